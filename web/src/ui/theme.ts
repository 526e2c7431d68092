/** Light or dark by the reader's choice; `auto` follows the system. */
export type Theme = 'auto' | 'light' | 'dark';

const themes: readonly Theme[] = ['auto', 'light', 'dark'];
const storageKey = 'rmap-theme';

/** The part of `Storage` that is needed here. It throws in sandboxed frames, and may be full. */
export type ThemeStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The theme that was saved, or `auto`. */
export function readTheme(storage: () => ThemeStorage): Theme {
  try {
    const saved = storage().getItem(storageKey);
    return themes.find((theme) => theme === saved) ?? 'auto';
  } catch {
    return 'auto';
  }
}

/** Saves a theme, where that is allowed. */
export function saveTheme(theme: Theme, storage: () => ThemeStorage): void {
  try {
    if (theme === 'auto') storage().removeItem(storageKey);
    else storage().setItem(storageKey, theme);
  } catch {
    // It holds for this page, then.
  }
}

/** The theme after this one, for a button that goes round. */
export function nextTheme(theme: Theme): Theme {
  return themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'auto';
}

/** Sets the theme: an attribute of the root element, which the style sheet reads. */
export function applyTheme(theme: Theme, root: HTMLElement): void {
  if (theme === 'auto') root.removeAttribute('data-theme');
  else root.setAttribute('data-theme', theme);
}
