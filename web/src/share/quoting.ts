import { escapeHtml } from '../ui/escape_html.ts';

/** An attribute with its value, which is the same text again when a browser reads it, line ends included. */
export function attribute(name: string, value: string): string {
  const written = escapeHtml(value).replace(
    /[\t\n\r]/g,
    (character) => `&#${character.charCodeAt(0)};`,
  );
  return `${name}="${written}"`;
}

/** One line of words in Markdown, where nothing of it is a mark. */
export function markdownText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]()#+!|~&]/g, '\\$&')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
