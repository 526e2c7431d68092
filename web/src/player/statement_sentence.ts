import type { Graph } from '../diagram/graph.ts';
import type { WalkRecord } from '../engine/types.ts';
import type { Narrator } from './narrator.ts';
import { plain, toned } from './phrase.ts';
import type { Phrase } from './phrase.ts';
import { summarise } from './summary.ts';

/** Says what a whole statement did, once it is done. `visits` is what the design's walks count. */
export function statementSentence(
  narrator: Narrator,
  graph: Graph,
  statement: number,
  range: { readonly from: number; readonly to: number },
  visits: string,
): Phrase {
  const { recording } = narrator;
  const { text, verb, line } = recording.statements[statement] ?? { text: '', verb: '', line: 0 };
  const name = toned(text, 'code');
  const walk = recording.walks.findLast((record) => record.statement === statement);
  if (walk !== undefined) return walkSentence(narrator, name, walk, visits);
  const expect = recording.expects.find((record) => record.line === line);
  if (verb === 'expect' && expect !== undefined) {
    const left = plain(`${expect.left}`);
    return expect.held
      ? narrator.tell('say.expectHeld', { statement: name, left })
      : narrator.tell('say.expectFailed', {
          statement: name,
          left,
          right: plain(`${expect.right}`),
        });
  }
  const summary = summarise(narrator, graph, range.from, range.to, verb);
  return summary.length === 0
    ? narrator.tell('say.doneNothing', { statement: name })
    : narrator.tell('say.done', { statement: name, summary });
}

function walkSentence(narrator: Narrator, name: Phrase, walk: WalkRecord, visits: string): Phrase {
  const visited = plain(narrator.things(walk.visited, `visits.${visits}`));
  const page = toned(walk.page, 'page');
  const join = plain(narrator.say('list.join'));
  const places = walk.found.flatMap((place, i) => [
    ...(i === 0 ? [] : join),
    ...toned(place, 'vma'),
  ]);
  const key =
    walk.found.length === 0
      ? 'say.foundNone'
      : walk.found.length === 1
        ? 'say.found'
        : 'say.foundMany';
  const found = narrator.tell(key, { count: plain(`${walk.mapped}`), page, places });
  return narrator.tell('say.walkDone', { statement: name, visited, found });
}
