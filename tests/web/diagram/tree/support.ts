import { readFile } from 'node:fs/promises';
import { loadScenarioEngine } from '../../../../web/build/scenario_engine.ts';
import type { ScenarioRun } from '../../../../web/build/scenario_engine.ts';
import { composeTree } from '../../../../web/src/diagram/tree/tree_view.ts';
import type { Picture, TreePicture } from '../../../../web/src/diagram/tree/picture.ts';
import { EventKind } from '../../../../web/src/engine/types.ts';
import type { ViewInput } from '../../../../web/src/diagram/view.ts';
import { diagramWords } from '../../../../web/src/player/diagram_words.ts';
import { sayIn } from '../../../../web/src/player/messages.ts';
import { readMoment, readStory } from '../../../../web/src/player/moment.ts';
import { viewInput } from '../../../../web/src/player/moment_view.ts';

export const engine = await loadScenarioEngine();

/** A scenario of the figures, as text. */
export const figure = (name: string): Promise<string> =>
  readFile(new URL(`../../../../lessons/figures/${name}.rmap`, import.meta.url), 'utf8');

export interface Look {
  readonly width?: number;
  readonly selected?: number | null;
  readonly language?: 'en' | 'zh';
}

/** A run whose moments can be looked at. */
export class Show {
  readonly run: ScenarioRun;
  readonly story: ReturnType<typeof readStory>;

  constructor(script: string, design: string) {
    this.run = engine.run(script, design);
    this.story = readStory(this.run.recording());
  }

  get journal() {
    return this.story.recording.journal;
  }

  get end(): number {
    return this.journal.kind.length;
  }

  /** Positions right behind all events of a kind. */
  after(kind: number): number[] {
    return [...this.journal.kind.keys()]
      .filter((i) => this.journal.kind[i] === kind)
      .map((i) => i + 1);
  }

  /** Positions right behind the stores to a tree's links. */
  linkStores(): number[] {
    const { lives } = this.story.history;
    const { types } = this.story.recording;
    return this.after(EventKind.store).filter((position) => {
      const type = lives.get(this.journal.object[position - 1] ?? 0)?.type;
      const slot = this.journal.field[position - 1];
      const fields = types.find(({ name }) => name === type)?.fields ?? [];
      const name = fields.find(({ firstSlot }) => firstSlot === slot)?.name ?? '';
      return /^(rb|shared|rb_root|i_mmap)\./.test(name);
    });
  }

  /** The end of the n-th statement, from 0. */
  endOf(statement: number): number {
    return this.story.stepper.endOf(statement);
  }

  input(position: number, { width = 960, selected = null, language = 'en' }: Look = {}): ViewInput {
    const moment = readMoment(this.story, position, null, this.run.seek(position), null);
    const words = diagramWords(sayIn(language));
    return viewInput(this.story, moment, { selected, width, language, words });
  }

  picture(position = this.end, look: Look = {}): Picture {
    return composeTree(this.input(position, look));
  }

  /** A picture that must have a tree in it. */
  tree(position = this.end, look: Look = {}): TreePicture {
    const picture = this.picture(position, look);
    if (picture.scene === null) throw new Error('no tree');
    return picture;
  }
}
