import type { DiagramWords } from '../diagram/words.ts';
import type { Say } from './messages.ts';

/** The picture's words in the language of `say`. */
export function diagramWords(say: Say): DiagramWords {
  return {
    marks: { new: say('mark.new'), changed: say('mark.changed'), freed: say('mark.freed') },
    outcomes: {
      looking: say('outcome.looking'),
      hit: say('outcome.hit'),
      outOfRange: say('outcome.outOfRange'),
      notPresent: say('outcome.notPresent'),
      otherPage: say('outcome.otherPage'),
    },
    ownsLane: say('fig.ownsLane'),
    inheritsLane: say('fig.inheritsLane'),
    onList: say('fig.onList'),
    unlinked: say('fig.unlinked'),
    empty: say('empty'),
    readOnly: say('readOnly'),
    writable: say('writable'),
    exited: say('fig.exited'),
    noMemory: say('fig.noMemory'),
    legend: {
      sameAnonVma: say('legend.sameAnonVma'),
      sameVma: say('legend.sameVma'),
      own: say('legend.own'),
      inherited: say('legend.inherited'),
      onList: say('legend.onList'),
      readOnly: say('legend.readOnly'),
      zero: say('legend.zero'),
      visited: say('legend.visited'),
      hit: say('legend.hit'),
      miss: say('legend.miss'),
      chain: say('legend.chain'),
      ghost: say('legend.ghost'),
    },
    table: {
      caption: say('twin.caption'),
      vma: say('twin.vma'),
      rights: say('twin.rights'),
      anonVmas: say('twin.anonVmas'),
      pages: say('twin.pages'),
      walk: say('twin.walk'),
      page: say('twin.page'),
      mapping: say('twin.mapping'),
      count: say('twin.count'),
      mappedBy: say('twin.mappedBy'),
    },
    vmas: (count) => say(count === 1 ? 'fig.vmas.one' : 'fig.vmas', { count }),
    mapped: (count) => say('fig.mapped', { count }),
    references: (count) => say('fig.references', { count }),
    hiddenRows: (count) => say('fig.hiddenRows', { count }),
    hiddenCards: (count) => say('fig.hiddenCards', { count }),
    entriesRead: (count, hits) => say('fig.entriesRead', { count, hits }),
    figure: (rows, lanes, pages) => say('fig.figure', { rows, lanes, pages }),
  };
}
