import type { SiteLanguage } from '../../ui/catalogue.ts';
import { labWord } from './lab_words.ts';
import { sources } from './sources.ts';
import type { Source, SourceId } from './sources.ts';
import { storyTexts } from './story_texts.ts';

/** What a workload is about, for a person. */
export interface WorkloadStory {
  readonly title: string;
  /** Who does what. */
  readonly story: string;
  /** Which design suffers, and why. */
  readonly watch: string;
  /** Whose load it is, the most telling first; none for a scenario of the reader's own. */
  readonly sources: readonly Source[];
}

const sourcesOf: Readonly<Record<string, readonly SourceId[]>> = {
  'many-children': ['manyChildren', 'overlyAnonymous'],
  'prefork-server': ['manyChildren'],
  'fork-chain': ['forrest', 'reuse'],
  'mprotect-split': ['intervalTree'],
  'rmap-test-linear': ['rmapTest', 'objectBased'],
  'rmap-test-random': ['rmapTest', 'objectBased'],
  'rmap-test-many-vmas': ['rmapTest', 'prioTree'],
  'test-mmap3': ['mmap3', 'returnOfObjrmap'],
  'shared-segment': ['sharedSegment', 'returnOfObjrmap'],
  'exit-shells': ['exitingTasks', 'blockPatch'],
  'fork-exec-exit': ['forkExecExit'],
  scenario: [],
};

/** Ids of all workloads that have a story. */
export const storyIds: readonly string[] = Object.keys(sourcesOf);

/** The story of a workload; undefined where nobody has written one. */
export function workloadStory(id: string, language: SiteLanguage): WorkloadStory | undefined {
  const from = sourcesOf[id];
  const texts: Readonly<Record<string, string>> = storyTexts[language];
  const [story, watch] = [texts[`story.${id}`], texts[`watch.${id}`]];
  if (from === undefined || story === undefined || watch === undefined) return undefined;
  return {
    title: labWord('workload', id, language),
    story,
    watch,
    sources: from.map((each) => sources[each]),
  };
}
