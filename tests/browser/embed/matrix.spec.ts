// Every form of embed in every place that a blog may be: visual-design.md's matrix, measured anew at each run.
import { appendFile, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FrameLocator, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { formSets, pageWith, sandboxedFrame } from './forms.ts';
import type { FormSet } from './forms.ts';
import { dist, startHost } from './host.ts';
import type { Host } from './host.ts';

/** Where a page stands. */
interface Place {
  readonly name: string;
  /** What the site's own files are served with. */
  readonly siteHeaders?: Readonly<Record<string, string>>;
  /** Opens a page of the forms; what it returns is where they are looked for. */
  readonly open: (page: Page, forms: FormSet, hosts: Hosts) => Promise<Page | FrameLocator>;
  /** Forms that cannot work there, by name, and why: they must really fail. */
  readonly refuses?: Readonly<Record<string, string>>;
}

interface Hosts {
  /** The blog. */
  readonly blog: Host;
  /** Our site, of another origin. */
  readonly site: Host;
}

const openPage = async (
  page: Page,
  forms: FormSet,
  host: Host,
  site: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Page> => {
  await page.goto(host.page('/post.html', pageWith(forms, site), headers));
  return page;
};

const openSandbox = async (page: Page, forms: FormSet, { blog, site }: Hosts) => {
  const inner = blog.page('/inner.html', pageWith(forms, site.site));
  const frame = `<iframe id="sandbox" sandbox="allow-scripts" style="width:100%;height:3000px" src="${inner}"></iframe>`;
  await page.goto(blog.page('/post.html', `<!doctype html><title>A post</title>${frame}`));
  return page.frameLocator('#sandbox');
};

/** Nothing but this, of one source. */
const strictPolicy = (source: string): string =>
  `default-src 'none'; script-src ${source} 'wasm-unsafe-eval'; img-src ${source}; frame-src ${source}`;
const isolated = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

const places: readonly Place[] = [
  {
    name: 'http, another origin, no CORS header',
    open: (page, forms, { blog, site }) => openPage(page, forms, blog, site.site),
  },
  {
    name: 'file://',
    refuses: { [sandboxedFrame]: 'a sandboxed frame may not read files of this machine' },
    open: async (page, forms) => {
      const folder = await mkdtemp(join(tmpdir(), 'rmap-post-'));
      for (const part of ['embed', 'embed.html', 'i', 'f']) {
        await cp(join(dist, part), join(folder, part), { recursive: true });
      }
      await writeFile(join(folder, 'post.html'), pageWith(forms, './'));
      page.once('close', () => void rm(folder, { recursive: true, force: true }));
      await page.goto(pathToFileURL(join(folder, 'post.html')).href);
      return page;
    },
  },
  { name: 'sandbox="allow-scripts", no CORS header', open: openSandbox },
  {
    name: 'sandbox="allow-scripts", Access-Control-Allow-Origin: *',
    siteHeaders: { 'Access-Control-Allow-Origin': '*' },
    open: openSandbox,
  },
  {
    name: 'strict policy, own origin',
    open: (page, forms, { site }) =>
      openPage(page, forms, site, site.site, {
        'Content-Security-Policy': strictPolicy("'self'"),
      }),
  },
  {
    name: 'strict policy, another origin',
    open: (page, forms, { blog, site }) =>
      openPage(page, forms, blog, site.site, {
        'Content-Security-Policy': strictPolicy(site.origin),
      }),
  },
  {
    name: 'COOP + COEP, own origin, Cross-Origin-Resource-Policy: cross-origin',
    siteHeaders: { ...isolated, 'Cross-Origin-Resource-Policy': 'cross-origin' },
    open: (page, forms, { site }) => openPage(page, forms, site, site.site, isolated),
  },
  {
    name: 'COOP + COEP, another origin, Cross-Origin-Resource-Policy: cross-origin',
    siteHeaders: { ...isolated, 'Cross-Origin-Resource-Policy': 'cross-origin' },
    open: (page, forms, { blog, site }) => openPage(page, forms, blog, site.site, isolated),
  },
  {
    name: 'COOP + COEP, own origin, no such header',
    refuses: { [sandboxedFrame]: 'to a sandboxed frame every file is of another origin' },
    siteHeaders: isolated,
    open: (page, forms, { site }) => openPage(page, forms, site, site.site, isolated),
  },
];

for (const place of places) {
  for (const forms of formSets) {
    test(`${place.name}: ${forms.name}`, async ({ page, browserName }) => {
      test.setTimeout(180_000);
      const hosts = { blog: await startHost(), site: await startHost(place.siteHeaders) };
      const origins = [hosts.blog.origin, hosts.site.origin];
      const strangers: string[] = [];
      page.on('request', (request) => {
        const url = new URL(request.url());
        if (url.protocol.startsWith('http') && !origins.includes(url.origin))
          strangers.push(url.href);
      });
      try {
        const scope = await place.open(page, forms, hosts);
        const cells: string[] = [];
        for (const form of forms.forms) {
          // An embed begins when it is nearly in view, whatever it stands in.
          await scope.locator(`#${form.id}`).scrollIntoViewIfNeeded();
          const refusal = place.refuses?.[form.name];
          const failure = await form.seen(scope, refusal === undefined ? 30_000 : 5_000).then(
            () => undefined,
            (error: unknown) => (error instanceof Error ? error.message : String(error)),
          );
          const cell = failure === undefined ? 'works' : (refusal ?? 'FAILS');
          cells.push([browserName, place.name, form.name, cell].join('\t'));
          if (refusal === undefined)
            expect.soft(failure, `${form.name} in ${place.name}`).toBeUndefined();
          else expect.soft(failure, `${form.name} is refused in ${place.name}`).toBeDefined();
        }
        await note(cells);
        expect(strangers, 'requests to other hosts').toEqual([]);
      } finally {
        await hosts.blog.close();
        await hosts.site.close();
      }
    });
  }
}

/** What was found, for the table that `embed_report.mjs` makes of it. */
async function note(cells: readonly string[]): Promise<void> {
  const folder = new URL('../../../build/results/', import.meta.url);
  await mkdir(folder, { recursive: true });
  await appendFile(new URL('embed-matrix.tsv', folder), `${cells.join('\n')}\n`);
}
