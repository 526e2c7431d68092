import { languageOf, translator } from './catalogue.ts';
import { siteTexts } from './site_texts.ts';
import type { SiteKey } from './site_texts.ts';
import { applyTheme, nextTheme, readTheme, saveTheme } from './theme.ts';
import type { Theme } from './theme.ts';

const themeTexts: Readonly<Record<Theme, SiteKey>> = {
  auto: 'themeAuto',
  light: 'themeLight',
  dark: 'themeDark',
};

/** Makes the page's header work: the theme button, and the language link that keeps the place. */
export function installHeader(document: Document, view: Window): void {
  const text = translator(siteTexts, languageOf(document.documentElement.lang));
  const storage = (): Storage => view.localStorage;

  const button = document.querySelector<HTMLButtonElement>('.site-theme');
  if (button !== null) {
    let theme = readTheme(storage);
    const show = (): void => {
      applyTheme(theme, document.documentElement);
      button.dataset['theme'] = theme;
      button.setAttribute('aria-label', text(themeTexts[theme]));
      button.title = text(themeTexts[theme]);
    };
    button.hidden = false;
    button.addEventListener('click', () => {
      theme = nextTheme(theme);
      saveTheme(theme, storage);
      show();
    });
    show();
  }

  const link = document.querySelector<HTMLAnchorElement>('.site-language');
  if (link !== null) {
    const keepPlace = (): void => {
      link.hash = view.location.hash;
    };
    // The place is put into the address without an event: look at the last moment.
    for (const type of ['pointerdown', 'focus', 'click'] as const) {
      link.addEventListener(type, keepPlace, { capture: true });
    }
    keepPlace();
  }
}
