import { readFile } from 'node:fs/promises';
import { parseHTML } from 'linkedom';
import { picturesCss } from '../../src/diagram/pictures_css.ts';
import type { Theme } from '../../src/link/shared_state.ts';
import { colours } from '../../src/player/styles/colours.ts';
import type { SiteLanguage } from '../../src/ui/catalogue.ts';
import { resolveValue } from './colour_values.ts';
import type { Variables } from './colour_values.ts';

/** One rule of a style sheet. */
interface Rule {
  readonly selectors: readonly string[];
  readonly declarations: readonly (readonly [name: string, value: string])[];
}

/** How drawings look in a file of their own. */
export interface PictureSheet {
  /** The value of a colour or a font, in one theme: `--r-panel`. */
  value(name: string, theme: Theme, language: SiteLanguage): string;
  /**
   * The rules that a drawing needs, with nothing left open in them.
   * @param own variables that the drawing itself sets
   */
  rules(classes: ReadonlySet<string>, own: Variables, theme: Theme, language: SiteLanguage): string;
  /** The rules by which things in a drawing come and go, the last one that fits decides. */
  readonly displays: readonly { readonly selector: string; readonly isShown: boolean }[];
}

/** What a picture needs in an <img>: nothing of pointers, margins and lists. */
const paints =
  /^(fill|stroke|font|opacity|text-anchor|text-decoration|dominant-baseline|letter-spacing|paint-order)/;

/** Reads the style sheets of pictures, of the player and of the site. */
export async function readPictureSheet(): Promise<PictureSheet> {
  const site = readRules(
    await readFile(new URL('../../src/ui/theme.css', import.meta.url), 'utf8'),
  );
  const of = (selector: string, rules: readonly Rule[]): Variables =>
    new Map(
      rules
        .filter(({ selectors }) => selectors.includes(selector))
        .flatMap(({ declarations }) => declarations),
    );
  const player = of(':host', readRules(colours.cssText));
  const pictures = readRules(picturesCss);
  const drawn = of('.picture', pictures);
  const variables = (theme: Theme, language: SiteLanguage): Map<string, string> =>
    new Map([
      ...of(':root', site),
      ...(language === 'zh' ? of(':root:lang(zh)', site) : []),
      ...(theme === 'dark' ? of(":root[data-theme='dark']", site) : []),
      ...player,
      ...[...drawn].filter(([name]) => name.startsWith('--')),
    ]);
  return {
    value: (name, theme, language) => resolveValue(`var(${name})`, variables(theme, language)),
    rules: (classes, own, theme, language) => {
      const known = new Map([...variables(theme, language), ...own]);
      return pictures
        .map((rule) => writeRule(rule, classes, known))
        .filter((text) => text !== '')
        .join('\n');
    },
    displays: pictures.flatMap(({ selectors, declarations }) => {
      const display = new Map(declarations).get('display');
      if (display === undefined || !selectors.every((each) => each.startsWith('.picture .'))) {
        return [];
      }
      return [{ selector: selectors.join(','), isShown: display !== 'none' }];
    }),
  };
}

/** A sheet's rules for all screens; what is for some only, as for forced colours, a file cannot follow. */
function readRules(css: string): readonly Rule[] {
  const { document } = parseHTML('<html><head><style></style></head></html>');
  const style = document.querySelector('style');
  if (style === null) return [];
  style.textContent = css;
  const rules = [...(style.sheet?.cssRules ?? [])] as readonly Partial<CSSStyleRule>[];
  return rules.flatMap(({ selectorText, style: declared }) => {
    if (selectorText === undefined || declared === undefined) return [];
    const declarations = Array.from({ length: declared.length }, (_, at) => {
      const name = declared[at] ?? '';
      return [name, declared.getPropertyValue(name).replace(/\s+/g, ' ')] as const;
    });
    return [{ selectors: splitSelectors(selectorText), declarations }];
  });
}

/** At commas, but not at those between parentheses. */
const splitSelectors = (text: string): readonly string[] =>
  text.split(/,(?![^(]*\))/).map((each) => each.trim().replace(/\s+/g, ' '));

function writeRule(
  { selectors, declarations }: Rule,
  classes: ReadonlySet<string>,
  variables: Variables,
): string {
  const needed = selectors.filter((selector) => fits(selector, classes));
  const painted = declarations.filter(([name, value]) => paints.test(name) && value !== 'inherit');
  if (needed.length === 0 || painted.length === 0) return '';
  const text = painted.map(([name, value]) => `${name}:${resolveValue(value, variables)}`);
  return `${needed.join(',')}{${text.join(';')}}`;
}

/** Whether a drawing has all the classes that a selector names; it may still have them elsewhere. */
function fits(selector: string, classes: ReadonlySet<string>): boolean {
  const plain = selector.replace(/:[\w-]+(\([^)]*\))?/g, '');
  const named = plain.match(/\.[\w-]+/g) ?? [];
  return named[0] === '.picture' && named.every((name) => classes.has(name.slice(1)));
}
