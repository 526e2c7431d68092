import { views } from '../src/diagram/views.ts';
import type { SiteLanguage } from '../src/ui/catalogue.ts';
import type { PlacedBlock, TextDocument } from './lesson_document.ts';
import { findMoment } from './moments.ts';
import type { Place, Problem } from './problem.ts';
import type { ScenarioEngine } from './scenario_engine.ts';
import type { ScenarioRuns } from './scenario_runs.ts';
import type { Stage, Stages } from './stages.ts';
import { readWalkPanel } from './walk_panels.ts';
import type { WalkPanel } from './walk_panels.ts';

/** The figures of a text that stand among its words. */
export interface Figures {
  /** What its `player` blocks show. */
  readonly players: ReadonlyMap<PlacedBlock, Stage>;
  /** What its `walks` blocks show: one walk under each design. */
  readonly walks: ReadonlyMap<PlacedBlock, Walks>;
}

/** One walk under every design, and where it stands in its scenario. */
export interface Walks {
  readonly script: string;
  /** What has been executed by then; the walk comes last. */
  readonly statements: readonly string[];
  readonly panels: readonly WalkPanel[];
}

/** Reads the figures of a text. */
export function readFigures(
  document: TextDocument,
  stages: Stages,
  engine: ScenarioEngine,
  language: SiteLanguage,
  problems: Problem[],
): Figures {
  const players = new Map<PlacedBlock, Stage>();
  const walks = new Map<PlacedBlock, Walks>();
  for (const placed of document.blocks) {
    const { block } = placed;
    const value = (name: string): string => block.attributes.get(name)?.value ?? '';
    const place = (name: string): Place => ({ ...placed.place, column: block.columnOf(name) });
    if (block.name === 'player') {
      checkView(placed, problems);
      const stage = stages.get(value('scenario'), value('design'), place('scenario'));
      if (stage !== undefined) players.set(placed, stage);
    } else if (block.name === 'walks') {
      const [first] = engine.designs;
      const stage = stages.get(value('scenario'), first?.id ?? '', place('scenario'));
      if (stage === undefined) continue;
      const read = readWalks(engine, stage.runs, value('at'), language, place('at'), problems);
      if (read !== undefined) walks.set(placed, read);
    }
  }
  return { players, walks };
}

/** A figure may name the picture that it shows first. */
export function checkView({ block, place }: PlacedBlock, problems: Problem[]): void {
  const view = block.attributes.get('view')?.value;
  if (view === undefined || views.some(({ id }) => id === view)) return;
  const known = views.map(({ id }) => id).join(', ');
  const message = `there is no picture "${view}"; there are ${known}`;
  problems.push({ place: { ...place, column: block.columnOf('view') }, message });
}

function readWalks(
  engine: ScenarioEngine,
  runs: ScenarioRuns,
  at: string,
  language: SiteLanguage,
  place: Place,
  problems: Problem[],
): Walks | undefined {
  const found = runs.find(at);
  if (!found.ok) {
    problems.push({ place, message: found.message });
    return undefined;
  }
  const panels = engine.designs.flatMap((design) => {
    const run = runs.under(design.id);
    if (run === undefined) return [];
    const here = findMoment(run, at);
    return here.ok ? (readWalkPanel(design, run, here.moment, language) ?? []) : [];
  });
  if (panels.length < engine.designs.length) {
    problems.push({ place, message: `"${at}" is no walk` });
    return undefined;
  }
  const statements = runs.run.statements.slice(0, found.moment.done).map(({ text }) => text);
  return { script: runs.script, statements, panels };
}
