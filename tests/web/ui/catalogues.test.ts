import { describe, expect, it } from 'vitest';
import { embedTexts } from '../../../web/src/embed/embed_texts.ts';
import { loaderTexts } from '../../../web/src/embed/loader_texts.ts';
import { boxesTexts } from '../../../web/src/diagram/boxes/boxes_texts.ts';
import { compareTexts } from '../../../web/src/diagram/compare_texts.ts';
import { overviewTexts } from '../../../web/src/diagram/overview/overview_texts.ts';
import { pagesTexts } from '../../../web/src/diagram/pages/pages_texts.ts';
import { treeTexts } from '../../../web/src/diagram/tree/tree_texts.ts';
import { chainsTexts } from '../../../web/src/diagram/chains/chains_texts.ts';
import { walkTexts } from '../../../web/src/diagram/walk/walk_texts.ts';
import { labTexts } from '../../../web/src/lab/lab_texts.ts';
import { lawTexts } from '../../../web/src/lab/words/law_texts.ts';
import { methodTexts } from '../../../web/src/lab/words/method_texts.ts';
import { pictogramTexts } from '../../../web/src/lab/words/pictograms/pictogram_texts.ts';
import { publishedTexts } from '../../../web/src/lab/words/published/published_texts.ts';
import { raceTexts } from '../../../web/src/lab/race/race_texts.ts';
import { storyTexts } from '../../../web/src/lab/words/story_texts.ts';
import { wordTexts } from '../../../web/src/lab/words/word_texts.ts';
import { resultTexts } from '../../../web/src/lab/result/result_texts.ts';
import { figurePageTexts } from '../../../web/build/pictures/figure_page_texts.ts';
import { shareTexts } from '../../../web/src/share/share_texts.ts';
import { takeAwayTexts } from '../../../web/src/player/export/take_away_texts.ts';
import { progressTexts } from '../../../web/src/lessons/progress/progress_texts.ts';
import { linkTexts } from '../../../web/src/link/link_texts.ts';
import { fileTexts } from '../../../web/src/playground/files/file_texts.ts';
import { checkTexts } from '../../../web/src/playground/check_texts.ts';
import { editorTexts } from '../../../web/src/playground/editor/editor_texts.ts';
import { nameTexts } from '../../../web/src/playground/editor/help/name_texts.ts';
import { operationsTexts } from '../../../web/src/playground/page/operations_texts.ts';
import { playgroundTexts } from '../../../web/src/playground/page/playground_texts.ts';
import { replayTexts } from '../../../web/src/playground/page/replay_texts.ts';
import { catalogueProblems, languageOf, translator } from '../../../web/src/ui/catalogue.ts';
import { siteTexts } from '../../../web/src/ui/site_texts.ts';
import { unitTexts, unitWord } from '../../../web/src/ui/unit_words.ts';

describe('the catalogues', () => {
  it('have every text, with the same places, in every language', () => {
    expect(catalogueProblems(siteTexts)).toEqual([]);
    expect(catalogueProblems(raceTexts)).toEqual([]);
    expect(catalogueProblems(labTexts)).toEqual([]);
    expect(catalogueProblems(resultTexts)).toEqual([]);
    expect(catalogueProblems(overviewTexts)).toEqual([]);
    expect(catalogueProblems(boxesTexts)).toEqual([]);
    expect(catalogueProblems(treeTexts)).toEqual([]);
    expect(catalogueProblems(unitTexts)).toEqual([]);
    expect(catalogueProblems(pagesTexts)).toEqual([]);
    expect(catalogueProblems(compareTexts)).toEqual([]);
    expect(catalogueProblems(progressTexts)).toEqual([]);
    expect(catalogueProblems(checkTexts)).toEqual([]);
    expect(catalogueProblems(editorTexts)).toEqual([]);
    expect(catalogueProblems(nameTexts)).toEqual([]);
    expect(catalogueProblems(linkTexts)).toEqual([]);
    expect(catalogueProblems(playgroundTexts)).toEqual([]);
    expect(catalogueProblems(replayTexts)).toEqual([]);
    expect(catalogueProblems(operationsTexts)).toEqual([]);
    expect(catalogueProblems(fileTexts)).toEqual([]);
    expect(catalogueProblems(takeAwayTexts)).toEqual([]);
    expect(catalogueProblems(shareTexts)).toEqual([]);
    expect(catalogueProblems(figurePageTexts)).toEqual([]);
    expect(catalogueProblems(walkTexts)).toEqual([]);
    expect(catalogueProblems(chainsTexts)).toEqual([]);
    expect(catalogueProblems(wordTexts)).toEqual([]);
    expect(catalogueProblems(storyTexts)).toEqual([]);
    expect(catalogueProblems(publishedTexts)).toEqual([]);
    expect(catalogueProblems(methodTexts)).toEqual([]);
    expect(catalogueProblems(pictogramTexts)).toEqual([]);
    expect(catalogueProblems(lawTexts)).toEqual([]);
    expect(catalogueProblems(embedTexts)).toEqual([]);
    expect(catalogueProblems(loaderTexts)).toEqual([]);
  });

  it('are checked for what they lack', () => {
    const broken = { en: { a: 'x {n}', b: 'y' }, zh: { a: 'x', b: ' ' } };
    expect(catalogueProblems(broken)).toEqual([
      'a: places differ ({n}|)',
      'b: not in every language',
    ]);
  });

  it('have Chinese in Chinese', () => {
    const han = /[\u4e00-\u9fff]/;
    const foreign = Object.entries({ ...siteTexts.zh, ...raceTexts.zh, ...boxesTexts.zh }).filter(
      ([key, text]) =>
        !han.test(text) && !['otherLanguage', 'otherLanguageLabel', 'lessonMeta'].includes(key),
    );
    expect(foreign).toEqual([]);
  });

  it('fill places in', () => {
    const text = translator({ en: { a: '{n} of {m}' }, zh: { a: '{m} 中 {n}' } }, 'zh');
    expect(text('a', { n: 1, m: 2 })).toBe('2 中 1');
    expect(text('a', { n: 1 })).toBe('{m} 中 1');
  });

  it('go by the page’s language', () => {
    expect(['zh-Hans', 'zh', 'en', 'en-GB', 'fr', ''].map(languageOf)).toEqual([
      'zh',
      'zh',
      'en',
      'en',
      'en',
      'en',
    ]);
  });

  it('count what a design looks at', () => {
    expect(unitWord('chain entry', 1, 'en')).toBe('chain entry');
    expect(unitWord('chain entry', 1.99, 'en')).toBe('chain entries');
    expect(unitWord('VMA', 3, 'zh')).toBe('个 vma');
    expect(unitWord('tree node', 3, 'zh')).toBe('tree node');
  });
});
