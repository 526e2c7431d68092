import type { Page } from '@playwright/test';

/** The fonts that tests/setup installs, in the order in which a letter is looked for in them. */
const fonts = {
  sans: ['Liberation Sans', 'DejaVu Sans', 'Noto Sans CJK SC'],
  serif: ['Liberation Serif', 'DejaVu Serif', 'Noto Sans CJK SC'],
  mono: ['Liberation Mono', 'DejaVu Sans Mono', 'Noto Sans Mono CJK SC'],
};

/** Sets the page in those fonts, whatever the machine would choose; fails where one is missing. */
export async function pinFonts(page: Page): Promise<void> {
  const missing = await page.evaluate((wanted) => {
    const pen = document.createElement('canvas').getContext('2d');
    const widthIn = (font: string): number => {
      if (pen) pen.font = `50px ${font}`;
      return pen?.measureText('Rmap il 反向映射').width ?? 0;
    };
    const isThere = (font: string): boolean =>
      ['monospace', 'serif'].some((other) => widthIn(`"${font}", ${other}`) !== widthIn(other));
    for (const [kind, names] of Object.entries(wanted)) {
      const list = names.map((name) => `"${name}"`).join(', ');
      document.documentElement.style.setProperty(`--rmap-${kind}`, list, 'important');
    }
    return Object.values(wanted)
      .flat()
      .filter((font) => !isThere(font));
  }, fonts);
  if (missing.length > 0)
    throw new Error(`tests/setup installs these fonts: ${missing.join(', ')}`);
}

/** Until nothing is on its way: fonts are there, what was asked for is laid out, no movement is left. */
export async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    do await new Promise((resolve) => requestAnimationFrame(resolve));
    while (document.getAnimations().some(({ playState }) => playState === 'running'));
  });
}
