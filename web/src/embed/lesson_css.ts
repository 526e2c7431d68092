import base from '../ui/base.css?raw';
import course from '../ui/course.css?raw';
import lesson from '../ui/lesson.css?raw';
import text from '../ui/text.css?raw';
import theme from '../ui/theme.css?raw';
import { withOwnSizes } from './own_sizes.ts';

/**
 * The site's own style of a lesson, inside an element: what a page's root and body are there is `.page` here, and the
 * width that counts is the element's.
 */
export function insideElement(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(':root', '.page')
    .replaceAll(':lang(zh) body', '.page:lang(zh)')
    .replace(/^( *)body\b/gm, '$1.page')
    .replace(/^( *)html\b/gm, '$1:host')
    .replace(/@media \((min|max)-width: ([\d.]+\w+)\) \{/g, '@container ($1-width: $2) {');
}

const own = `
:host { display: block; container-type: inline-size }
:host([hidden]) { display: none }
.page { min-width: 0; border: 1px solid var(--rmap-line); border-radius: 10px; overflow: clip }
.page .lesson .article { padding-bottom: 2rem }
rmap-race { margin: 1.2rem 0 2rem }
.on-site { margin: 0; padding: 0 clamp(0.9rem, 2vw, 1.6rem) 1.2rem; font: 0.9rem/1.5 var(--rmap-sans) }
`;

/** How a lesson looks in somebody else's page. */
export const lessonCss = withOwnSizes(
  insideElement([theme, text, base, lesson, course].join('\n')) + own,
);
