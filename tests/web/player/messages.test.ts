import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isMessageKey, messages, sayIn } from '../../../web/src/player/messages.ts';
import { catalogueProblems } from '../../../web/src/ui/catalogue.ts';

describe('the catalogue', () => {
  it('has every text in both languages, with the same places', () => {
    expect(catalogueProblems(messages)).toEqual([]);
  });

  it('is really translated', () => {
    const same = Object.entries(messages.en).filter(
      ([key, text]) => messages.zh[key as keyof typeof messages.en] === text,
    );
    // Kernel words stay as they are.
    expect(
      same.map(([key]) => key).filter((key) => !/^(many|visits|twin|say)\./.test(key)),
    ).toEqual([]);
  });

  it('has a text for every function that the engine tells of', () => {
    const engine = new URL('../../../engine/', import.meta.url);
    const called = ['mm', 'rmap'].flatMap((folder) =>
      readdirSync(new URL(`${folder}/`, engine)).flatMap((file) => {
        const text = readFileSync(new URL(`${folder}/${file}`, engine), 'utf8');
        return functionsToldOf(text);
      }),
    );
    expect(called.length).toBeGreaterThan(15);
    expect(called).toEqual(expect.arrayContaining(['do_swap_page', 'unlink_anon_vmas']));
    expect(called.filter((name) => !isMessageKey(`call.${name}`))).toEqual([]);
  });

  it('fills places in', () => {
    expect(sayIn('en')('stepOf', { step: 61, steps: 98 })).toBe('step 61 of 98');
    expect(sayIn('zh')('stepOf', { step: 61, steps: 98 })).toBe('第 61 步，共 98 步');
  });

  it('has nothing for unknown names', () => {
    expect(isMessageKey('call.no_such_function')).toBe(false);
    expect(isMessageKey('toString')).toBe(false);
  });
});

/** The first line of a function, at the margin or, in a class, one step from it. */
const functionHead =
  /^(?: {2})?(?:template <.*> )?(?:(?:static|virtual|inline|constexpr|const) )*[\w:<>*&]+[ *&]+(?:\w+::)?(\w+)\((?!.*;$)/;

/** The functions in whose bodies a trace::Call stands, by the name that it has in the journal. */
function functionsToldOf(text: string): string[] {
  const names: string[] = [];
  let current = '';
  for (const line of text.split('\n')) {
    const head = functionHead.exec(line);
    if (head?.[1] !== undefined && !line.trimStart().startsWith('return')) current = head[1];
    const call = /trace::Call \w+\((?:this->)?\w+(?:, "(\w+)")?/.exec(line);
    if (call !== null) names.push(call[1] ?? current);
  }
  return names;
}
