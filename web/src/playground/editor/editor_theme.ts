import { EditorView } from '@codemirror/view';

const mono = 'var(--rmap-mono, ui-monospace, monospace)';
const sans = 'var(--rmap-sans, system-ui, sans-serif)';
const border = '1px solid var(--rmap-control, var(--rmap-soft))';

/** The text, its gutter and its cursor. Colours are the site's variables, so both themes are told at once. */
const text = EditorView.theme({
  '&': {
    height: '100%',
    color: 'var(--rmap-ink)',
    backgroundColor: 'var(--rmap-code)',
    fontSize: '0.86rem',
  },
  // The host draws the frame and the ring of focus: they are there before the editor has come.
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: mono, lineHeight: '1.55' },
  '.cm-content': { padding: '0.5rem 0', caretColor: 'var(--rmap-ink)' },
  '.cm-line': { padding: '0 0.6rem 0 0.3rem' },
  '.cm-cursor': { borderLeftColor: 'var(--rmap-ink)', borderLeftWidth: '2px' },
  '.cm-gutters': {
    color: 'var(--rmap-soft)',
    backgroundColor: 'var(--rmap-code)',
    borderRight: '1px solid var(--rmap-line)',
  },
  '.cm-activeLineGutter, .cm-activeLine': { backgroundColor: 'var(--rmap-edge, transparent)' },
  '.cm-activeLineGutter': { color: 'var(--rmap-ink)' },
  '.cm-line.cm-statement': {
    backgroundColor: 'var(--rmap-lit)',
    boxShadow: 'inset 3px 0 var(--rmap-hot)',
  },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground':
    { background: 'color-mix(in srgb, var(--rmap-visit) 35%, transparent)' },
  '&.cm-focused .cm-matchingBracket': {
    backgroundColor: 'transparent',
    outline: '1px solid var(--rmap-soft)',
  },
  '&.cm-focused .cm-nonmatchingBracket': {
    backgroundColor: 'transparent',
    outline: '1px dashed var(--rmap-vma)',
  },
  '.cm-snippetField': {
    backgroundColor: 'transparent',
    outline: '1px solid var(--rmap-line)',
  },
  '.cm-searchMatch': { backgroundColor: 'var(--rmap-lit)', outline: '1px solid var(--rmap-hot)' },
  '.cm-searchMatch.cm-searchMatch-selected': { outline: '2px solid var(--rmap-hot)' },
});

/** Marks of mistakes: drawn by CSS alone, for a site's policy may forbid the pictures that are usual. */
const mistakes = EditorView.theme({
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--rmap-vma)',
    textDecorationSkipInk: 'none',
    textUnderlineOffset: '3px',
  },
  '.cm-lintRange-active': { backgroundColor: 'var(--rmap-lit)' },
  '.cm-lintPoint:after': { borderBottomColor: 'var(--rmap-vma)' },
  '.cm-gutter-lint': { width: '1.3em' },
  '.cm-gutter-lint .cm-gutterElement': { padding: '0' },
  '.cm-lint-marker': { width: '100%', height: '100%', textAlign: 'center' },
  '.cm-lint-marker-error': { content: 'normal' },
  '.cm-lint-marker-error:before': {
    content: '"✕"',
    color: 'var(--rmap-vma-ink)',
    fontWeight: '700',
  },
  '.cm-diagnostic-error': { borderLeft: '4px solid var(--rmap-vma)' },
  '.cm-diagnostic': { padding: '0.35rem 0.6rem' },
});

/** What stands beside the text: help, suggestions, the search panel. */
const beside = EditorView.theme({
  '.cm-tooltip': {
    color: 'var(--rmap-ink)',
    backgroundColor: 'var(--rmap-panel)',
    border,
    borderRadius: '6px',
    font: `0.86rem/1.5 ${sans}`,
    maxWidth: 'min(26rem, 92vw)',
    zIndex: '20',
  },
  '.cm-help': { padding: '0.45rem 0.7rem' },
  '.cm-help strong': { fontFamily: mono },
  '.cm-help p': { margin: '0.15rem 0' },
  '.cm-help pre': {
    margin: '0.35rem 0 0',
    padding: '0.25rem 0.5rem',
    backgroundColor: 'var(--rmap-code)',
    borderRadius: '4px',
    font: `0.8rem/1.5 ${mono}`,
    whiteSpace: 'pre-wrap',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {
    fontFamily: sans,
    maxHeight: '16em',
    minWidth: 'min(15rem, 80vw)',
    maxWidth: 'min(30rem, 92vw)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '0.15rem 0.6rem', lineHeight: '1.5' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    color: 'var(--rmap-ink)',
    background: 'var(--rmap-lit)',
    boxShadow: 'inset 3px 0 var(--rmap-hot)',
  },
  '.cm-completionLabel': { fontFamily: mono },
  '.cm-completionDetail': { color: 'var(--rmap-soft)', fontStyle: 'normal' },
  '.cm-tooltip.cm-completionInfo': { padding: '0.35rem 0.6rem', maxWidth: 'min(20rem, 80vw)' },
  '.cm-panels': {
    color: 'var(--rmap-ink)',
    backgroundColor: 'var(--rmap-panel)',
  },
  '.cm-panels.cm-panels-bottom': { borderTop: '1px solid var(--rmap-line)' },
  '.cm-panel.cm-search': {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0.3rem 0.5rem',
    alignItems: 'center',
    padding: '0.5rem 2.6rem 0.5rem 0.6rem',
    font: `0.86rem/1.5 ${sans}`,
  },
  '.cm-panel.cm-search br': { display: 'none' },
  '.cm-panel.cm-search label': { fontSize: 'inherit' },
  '.cm-panel .cm-textfield, .cm-panel .cm-button, .cm-panel.cm-search [name=close]': {
    margin: '0',
    padding: '0 0.6rem',
    minHeight: '2rem',
    border,
    borderRadius: '6px',
    background: 'var(--rmap-panel)',
    color: 'var(--rmap-ink)',
    font: 'inherit',
  },
  '.cm-panel.cm-search [name=close]': { top: '0.5rem', right: '0.5rem', width: '2rem' },
  '.cm-panel :focus-visible': { outline: '3px solid var(--rmap-hot)', outlineOffset: '1px' },
});

/** Fingers, and those who need more contrast or less motion. */
const reader = EditorView.theme({
  '@media (pointer: coarse)': {
    // Phones enlarge a page around a field whose letters are smaller.
    '.cm-scroller, .cm-panel .cm-textfield': { fontSize: '16px' },
    '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '0.6rem' },
    '.cm-panel .cm-textfield, .cm-panel .cm-button, .cm-panel.cm-search [name=close]': {
      minHeight: '44px',
    },
  },
  // Beside a list there is no room: what is said of a word stands below it, in the list.
  '@media (max-width: 40rem)': {
    '.cm-tooltip.cm-completionInfo': { display: 'none' },
    '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { whiteSpace: 'normal' },
    '.cm-completionDetail': { display: 'block', marginLeft: '0', fontSize: '0.86rem' },
  },
  '@media (forced-colors: active)': {
    '.cm-line.cm-statement': { outline: '1px solid Highlight' },
    '.cm-tooltip-autocomplete ul li[aria-selected]': {
      forcedColorAdjust: 'none',
      color: 'HighlightText',
      background: 'Highlight',
    },
    '.cm-tooltip-autocomplete ul li[aria-selected] .cm-completionDetail': {
      color: 'HighlightText',
    },
    '.cm-selectionBackground': { forcedColorAdjust: 'none', background: 'Highlight' },
  },
  '@media (prefers-reduced-motion: reduce)': {
    '.cm-cursorLayer': { animation: 'none !important' },
  },
});

/** How the editor looks. Of two rules alike the one that comes first here wins. */
export const editorTheme = [reader, text, mistakes, beside];
