import type { LabProgress, LabResult } from '../../engine/lab_types.ts';
import type { DesignInfo } from '../../engine/types.ts';
import { localeOf, translator } from '../../ui/catalogue.ts';
import type { SiteLanguage, Translate } from '../../ui/catalogue.ts';
import { formatCount, formatMean, formatNanoseconds } from '../../ui/number_format.ts';
import { unitWord } from '../../ui/unit_words.ts';
import { labWord } from '../words/lab_words.ts';
import type { RaceProblem, RaceRequest } from './race_request.ts';
import { raceTexts } from './race_texts.ts';
import type { RaceKey } from './race_texts.ts';
import type { Race, Walker } from './timeline.ts';
import type { WalkMode } from './walkers.ts';

/** Says what a race is and shows, in one language. */
export class RaceWords {
  readonly text: Translate<RaceKey>;
  readonly language: SiteLanguage;
  readonly #designs: readonly DesignInfo[];

  constructor(language: SiteLanguage, designs: readonly DesignInfo[]) {
    this.text = translator(raceTexts, language);
    this.language = language;
    this.#designs = designs;
  }

  design(id: string): string {
    return this.#info(id)?.name ?? labWord('design', id, this.language);
  }

  /** Which kernels had it; empty for what no kernel had. */
  kernels(id: string): string {
    return this.#info(id)?.kernels ?? '';
  }

  /** What a design looks at, so many: `VMAs`. */
  unit(id: string, count: number): string {
    return unitWord(this.#info(id)?.visits ?? 'VMA', count, this.language);
  }

  count(value: number): string {
    return formatCount(value, this.language);
  }

  /** `1.96 µs`, never broken between two lines. */
  time(nanoseconds: number): string {
    return formatNanoseconds(nanoseconds, this.language).replace(' ', '\u00a0');
  }

  /** `101 VMAs` */
  things({ design, things }: Walker): string {
    return `${formatMean(things, this.language)} ${this.unit(design, things)}`;
  }

  /** `57 of 101 VMAs`; at the end `101 VMAs`. */
  passed(walker: Walker, passed: number): string {
    if (passed >= walker.things) return this.things(walker);
    return this.text('of', {
      passed: this.count(Math.floor(passed)),
      things: formatMean(walker.things, this.language),
      unit: this.unit(walker.design, walker.things),
    });
  }

  rank({ ranks }: Race, index: number): string {
    const rank = ranks[index] ?? 0;
    const isShared = ranks.filter((other) => other === rank).length > 1;
    return this.text(isShared ? 'rankShared' : 'rank', { rank });
  }

  /** What stands beside the mark where a walk has found all. */
  found({ things, found, foundAfter }: Walker): string {
    if (found === 0) return this.text('foundNone');
    const what =
      found === 1
        ? this.text('found')
        : this.text('foundMany', { count: formatMean(found, this.language) });
    if (foundAfter === null) return things > found ? this.text('foundEnd', { found: what }) : what;
    // A mean at either end is no mean of different ones.
    const isMean = foundAfter > 1 && foundAfter < things;
    return isMean ? this.text('foundMean', { found: what }) : what;
  }

  /** The question that the race answers. */
  question(designs: readonly string[]): string {
    const [only] = designs;
    if (only !== undefined && designs.length === 1) {
      return this.text('questionOne', { design: this.design(only) });
    }
    return this.text('question', { count: this.count(designs.length) });
  }

  /** Of which workload, how large, from whose pages. */
  setting({ workload, size, request, group }: RaceRequest): string {
    const [swept] = workload.parameters;
    const values = { ...request.parameters, ...(swept && { [swept.id]: size }) };
    const sizes = workload.parameters.map(({ id }) => {
      const parameter = labWord('parameter', id, this.language);
      return this.text('size', { parameter, count: this.count(values[id] ?? 0) });
    });
    return this.text('setting', {
      workload: labWord('workload', workload.id, this.language),
      sizes: this.#list(sizes),
      group: labWord('group', group, this.language),
    });
  }

  caption({ workload, group }: RaceRequest, mode: WalkMode): string {
    return this.text('caption', {
      workload: labWord('workload', workload.id, this.language),
      group: labWord('group', group, this.language),
      mode: this.text(mode === 'stop' ? 'early' : 'complete'),
    });
  }

  progress({ step, design }: LabProgress): string {
    const named = { design: this.design(design) };
    switch (step) {
      case 'building':
      case 'counting':
        return this.text(step, named);
      case 'warming-up':
        return this.text('warmingUp');
      case 'timing':
        return this.text('timing');
      default:
        return this.text('ending', named);
    }
  }

  problem(problem: RaceProblem): string {
    if ('known' in problem) {
      const { key, value, known } = problem;
      return this.text(key, { value, known: known.join(', ') });
    }
    return this.text(problem.key, { ...problem });
  }

  /** The whole race, for those who cannot see it. */
  picture(race: Race): string {
    const lanes = race.walkers.map((walker, index) =>
      this.text('lane', {
        design: this.design(walker.design),
        count: this.things(walker),
        time: this.time(walker.nanoseconds.median),
        rank: this.rank(race, index),
      }),
    );
    return this.text('picture', { lanes: lanes.join(' ') });
  }

  /** Who was first, for those who cannot see it. */
  winner({ walkers, ranks }: Race): string {
    const first = walkers.filter((_, index) => ranks[index] === 1);
    const [only] = first;
    if (only === undefined) return '';
    if (first.length > 1) {
      return this.text('winners', {
        designs: this.#list(first.map(({ design }) => this.design(design))),
      });
    }
    return this.text('winner', {
      design: this.design(only.design),
      count: this.things(only),
      time: this.time(only.nanoseconds.median),
    });
  }

  /** What the race has shown, as a sentence. */
  verdict({ walkers, ranks }: Race): string {
    const sorted = [...walkers].sort((a, b) => a.nanoseconds.median - b.nanoseconds.median);
    const [fast, slow] = [sorted[0], sorted.at(-1)];
    if (fast === undefined || slow === undefined) return '';
    const values = {
      fast: this.design(fast.design),
      fastCount: this.things(fast),
      fastTime: this.time(fast.nanoseconds.median),
      slow: this.design(slow.design),
      slowCount: this.things(slow),
      slowTime: this.time(slow.nanoseconds.median),
    };
    if (fast === slow) return this.text('verdictOne', values);
    if (ranks[walkers.indexOf(slow)] === 1) return this.text('verdictTie', values);
    return this.text('verdict', { ...values, ratio: this.#ratioBetween(slow, fast) });
  }

  /** Two digits: more, no such ratio is worth. */
  ratio(value: number): string {
    return new Intl.NumberFormat(localeOf[this.language], { maximumSignificantDigits: 2 }).format(
      value,
    );
  }

  /** Over which pages the counts are means. */
  counted({ rows }: LabResult, group: string): string {
    const walks = rows.flatMap(({ design, walks }) =>
      walks.filter((walk) => walk.group === group).map((walk) => ({ design, ...walk })),
    );
    const all = this.count(Math.max(0, ...walks.map(({ pagesInAll }) => pagesInAll)));
    const sampled = walks
      .filter(({ pagesCounted, pagesInAll }) => pagesCounted < pagesInAll)
      .map(({ design, pagesCounted }) =>
        this.text('sampled', { design: this.design(design), counted: this.count(pagesCounted) }),
      );
    return sampled.length === 0
      ? this.text('honestCounts', { all })
      : this.text('honestSample', { all, sampled: this.#list(sampled) });
  }

  #ratioBetween(slow: Walker, fast: Walker): string {
    const low = this.ratio(slow.nanoseconds.low / fast.nanoseconds.high);
    const high = this.ratio(slow.nanoseconds.high / fast.nanoseconds.low);
    return low === high
      ? this.text('times', { ratio: low })
      : this.text('timesBetween', { low, high });
  }

  #info(id: string): DesignInfo | undefined {
    return this.#designs.find((design) => design.id === id);
  }

  #list(items: readonly string[]): string {
    return items.join(this.language === 'zh' ? '、' : ', ');
  }
}
