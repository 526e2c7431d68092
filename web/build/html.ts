export { escapeHtml } from '../src/ui/escape_html.ts';

/** Text inside `<script type="text/plain">`, which knows no entities. */
export function scriptText(text: string): string {
  return text.replace(/<\/(script)/gi, '<\\/$1').replaceAll('<!--', '<\\!--');
}
