/** The site's languages, as they stand in addresses, and as `lang` says them. */
export type SiteLanguage = 'en' | 'zh';

export const languages: readonly SiteLanguage[] = ['en', 'zh'];

/** What `<html lang>` and `Intl` call a language. */
export const localeOf: Readonly<Record<SiteLanguage, string>> = { en: 'en', zh: 'zh-Hans' };

/** The language of a page, by its `<html lang>`; English where it says nothing we know. */
export function languageOf(lang: string): SiteLanguage {
  return lang.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

/** Texts by key. A text may have places `{name}`. */
export type Texts<Key extends string> = Readonly<Record<Key, string>>;

/** One part of the site's texts, in every language. */
export type Catalogue<Key extends string> = Readonly<Record<SiteLanguage, Texts<Key>>>;

/** Looks a text up and fills its places in. */
export type Translate<Key extends string> = (
  key: Key,
  values?: Readonly<Record<string, string | number>>,
) => string;

/** The texts of one language. A place that got no value stays as it is written. */
export function translator<Key extends string>(
  catalogue: Catalogue<Key>,
  language: SiteLanguage,
): Translate<Key> {
  return (key, values = {}) =>
    catalogue[language][key].replace(/\{(\w+)\}/g, (whole, name: string) =>
      name in values ? String(values[name]) : whole,
    );
}

/** What is wrong with a catalogue: a key or a place that not every language has, an empty text. */
export function catalogueProblems<Key extends string>(catalogue: Catalogue<Key>): string[] {
  const problems: string[] = [];
  const keys = new Set(languages.flatMap((language) => Object.keys(catalogue[language])));
  for (const key of keys) {
    const texts = languages.map((language) => (catalogue[language] as Texts<string>)[key]);
    const places = texts.map((text) => (text?.match(/\{\w+\}/g) ?? []).sort().join(' '));
    if (texts.some((text) => text === undefined || text.trim() === '')) {
      problems.push(`${key}: not in every language`);
    } else if (new Set(places).size > 1)
      problems.push(`${key}: places differ (${places.join('|')})`);
  }
  return problems;
}
