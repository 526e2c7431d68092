// Files that people open and save: what comes back is what was written, and what is no file of ours is told so.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadScenarioEngine } from '../../../../web/build/scenario_engine.ts';
import { exportFile } from '../../../../web/src/playground/files/export_file.ts';
import { exportedRun, textOf, unwatched } from '../../../lib/exported_run.ts';
import type {
  ExportSource,
  ImportedFile,
} from '../../../../web/src/playground/files/file_types.ts';
import { importFile } from '../../../../web/src/playground/files/import_file.ts';

const engine = await loadScenarioEngine();
const script = 'process P\nmmap P heap 2\nwrite P heap[*]\nfork P C\nwalk P heap[0]\n';

function source(text: string, designs: readonly string[] = ['anon-vma-chain']): ExportSource {
  const run = exportedRun(engine, text, designs[0] ?? '');
  return { name: 'a story', script: text, designs, run };
}

const open = (text: string | Uint8Array<ArrayBuffer>, name = 'a.rmap'): Promise<ImportedFile> =>
  importFile(new File([text], name));

async function saved(kind: 'scenario' | 'golden' | 'recording', from: ExportSource) {
  const file = await exportFile(kind, from, unwatched());
  const text = textOf(file);
  return { name: file.kind === 'file' ? file.name : '', text };
}

const codeOf = (file: ImportedFile): string | null =>
  file.kind === 'problem' ? file.problem.code : null;

describe('a scenario as a file', () => {
  it('comes back with its script and its designs', async () => {
    const designs = ['anon-vma', 'interval-tree'];
    const { name, text } = await saved('scenario', source(script, designs));
    expect(name).toBe('a-story.rmap');
    expect(await open(text, name)).toEqual({ kind: 'scenario', name: 'a-story', script, designs });
  });

  it('comes back however often it is written, whatever its script says', async () => {
    const line = fc.string({ unit: 'grapheme', maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 8 }), async (lines) => {
        const typed = `process P\n# ${lines.join('\n# ').replaceAll('\0', '')}\n`;
        const once = await saved('scenario', { ...source(script), script: typed });
        const first = await open(once.text);
        if (first.kind !== 'scenario') throw new Error('not read');
        expect(first.script).toBe(typed);
        const twice = await saved('scenario', { ...source(script), script: first.script });
        expect(twice.text).toBe(once.text);
      }),
    );
  });
});

describe('a recording as a file', () => {
  it('comes back as the run that it was', async () => {
    const from = source(script);
    const { name, text } = await saved('recording', from);
    const file = await open(text, name);
    if (file.kind !== 'recording') throw new Error('not read');
    expect(file.stored.script).toBe(script);
    expect(file.stored.recording.statements).toEqual(from.run?.recording.statements);
    expect(file.stored.recording.journal).toEqual(from.run?.recording.journal);
  });

  it('says that it is damaged, wherever it was cut or changed', async () => {
    const { text } = await saved('recording', source(script));
    const cuts = Array.from({ length: 40 }, (_, i) =>
      text.slice(0, Math.floor((text.length * i) / 40)),
    );
    for (const cut of cuts) expect((await open(cut)).kind, `${cut.length}`).toBe('problem');
    const changed = text.replace(/"kind":[^,]*/, '"kind":"<b>"');
    expect(changed).not.toBe(text);
    expect(codeOf(await open(changed))).toBe('damagedRecording');
    expect(codeOf(await open('{"recording": 999}'))).toBe('damagedRecording');
  });

  it('is not written before anything has run', async () => {
    const file = await exportFile('recording', { ...source(script), run: null }, unwatched());
    expect(file.kind === 'refused' && file.problems.map(({ code }) => code)).toEqual(['noRun']);
  });
});

describe('a golden trace as a file', () => {
  it('comes back as a script that does the same', async () => {
    const golden = await saved('golden', source('process P\nmmap P heap 2\nwrite P heap[*]\n'));
    const file = await open(golden.text, golden.name);
    if (file.kind !== 'scenario') throw new Error('not read');
    const again = engine.run(file.script, file.designs[0] ?? 'anon-vma-chain').recording();
    expect(again.diagnostics).toEqual([]);
    expect(file.designs).toEqual(['anon-vma-chain']);
  });

  it('names each line that it has no operation for', async () => {
    const text = 'process P\nmmap P heap 2\nwrite P heap[*]\nreclaim P heap[0]\nfile libc\n';
    const file = await exportFile('golden', source(text), unwatched());
    if (file.kind !== 'refused') throw new Error('written');
    expect(file.problems.map(({ line }) => line)).toContain(4);
  });

  it.each([
    ['no steps', '{"name": "x"}'],
    ['an array', '[1, 2, 3]'],
    ['a step of no operation', '{"name":"x","variant":"avc_list","steps":[{"op":{"nothing":1}}]}'],
    ['prototypes', '{"__proto__": {"steps": []}, "constructor": 1}'],
    ['cut short', '{"name": "x", "steps": ['],
  ])('that is none says so: %s', async (_, text) => {
    const file = await open(text, 'x.json');
    if (file.kind !== 'problem') throw new Error('read');
    expect(file.problem.message.en).toMatch(/\w/);
    expect(file.problem.message.zh).toMatch(/\p{Script=Han}/u);
  });

  it('says at which line and column it is damaged', async () => {
    const file = await open('{\n  "name": "x",\n  "steps": [ ?\n}', 'x.json');
    expect(file.kind === 'problem' && [file.problem.line, file.problem.column]).toEqual([3, 14]);
  });
});

describe('a file that is none of ours', () => {
  it('is told what is wrong with it', async () => {
    expect(codeOf(await open(''))).toBe('empty');
    expect(codeOf(await open(' \n\n'))).toBe('empty');
    expect(codeOf(await open(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff])))).toBe('notText');
    expect(codeOf(await open('process P\n\0'))).toBe('notText');
    expect(codeOf(await open('#'.repeat(1024 * 1024 + 1)))).toBe('tooBig');
  });

  it('of any bytes at all is answered', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const file = await open(new Uint8Array(bytes));
        expect(['scenario', 'recording', 'problem']).toContain(file.kind);
      }),
    );
  });
});
