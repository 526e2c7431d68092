// When the parser is asked, and which of its answers count.
import { forEachDiagnostic } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import type { TransactionSpec } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../../web/src/engine/types.ts';
import { LiveCheck } from '../../../../web/src/playground/editor/live_check.ts';

const mistake = (line: number, column: number, length: number, code = 'unknown-statement') => {
  const message = { en: `${code} at ${line}`, zh: `第 ${line} 行：${code}` };
  return { code, line, column, length, message } satisfies Diagnostic;
};

/** A view without a screen, a parser that answers when it is told to, and what is marked. */
function start(text: string) {
  const asked: { script: string; answer: (found: Diagnostic[]) => void; fail: () => void }[] = [];
  const told: number[] = [];
  const view = {
    state: EditorState.create({ doc: text }),
    dispatch(change: TransactionSpec) {
      const transaction = view.state.update(change);
      view.state = transaction.state;
      if (transaction.docChanged) check.changed(transaction.changes);
    },
  };
  const client = {
    check: (script: string) =>
      new Promise<Diagnostic[]>((answer, reject) => {
        asked.push({ script, answer, fail: () => reject(new Error('crash')) });
      }),
  };
  const onMistakes = (found: readonly Diagnostic[]) => void told.push(found.length);
  const check = new LiveCheck(view as unknown as EditorView, {
    client,
    language: 'en',
    onMistakes,
  });
  const marks = (): string[] => {
    const found: string[] = [];
    forEachDiagnostic(view.state, ({ message }, from, to) => {
      found.push(`${view.state.sliceDoc(from, to)}: ${message}`);
    });
    return found;
  };
  const type = (from: number, insert: string, to = from) =>
    view.dispatch({ changes: { from, to, insert } });
  const answer = async (number: number, found: Diagnostic[]) => {
    asked[number]?.answer(found);
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { asked, told, check, marks, type, answer };
}

describe('mistakes are marked while somebody writes', () => {
  it('asks again only when the last answer has come, and then of the newest text', async () => {
    const { asked, type, answer, marks, told } = start('wriet P');
    type(7, ' h');
    type(9, 'e');
    expect(asked.map(({ script }) => script)).toEqual(['wriet P']);
    await answer(0, [mistake(1, 1, 5)]);
    expect(asked.map(({ script }) => script)).toEqual(['wriet P', 'wriet P he']);
    // The first answer spoke of a text that is gone.
    expect(marks()).toEqual([]);
    await answer(1, [mistake(1, 1, 5)]);
    expect(marks()).toEqual(['wriet: unknown-statement at 1']);
    expect(told).toEqual([1]);
    expect(asked.length).toBe(2);
  });

  it('keeps the mistakes of a run until their place is written over', async () => {
    const { check, marks, type, answer } = start('walk P heap[1]\nfork P C');
    await answer(0, []);
    check.showRun([mistake(1, 8, 7, 'no-page-yet'), mistake(2, 8, 1, 'process-exists')]);
    expect(marks()).toEqual(['heap[1]: no-page-yet at 1', 'C: process-exists at 2']);
    type(0, '# first\n');
    await answer(1, []);
    expect(marks()).toEqual(['heap[1]: no-page-yet at 1', 'C: process-exists at 2']);
    type(20, '2', 21);
    await answer(2, []);
    expect(marks()).toEqual(['C: process-exists at 2']);
  });

  it('says the same mistake once, and in the language of the page', async () => {
    const { check, marks, answer } = start('wriet P');
    await answer(0, [mistake(1, 1, 5)]);
    check.showRun([mistake(1, 1, 5)]);
    check.speak('zh');
    expect(marks()).toEqual(['wriet: 第 1 行：unknown-statement']);
  });

  it('outlives an engine that crashes', async () => {
    const { asked, marks, type, answer } = start('wriet P');
    asked[0]?.fail();
    await answer(0, []);
    expect(marks()).toEqual([]);
    type(7, ' ');
    await answer(1, [mistake(1, 1, 5)]);
    expect(marks()).toEqual(['wriet: unknown-statement at 1']);
  });

  it('shows nothing when it was stopped', async () => {
    const { check, marks, answer } = start('wriet P');
    check.stop();
    await answer(0, [mistake(1, 1, 5)]);
    expect(marks()).toEqual([]);
  });
});
