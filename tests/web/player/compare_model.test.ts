import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadScenarioEngine } from '../../../web/build/scenario_engine.ts';
import type { ScenarioEngine, ScenarioRun } from '../../../web/build/scenario_engine.ts';
import { composePages } from '../../../web/src/diagram/pages/pages_picture.ts';
import { CompareModel, askedScript } from '../../../web/src/player/compare/compare_model.ts';
import type { CompareLane } from '../../../web/src/player/compare/compare_model.ts';
import {
  mappedPlaces,
  pageAt,
  placeOfKey,
} from '../../../web/src/player/compare/compare_places.ts';
import { panelWords } from '../../../web/src/player/compare/compare_words.ts';
import type { PlayerEngine } from '../../../web/src/engine/player_engine.ts';
import { compareTexts } from '../../../web/src/diagram/compare_texts.ts';
import { translator } from '../../../web/src/ui/catalogue.ts';

let engine: ScenarioEngine;
let overview: string;
beforeAll(async () => {
  engine = await loadScenarioEngine();
  overview = await readFile(
    new URL('../../../lessons/home/overview.rmap', import.meta.url),
    'utf8',
  );
});

/** The real engine as a client of it; `broken` designs cannot be loaded. */
class Client implements PlayerEngine {
  readonly broken = new Set<string>();
  readonly living = new Map<number, ScenarioRun>();
  #last = 0;

  designs = () => Promise.resolve(engine.designs);
  otherKernels = () => Promise.resolve(engine.otherKernels);
  load = (script: string, design: string) => {
    if (this.broken.has(design)) return Promise.reject(new Error(`${design} is broken`));
    const run = engine.run(script, design);
    this.living.set(++this.#last, run);
    return Promise.resolve({ recordingId: this.#last, recording: run.recording() });
  };
  seek = (id: number, position: number) => Promise.resolve(this.#run(id).seek(position));
  evaluate = (id: number, expression: string, done: number) =>
    Promise.resolve(this.#run(id).evaluate(expression, done));
  dispose = (id: number) => {
    this.living.delete(id);
    return Promise.resolve();
  };

  #run(id: number): ScenarioRun {
    const run = this.living.get(id);
    if (run === undefined) throw new Error(`no recording ${id}`);
    return run;
  }
}

async function loaded(scenario = overview, ids: readonly string[] = ['all']) {
  const client = new Client();
  const seen: number[][] = [];
  const model: CompareModel = new CompareModel(() => {
    seen.push(model.lanes.map(({ shown }) => shown?.moment.statement ?? -2));
  });
  await model.load(client, scenario, ids);
  return { client, model, seen };
}

const painted = ({ shown }: CompareLane): { visited: number; found: number } | null => {
  if (shown === null) throw new Error('nothing is shown');
  const { story, moment } = shown;
  const input = { ...story, ...moment, selected: null, width: 300, language: 'en' as const };
  const { walk } = composePages(input).sheet;
  return walk && { visited: walk.visited, found: walk.found };
};

describe('designs in lockstep', () => {
  it('all stand at the end of the scenario, with the walk that the engine has recorded', async () => {
    const { model } = await loaded();
    expect(model.lanes.map(({ id }) => id)).toEqual(engine.designs.map(({ id }) => id));
    expect(model.statements.at(model.statement)?.text).toBe('walk G heap[2]');
    for (const lane of model.lanes) {
      const record = lane.shown?.story.recording.walks.at(-1);
      expect(painted(lane)).toEqual({ visited: record?.visited, found: record?.mapped });
    }
  });

  it('never show two statements at once, however fast the reader is', async () => {
    const { model, seen } = await loaded();
    await Promise.all([3, 7, 2, 9, 5].map((statement) => model.goTo(statement)));
    expect(model.statement).toBe(5);
    for (const statements of seen) expect(new Set(statements).size).toBeLessThanOrEqual(1);
    await model.goTo(99);
    expect(model.statement).toBe(model.statements.length - 1);
    await model.goTo(-5);
    expect(model.statement).toBe(-1);
  });

  it('go where they were asked to before anything was loaded', async () => {
    const model = new CompareModel(() => {});
    await model.goTo(4);
    await model.load(new Client(), overview, ['pte-chain', 'anon-vma']);
    expect(model.statement).toBe(4);
  });

  it('walk the page that a reader chooses, under all designs, and keep the scenario as it is', async () => {
    const { model, client } = await loaded();
    const count = model.statements.length;
    await model.goTo(12);
    await model.ask('C heap[1]');
    for (const lane of model.lanes) {
      expect(lane.shown?.story.recording.walks.at(-1)?.page).toBe('C heap[1]');
      expect(painted(lane)?.found).toBeGreaterThan(0);
    }
    expect(model.statements.length).toBe(count);
    expect(model.statement).toBe(12);
    expect(client.living.size).toBe(engine.designs.length); // what was asked has been let go
    await model.goTo(2);
    expect(model.isUnmapped).toBe(true); // C is not born yet
    expect(model.lanes.every(({ shown }) => shown?.moment.walk === null)).toBe(true);
    await model.ask(null);
    expect(model.isUnmapped).toBe(false);
  });

  it('call a place by the same name under all designs, whatever its objects are called', async () => {
    const { model } = await loaded();
    const places = model.lanes.map(({ shown }) => (shown === null ? [] : mappedPlaces(shown)));
    expect(places[0]?.length).toBeGreaterThan(20);
    for (const each of places) expect([...each].sort()).toEqual([...(places[0] ?? [])].sort());
    for (const { shown } of model.lanes) {
      if (shown === null) continue;
      const cell = shown.moment.scene.rows.flatMap(({ cells }) => cells)[5];
      const place = placeOfKey(shown, cell?.key ?? '');
      expect(place === null ? null : pageAt(shown, place)).toBe(cell?.pte?.target);
      expect(placeOfKey(shown, 'vma:3')).toBeNull();
    }
  });

  it('say what each statement made and freed', async () => {
    const { model } = await loaded(overview, ['anon-vma-chain', 'process-scan']);
    const words = () =>
      model.lanes.map(({ shown }) =>
        shown === null ? null : panelWords(shown, translator(compareTexts, 'en'), 'en'),
      );
    const fork = model.statements.findIndex(({ text }) => text === 'fork P A');
    await model.goTo(fork);
    expect(words()[0]?.did).toBe('made 1 anon_vma, 2 anon_vma_chains');
    expect(words()[1]).toEqual({ did: '', kept: 'keeps nothing' });
    await model.goTo(model.statements.findIndex(({ text }) => text === 'exit A'));
    expect(words()[0]?.did).toBe('freed 2 anon_vma_chains');
  });
});

describe('what goes wrong', () => {
  it('in the script is said once, for all', async () => {
    const { model } = await loaded('process P\nmmap P heap 4\nwalk Q heap[0]');
    expect(model.diagnostics.length).toBe(1);
    expect(model.error).toBeNull();
  });

  it('in one design leaves the others alone, and can be tried again', async () => {
    const client = new Client();
    client.broken.add('anon-vma');
    const model = new CompareModel(() => {});
    await model.load(client, overview, ['pte-chain', 'anon-vma']);
    const [chain, list] = model.lanes;
    expect(chain?.error).toBeNull();
    expect(chain?.shown).not.toBeNull();
    expect(list?.error?.message).toBe('anon-vma is broken');
    await model.goTo(3);
    client.broken.clear();
    await model.retry('anon-vma');
    expect(model.lanes.map(({ shown }) => shown?.moment.statement)).toEqual([3, 3]);
    expect(model.lanes[1]?.error).toBeNull();
  });

  it('with the name of a design is said at its place', async () => {
    const { model } = await loaded(overview, ['anon-vma', 'no-such']);
    expect(model.lanes.map(({ design }) => design?.id)).toEqual(['anon-vma', undefined]);
    expect(model.error).toBeNull();
  });

  it('leaves no recording behind when all is taken away', async () => {
    const { model, client } = await loaded();
    await model.unload();
    expect(client.living.size).toBe(0);
    expect(model.lanes).toEqual([]);
  });
});

describe('the script of a walk that a reader asks for', () => {
  it('is what was executed, without expectations, turns of repeat written out', () => {
    const run = engine.run(
      'process P\nmmap P heap 4\nrepeat 2 as i\nwrite P heap[{i}]\nend\nexpect count(vma) == 1',
      'anon-vma',
    );
    const script = askedScript(run.statements, 'P heap[1]');
    expect(script.split('\n').slice(-3)).toEqual([
      'write P heap[1]',
      'write P heap[2]',
      'walk P heap[1]',
    ]);
    expect(engine.run(script, 'anon-vma').diagnostics).toEqual([]);
  });
});
