import type { Page } from '@playwright/test';
import axe from 'axe-core';
import type { Result, RunOptions } from 'axe-core';

/** What axe looked at, and what it found. */
export interface Findings {
  readonly rules: number;
  /** A rule, and where it is broken. */
  readonly violations: readonly string[];
}

/** A place behind shadow roots: a selector in the page, then one in each root. */
export type Place = readonly string[];

/**
 * What axe finds in some places of a page, or in all of it. It runs in the page itself: a builder that talks
 * to it from outside carries everything it passed, too, which takes ten times as long as the looking.
 */
export async function findViolations(
  page: Page,
  places: readonly Place[] = [],
  options: RunOptions = {},
): Promise<Findings> {
  const isThere = await page.evaluate(() => 'axe' in window);
  if (!isThere) await page.evaluate(axe.source);
  return page.evaluate(
    async ([at, wanted]) => {
      interface Axe {
        run(context: object, options: object): Promise<{ passes: Result[]; violations: Result[] }>;
      }
      const { axe: inPage } = window as unknown as { axe: Axe };
      const context =
        at.length === 0 ? document : { include: at.map((place) => ({ fromShadowDom: place })) };
      const found = await inPage.run(context, { resultTypes: ['violations'], ...wanted });
      return {
        rules: found.passes.length + found.violations.length,
        violations: found.violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`,
        ),
      };
    },
    [places, options] as const,
  );
}
