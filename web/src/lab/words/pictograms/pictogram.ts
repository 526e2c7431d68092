import { translator } from '../../../ui/catalogue.ts';
import type { SiteLanguage, Translate } from '../../../ui/catalogue.ts';
import {
  ownScenario,
  rmapTestLinear,
  rmapTestManyVmas,
  rmapTestRandom,
  sharedSegment,
  testMmap3,
} from './file_pictograms.ts';
import { pictogramTexts } from './pictogram_texts.ts';
import type { PictogramKey } from './pictogram_texts.ts';
import {
  exitShells,
  forkChain,
  forkExecExit,
  manyChildren,
  mprotectSplit,
  preforkServer,
} from './process_pictograms.ts';

const pictograms: Readonly<Record<string, (say: Translate<PictogramKey>) => string>> = {
  'many-children': manyChildren,
  'prefork-server': preforkServer,
  'fork-chain': forkChain,
  'mprotect-split': mprotectSplit,
  'rmap-test-linear': rmapTestLinear,
  'rmap-test-random': rmapTestRandom,
  'rmap-test-many-vmas': rmapTestManyVmas,
  'test-mmap3': testMmap3,
  'shared-segment': sharedSegment,
  'exit-shells': exitShells,
  'fork-exec-exit': forkExecExit,
  scenario: ownScenario,
};

/**
 * A workload at a glance: an `<svg>` as text, in the site's colours, with a label for those who do not see
 * it. Undefined where nobody has drawn one.
 */
export function pictogram(id: string, language: SiteLanguage): string | undefined {
  return pictograms[id]?.(translator(pictogramTexts, language));
}
