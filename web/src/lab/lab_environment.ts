import type { SiteLanguage, Translate } from '../ui/catalogue.ts';
import { localeOf } from '../ui/catalogue.ts';
import { formatNanoseconds } from '../ui/number_format.ts';
import type { LabKey } from './lab_texts.ts';

/** On what times were taken. */
export interface LabEnvironment {
  /** `Chromium 156`; the whole line of the browser where it is none that we know. */
  readonly browser: string;
  readonly platform: string;
  /** Logical processors, as far as the browser tells; 0 where it does not. */
  readonly cores: number;
  /** The least step of the clock that was seen, in nanoseconds. */
  readonly tickNanoseconds: number;
  /** Whether the page shares no process with another, which gives it a better clock. */
  readonly isIsolated: boolean;
  /** What the engine's file is called after its content; empty where it is not built yet. */
  readonly engine: string;
  /** `2026-03-01` */
  readonly date: string;
  /** How often the page was hidden while the times were taken. */
  readonly timesHidden: number;
}

/** What a browser says of itself. */
export interface BrowserSigns {
  readonly userAgent: string;
  readonly platform: string;
  readonly hardwareConcurrency: number | undefined;
  readonly userAgentData?:
    | {
        readonly platform: string;
        readonly brands: readonly { readonly brand: string; readonly version: string }[];
      }
    | undefined;
}

/** `Chromium 156`, from whatever of it the browser gives away. */
export function browserName({ userAgent, userAgentData }: BrowserSigns): string {
  const brands = (userAgentData?.brands ?? []).filter(({ brand }) => !/not.?a.?brand/i.test(brand));
  // The product's own name stands beside the engine's.
  const brand = brands.find(({ brand }) => brand !== 'Chromium') ?? brands[0];
  if (brand !== undefined) return `${brand.brand} ${brand.version}`;
  const known: readonly (readonly [string, RegExp])[] = [
    ['Firefox', /\bFirefox\/(\d+)/],
    ['Edge', /\bEdg\/(\d+)/],
    ['Chrome', /\bChrome\/(\d+)/],
    ['Safari', /\bVersion\/(\d+[.\d]*) .*Safari\//],
  ];
  for (const [name, pattern] of known) {
    const version = pattern.exec(userAgent)?.[1];
    if (version !== undefined) return `${name} ${version}`;
  }
  return userAgent;
}

/** The environment of a result. */
export function environmentOf(
  signs: BrowserSigns,
  run: Pick<LabEnvironment, 'tickNanoseconds' | 'isIsolated' | 'engine' | 'timesHidden'>,
  now: Date,
): LabEnvironment {
  return {
    browser: browserName(signs),
    platform: signs.userAgentData?.platform ?? signs.platform,
    cores: signs.hardwareConcurrency ?? 0,
    ...run,
    date: now.toISOString().slice(0, 10),
  };
}

/** The environment in one line. */
export function environmentLine(
  of: LabEnvironment,
  text: Translate<LabKey>,
  language: SiteLanguage,
): string {
  const parts = [
    of.browser,
    of.platform,
    of.cores > 0 ? text('cores', { cores: of.cores }) : '',
    text('tick', { tick: formatNanoseconds(of.tickNanoseconds, language) }),
    text(of.isIsolated ? 'isolated' : 'notIsolated'),
    of.engine === '' ? '' : text('engine', { engine: of.engine }),
    new Intl.DateTimeFormat(localeOf[language], { dateStyle: 'medium', timeZone: 'UTC' }).format(
      new Date(of.date),
    ),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
