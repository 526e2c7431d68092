// What is written of a recording is read again as it was; anything else gets a sentence, and no exception.
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadScenarioEngine } from '../../../../web/build/scenario_engine.ts';
import { readRecording } from '../../../../web/src/engine/recorded/read_recording.ts';
import { writeRecording } from '../../../../web/src/engine/recorded/write_recording.ts';
import { lessonStages, storedOf } from './lesson_stages.ts';

const stages = await lessonStages();
const { stored: forkStory } = stages.find(
  ({ name }) => name === '05-2-fork-story/scenario.rmap anon-vma-chain',
) ?? { stored: undefined };
if (forkStory === undefined) throw new Error('the fork story is gone');

const written = writeRecording(forkStory);
type Json = Record<string, unknown> & { journal: Record<string, unknown> };
const parsed = (): Json => JSON.parse(written) as Json;

/** The sentence for something that is no recording. */
function problemOf(input: unknown): string {
  const read = readRecording(input);
  if (read.ok) throw new Error('it was read');
  expect(read.message.zh).toMatch(/。$/);
  return read.message.en;
}

/** A damaged journal: one number of one column is another. */
function withEvent(column: string, index: number, value: unknown): Json {
  const file = parsed();
  const cells = file.journal[column];
  if (Array.isArray(cells)) cells[index] = value;
  else
    file.journal[column] =
      `${String(cells).slice(0, index)}${String(value)}${String(cells).slice(index + 1)}`;
  return file;
}

describe('a recording as a file', () => {
  it.each(stages)('is read as it was: $name', ({ stored }) => {
    const read = readRecording(writeRecording(stored));
    expect(read.ok && read.stored).toEqual(stored);
  });

  it('keeps a story that ended with a mistake', async () => {
    const engine = await loadScenarioEngine();
    for (const script of [
      'process P\nexit P\nwalk P\n',
      'process P\nmap P heap 2\nwrite P heap[9]\n',
      'nonsense',
      '',
    ]) {
      const stored = storedOf(engine, script, 'anon-vma', engine.run(script, 'anon-vma'));
      const read = readRecording(writeRecording(stored));
      expect(read.ok && read.stored).toEqual(stored);
    }
  });

  it('of the fork story takes at most 4 KB', () => {
    expect(gzipSync(written).length).toBeLessThan(4 * 1024);
  });

  it('may be parsed already', () => {
    expect(readRecording(parsed()).ok).toBe(true);
  });
});

describe('what is no recording', () => {
  it.each([
    ['', 'This is not a recording: it is no JSON.'],
    ['{', 'This is not a recording: it is no JSON.'],
    ['null', 'This is not a recording of Rmap Time Machine.'],
    ['[]', 'This is not a recording of Rmap Time Machine.'],
    ['{"recording":"1"}', 'This is not a recording of Rmap Time Machine.'],
    ['{"recording":1}', 'The recording is damaged: script is not what it must be.'],
  ])('%j gets a sentence', (text, sentence) => {
    expect(problemOf(text)).toBe(sentence);
  });

  it('of a later version is named as such', () => {
    expect(problemOf({ ...parsed(), recording: 2 })).toMatch(/format 2.*reads 1/);
  });

  it.each(Object.keys(parsed()).filter((name) => name !== 'recording'))('lacks %s', (name) => {
    const file: Record<string, unknown> = parsed();
    delete file[name];
    expect(problemOf(file)).toContain(name);
  });

  it('may not name members of all objects', () => {
    const { script: _, ...rest } = parsed();
    const file: unknown = JSON.parse(
      JSON.stringify(rest).replace('{', '{"__proto__":{"script":"x"},'),
    );
    expect(problemOf(file)).toContain('script');
  });

  const { kind } = forkStory.recording.journal;
  const firstOf = (wanted: number): number => kind.indexOf(wanted);
  it.each([
    ['a birth out of turn', 'object', firstOf(1), 99],
    ['a birth of an unknown type', 'field', firstOf(1), 99],
    ['a store into nothing', 'object', firstOf(3), 9_999],
    ['a store behind the last slot', 'field', firstOf(3), 4_000],
    ['an unknown function', 'field', firstOf(4), 60_000],
    ['an unknown line of source', 'site', firstOf(4), 60_000],
    ['half a number', 'after', firstOf(3), 0.5],
    ['a text among numbers', 'after', firstOf(3), '7'],
    ['a statement in another place', 'kind', 0, 7],
    ['a return from nowhere', 'kind', 1, 5],
    ['an unknown kind of event', 'kind', 2, 'x'],
  ])('has %s', (_, column, index, value) => {
    expect(problemOf(withEvent(column, index, value))).toMatch(/damaged: (journal|statements)/);
  });

  it('may have columns of several lengths', () => {
    const file = parsed();
    (file.journal['site'] as number[]).pop();
    expect(problemOf(file)).toContain('journal.site');
  });

  it('takes no more memory than a recording may', () => {
    const file = parsed();
    const big = { name: 'big', fields: [{ name: 'x', kind: 'number', count: 4096, firstSlot: 0 }] };
    const zeros = new Array<number>(10_000).fill(0);
    file['types'] = [big];
    file['statements'] = [];
    file.journal = {
      kind: '1'.repeat(10_000),
      object: zeros.map((_, index) => index + 1),
      field: zeros,
      site: zeros,
      before: zeros,
      after: zeros,
    };
    expect(problemOf(file)).toMatch(/damaged: journal/);
  });

  it('never throws, whatever was changed in it', () => {
    fc.assert(
      fc.property(fc.nat(written.length), fc.nat(40), fc.string(), (at, gone, instead) => {
        const text = written.slice(0, at) + instead + written.slice(at + gone);
        const read = readRecording(text);
        expect(read.ok || read.message.en.length > 0).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('never throws, whatever it is', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(readRecording(value).ok).toBe(false);
      }),
    );
  });
});
