import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadScenarioEngine } from '../../../web/build/scenario_engine.ts';
import type { ScenarioEngine } from '../../../web/build/scenario_engine.ts';

let engine: ScenarioEngine;
beforeAll(async () => {
  engine = await loadScenarioEngine();
});

const read = (lesson: string, language: string): Promise<string> =>
  readFile(new URL(`../../../lessons/${lesson}/${language}.md`, import.meta.url), 'utf8');

describe.each(['en', 'zh'])('the kernel versions in the lessons (%s)', (language) => {
  it('are those of the registry where each design is said to follow one', async () => {
    const text = await read('A-simplified', language);
    const rows = [...text.matchAll(/^\| `([a-z-]+)` \| (\d[^|]*) \| ([\d.]+) \| [^|]+ \|$/gm)];
    const written = rows.map(([, id, kernels, follows]) => ({ id, kernels, follows }));
    expect(written).toEqual(
      engine.designs.map(({ id, kernels, follows }) => ({ id, kernels, follows })),
    );
  });

  it('are those of the registry where the answers are listed, each with its own design', async () => {
    const text = await read('00-why', language);
    const items = [
      ...text.matchAll(/^- \*\*(\d[^*]*)\*\*.*:value\[.*?\.visited\](?:\{design=([a-z-]+)\})?/gm),
    ];
    const written = items.map(([, kernels, id = 'process-scan']) => ({ id, kernels }));
    expect(written).toEqual(engine.designs.map(({ id, kernels }) => ({ id, kernels })));
  });
});
