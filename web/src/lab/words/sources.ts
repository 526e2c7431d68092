import type { SiteLanguage } from '../../ui/catalogue.ts';

/** Where something was said first, and where one can read it today. */
export interface Source {
  readonly year: number;
  readonly text: Readonly<Record<SiteLanguage, string>>;
  /** Null where no public address is certain. */
  readonly link: string | null;
}

/** A commit of the kernel's own history, which begins with 2.6.12. */
const commit = (id: string): string => `https://git.kernel.org/linus/${id}`;
const lwn = (article: number): string => `https://lwn.net/Articles/${article}/`;

const source = (year: number, en: string, zh: string, link: string | null): Source => ({
  year,
  text: { en, zh },
  link,
});

/** All sources that the lab names. Mails without a known address are told by author and date. */
export const sources = {
  manyChildren: source(
    2010,
    'Rik van Riel, commit 5beb49305251 (2.6.34, 2010)',
    'Rik van Riel，提交 5beb49305251（2.6.34，2010 年）',
    commit('5beb49305251'),
  ),
  overlyAnonymous: source(
    2010,
    'LWN 2010, “The case of the overly anonymous anon_vma”',
    'LWN 2010 年，“The case of the overly anonymous anon_vma”',
    lwn(383162),
  ),
  forrest: source(
    2012,
    'Daniel Forrest, mail of August 2012, “Repeated fork() causes SLAB to grow without bound”',
    'Daniel Forrest，2012 年 8 月的邮件 “Repeated fork() causes SLAB to grow without bound”',
    null,
  ),
  reuse: source(
    2015,
    'Konstantin Khlebnikov, commit 7a3ef208e662 (3.19, 2015)',
    'Konstantin Khlebnikov，提交 7a3ef208e662（3.19，2015 年）',
    commit('7a3ef208e662'),
  ),
  intervalTree: source(
    2012,
    'Michel Lespinasse, commit bf181b9f9d8d (3.7, 2012)',
    'Michel Lespinasse，提交 bf181b9f9d8d（3.7，2012 年）',
    commit('bf181b9f9d8d'),
  ),
  objectBased: source(
    2003,
    'LWN 2003, “The object-based reverse-mapping VM”',
    'LWN 2003 年，“The object-based reverse-mapping VM”',
    lwn(23732),
  ),
  rmapTest: source(
    2003,
    'Andrew Morton, rmap-test, mail of 5 April 2003',
    'Andrew Morton，rmap-test，2003 年 4 月 5 日的邮件',
    null,
  ),
  prioTree: source(
    2004,
    'Rajesh Venkatasubramanian, mail of 21 March 2004',
    'Rajesh Venkatasubramanian，2004 年 3 月 21 日的邮件',
    null,
  ),
  mmap3: source(
    2004,
    'Ingo Molnar, test-mmap3.c, mail of 9 March 2004',
    'Ingo Molnar，test-mmap3.c，2004 年 3 月 9 日的邮件',
    null,
  ),
  returnOfObjrmap: source(
    2004,
    'LWN 2004, “Virtual Memory II: the return of objrmap”',
    'LWN 2004 年，“Virtual Memory II: the return of objrmap”',
    lwn(75198),
  ),
  sharedSegment: source(
    2003,
    'Martin Bligh and William Lee Irwin III, mails of 22 April 2003',
    'Martin Bligh 与 William Lee Irwin III，2003 年 4 月 22 日的邮件',
    null,
  ),
  exitingTasks: source(
    2002,
    'Anton Blanchard’s test, in Andrew Morton’s mail of 11 August 2002',
    'Anton Blanchard 的测试，见 Andrew Morton 2002 年 8 月 11 日的邮件',
    null,
  ),
  blockPatch: source(
    2002,
    'commit 9dc8af8046 (2.5.35, 2002) in the history before 2.6.12',
    '提交 9dc8af8046（2.5.35，2002 年），在 2.6.12 以前的历史库里',
    null,
  ),
  forkExecExit: source(
    2002,
    'Andrew Morton, mail of 29 July 2002',
    'Andrew Morton，2002 年 7 月 29 日的邮件',
    null,
  ),
  patchScripts: source(
    2003,
    'Andrew Morton, mail of 22 February 2003',
    'Andrew Morton，2003 年 2 月 22 日的邮件',
    null,
  ),
} as const;

/** The short name of a source. */
export type SourceId = keyof typeof sources;
