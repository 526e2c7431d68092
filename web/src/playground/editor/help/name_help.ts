import type { Declaration } from '../../../engine/types.ts';
import { translator } from '../../../ui/catalogue.ts';
import type { SiteLanguage } from '../../../ui/catalogue.ts';
import { nameTexts } from './name_texts.ts';

/** What a name of the script is: `region of P, 4 pages`. */
export function saysWhatItIs(
  { kind, verb, process, pages }: Declaration,
  language: SiteLanguage,
): string {
  const say = translator(nameTexts, language);
  const owner = process ?? '';
  switch (kind) {
    case 'process':
      return verb === 'fork' ? say('forked', { parent: owner }) : say('made');
    case 'region':
      if (pages === null) return say('region', { process: owner });
      return pages === 1
        ? say('regionOfOne', { process: owner })
        : say('regionOfPages', { process: owner, pages });
    case 'file':
      return say('file');
    case 'variable':
      return say('variable');
  }
}

/** The same, and in which line it got that name. */
export function saysWhereItIs(declaration: Declaration, language: SiteLanguage): string {
  const what = saysWhatItIs(declaration, language);
  return translator(nameTexts, language)('where', { what, line: declaration.line });
}
