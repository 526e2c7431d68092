import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { findMoment } from '../../../web/build/moments.ts';
import { loadScenarioEngine } from '../../../web/build/scenario_engine.ts';
import type { ScenarioEngine, ScenarioRun } from '../../../web/build/scenario_engine.ts';
import { readWalkPanel } from '../../../web/build/walk_panels.ts';
import type { WalkPanel } from '../../../web/build/walk_panels.ts';
import type { SheetCell } from '../../../web/src/diagram/pages/layout/sheet.ts';
import type { DesignInfo } from '../../../web/src/engine/types.ts';

const at = 'walk G heap[2]';
let engine: ScenarioEngine;
let script: string;
beforeAll(async () => {
  engine = await loadScenarioEngine();
  script = await readFile(new URL('../../../lessons/home/overview.rmap', import.meta.url), 'utf8');
});

interface Read {
  readonly design: DesignInfo;
  readonly run: ScenarioRun;
  readonly panel: WalkPanel;
  readonly cells: readonly SheetCell[];
}

function readAll(): Read[] {
  return engine.designs.map((design) => {
    const run = engine.run(script, design.id);
    const found = findMoment(run, at);
    if (!found.ok) throw new Error(found.message);
    const panel = readWalkPanel(design, run, found.moment, 'en');
    if (panel === undefined) throw new Error('no walk');
    return { design, run, panel, cells: panel.picture.sheet.blocks.flatMap(({ cells }) => cells) };
  });
}

describe('the figure of the home page', () => {
  it('paints under every design exactly what the engine says that the walk has visited and found', () => {
    for (const { design, run, panel, cells } of readAll()) {
      const record = run.recording().walks.find(({ page }) => page === 'G heap[2]');
      const { sheet } = panel.picture;
      const outside = sheet.blocks.flatMap(({ vmas }) => vmas.flatMap((vma) => vma.outside));
      const inside = cells.flatMap(({ visit }) => visit?.orders ?? []);
      expect([design.id, inside.length + outside.length]).toEqual([design.id, record?.visited]);
      expect([design.id, inside.length]).toEqual([design.id, record?.lookups]);
      const found = cells.filter(({ visit }) => visit?.outcome === 'hit').map(({ place }) => place);
      expect([design.id, found.sort()]).toEqual([design.id, [...(record?.found ?? [])].sort()]);
      expect([design.id, sheet.walk?.unit]).toEqual([design.id, design.visits]);
      expect(sheet.walk?.unplaced).toBe(0);
    }
  });

  it('shows another picture for each design: no two walks come by the same places', () => {
    const pictures = readAll().map(({ panel, cells }) => {
      const { sheet } = panel.picture;
      return JSON.stringify([
        cells.filter(({ visit }) => visit !== null).map(({ place }) => place),
        sheet.blocks.flatMap(({ vmas }) =>
          vmas.filter(({ outside }) => outside.length > 0).map(({ label }) => label),
        ),
      ]);
    });
    // A chain of entries and an interval tree both lead straight to the page: they differ in what they keep.
    const [, chain, , , tree] = pictures;
    expect(chain).toBe(tree);
    expect(new Set(pictures).size).toBe(engine.designs.length - 1);
    const kept = readAll().map(({ panel }) => JSON.stringify(panel.kept));
    expect(kept[1]).not.toBe(kept[4]);
  });

  it('paints whole columns for a scan, one row for the list, fewer cells from era to era', () => {
    const visited = Object.fromEntries(
      readAll().map(({ design, cells }) => [
        design.id,
        cells.filter(({ visit }) => visit !== null).length,
      ]),
    );
    const [scan, list] = [visited['process-scan'] ?? 0, visited['anon-vma'] ?? 0];
    expect(scan).toBe(readAll()[0]?.cells.length);
    expect(list).toBe(readAll()[0]?.panel.picture.sheet.columns.length);
    expect(visited['interval-tree']).toBeLessThan(list);
    expect(visited['anon-vma-reuse']).toBeGreaterThan(visited['anon-vma-counters'] ?? Infinity);
  });

  it('is told the truth about by the text below it: whose anon_vma G has', () => {
    const anonVma = (read: Read, page: string): number => {
      const value = read.run.evaluate(`page(${page}).anon_vma`, read.run.statements.length);
      if (!value.ok) throw new Error(value.diagnostic.message.en);
      return value.value;
    };
    const shares = Object.fromEntries(
      readAll()
        .slice(2)
        .map((read) => [read.design.id, anonVma(read, 'G heap[2]') === anonVma(read, 'B heap[1]')]),
    );
    expect(shares).toEqual({
      'anon-vma': true, // one for the whole family
      'anon-vma-chain': false,
      'interval-tree': false,
      'anon-vma-reuse': true, // by mistake: B is alive
      'anon-vma-counters': false,
    });
  });
});
