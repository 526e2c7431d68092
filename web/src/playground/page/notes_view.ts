import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Language } from '../../engine/types.ts';
import { linkProblemText, linkTexts } from '../../link/link_texts.ts';
import { localeOf, translator } from '../../ui/catalogue.ts';
import type { Translate } from '../../ui/catalogue.ts';
import { formatCount } from '../../ui/number_format.ts';
import { draftsView } from './drafts_view.ts';
import type { LinkNote } from './link_notes.ts';
import type { Playground } from './playground.ts';
import type { PlaygroundKey } from './playground_texts.ts';

/** What is to be said beside the script: of the link, of drafts that wait, of what cannot be kept. */
export function notesView(
  playground: Playground,
  text: Translate<PlaygroundKey>,
  language: Language,
  page: Document,
): TemplateResult {
  const { own, tooLong } = playground;
  const { notes, offeredLanguage } = playground.link;
  return html`<div class="notes" lang=${localeOf[language]}>
    ${
      notes.length === 0 && offeredLanguage === null
        ? nothing
        : html`<div class="note" role="alert">
            ${notes.map((note) => html`<p>${noteText(note, language)}</p>`)}
            ${
              offeredLanguage === null
                ? nothing
                : html`<p>
                    ${text('linkLanguage')}
                    <a href=${inOtherLanguage(page, language)}>${text('linkLanguageOpen')}</a>
                  </p>`
            }
            <button type="button" @click=${() => playground.dismissNotes()}>
              ${text('close')}
            </button>
          </div>`
    }
    ${draftsView(own.offered, own.forgotten, text, language, {
      open: (id) => playground.openOffered(id),
      forget: (id) => own.forget(id),
      bringBack: () => own.bringBack(),
    })}
    ${
      tooLong === null
        ? nothing
        : html`<p class="note quiet">
            ${text('tooLong', { length: formatCount(tooLong, language) })}
          </p>`
    }
    ${own.isRefused ? html`<p class="note quiet">${text('storeRefused')}</p>` : nothing}
  </div>`;
}

/** The same link on the page of the other language. */
function inOtherLanguage(page: Document, language: Language): string {
  const other = language === 'en' ? 'zh' : 'en';
  const link = page.querySelector<HTMLAnchorElement>('.site-language');
  const address = link?.getAttribute('href') ?? `../${other}/playground.html`;
  return `${address.replace(/#.*$/, '')}${page.location.hash}`;
}

function noteText(note: LinkNote, language: Language): string {
  switch (note.code) {
    case 'noScenario':
      return translator(linkTexts, language)(note.code);
    case 'unknownFigure':
    case 'unknownDesign':
    case 'unknownView':
      return translator(linkTexts, language)(note.code, { name: note.name });
    default:
      return linkProblemText(note, language);
  }
}
