import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Language } from '../../engine/types.ts';
import { linkProblemText, linkTexts } from '../../link/link_texts.ts';
import { localeOf, translator } from '../../ui/catalogue.ts';
import type { Translate } from '../../ui/catalogue.ts';
import { formatCount } from '../../ui/number_format.ts';
import type { LinkNote, Playground } from './playground.ts';
import type { PlaygroundKey } from './playground_texts.ts';

/** What is to be said beside the script: of the link, of a draft that waits, of what cannot be kept. */
export function notesView(
  playground: Playground,
  text: Translate<PlaygroundKey>,
  language: Language,
  otherPage: string,
): TemplateResult {
  const { notes, offered, offeredLanguage, tooLong, storeProblem } = playground;
  return html`${
    notes.length === 0 && offeredLanguage === null
      ? nothing
      : html`<div class="note" role="alert">
          ${notes.map((note) => html`<p>${noteText(note, language)}</p>`)}
          ${
            offeredLanguage === null
              ? nothing
              : html`<p>
                  ${text('linkLanguage')} <a href=${otherPage}>${text('linkLanguageOpen')}</a>
                </p>`
          }
          <button type="button" @click=${() => playground.dismissNotes()}>${text('close')}</button>
        </div>`
  }
  ${
    offered === null
      ? nothing
      : html`<div class="note offered">
          <p>
            ${text('offered', { time: timeText(offered.time, language), first: firstLine(offered.script) })}
          </p>
          <button type="button" @click=${() => playground.openOffered()}>
            ${text('openOffered')}
          </button>
          <button type="button" @click=${() => playground.dismissOffered()}>
            ${text('dismissOffered')}
          </button>
        </div>`
  }
  ${
    tooLong === null
      ? nothing
      : html`<p class="note quiet">
          ${text('tooLong', { length: formatCount(tooLong, language) })}
        </p>`
  }
  ${
    storeProblem === null
      ? nothing
      : html`<p class="note quiet">
          ${text(storeProblem === 'newer' ? 'storeNewer' : 'storeRefused')}
        </p>`
  }`;
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

const timeText = (time: number, language: Language): string =>
  new Intl.DateTimeFormat(localeOf[language], { dateStyle: 'medium', timeStyle: 'short' }).format(
    time,
  );

/** Enough of a script to know it again. */
function firstLine(script: string): string {
  const lines = script.split('\n').filter((line) => line.trim() !== '');
  const [first = ''] = lines;
  return `${[...first].slice(0, 40).join('')}${lines.length > 1 || first.length > 40 ? ' …' : ''}`;
}
