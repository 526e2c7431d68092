import { describe, expect, it } from 'vitest';
import { TextHistory } from '../../../../web/src/playground/page/text_history.ts';

const at = (text: string) => ({ text, caret: text.length });

describe('the history of a plain field', () => {
  it('takes a typed line as one step, and what is put in as another', () => {
    const history = new TextHistory('');
    for (const text of ['p', 'pr', 'pro']) history.change(at(text), true);
    history.change(at('pro\nfork P C\n'), false);
    expect(history.undo()?.text).toBe('pro');
    expect(history.undo()?.text).toBe('');
    expect(history.undo()).toBeNull();
    expect(history.redo()?.text).toBe('pro');
    expect(history.redo()?.text).toBe('pro\nfork P C\n');
    expect(history.canRedo).toBe(false);
  });

  it('forgets what was taken back when something else is typed', () => {
    const history = new TextHistory('a');
    history.change(at('ab'), true);
    history.undo();
    history.change(at('ac'), true);
    expect(history.canRedo).toBe(false);
    expect(history.undo()?.text).toBe('a');
  });
});
