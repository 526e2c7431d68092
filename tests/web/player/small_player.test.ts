// What an embed need not show, it does not fetch: none of it is imported by the player itself.
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';

const source = new URL('../../../web/src/', import.meta.url);

/** The modules that come with one, by their path in `web/src`: all but types, and what is imported when it is wanted. */
async function comesWith(entry: string): Promise<ReadonlySet<string>> {
  const found = new Set([entry]);
  for (const path of found) {
    const text = await readFile(new URL(path, source), 'utf8');
    const imports = /^(?:import|export)\s+(?!type\b)(?:[^'"`;]*?\bfrom\s+)?'(\.[^']+)'/gm;
    for (const [, written = ''] of text.matchAll(imports)) {
      const target = new URL(written, new URL(path, source)).href.slice(source.href.length);
      if (target.endsWith('.ts')) found.add(target);
    }
  }
  return found;
}

const player = await comesWith('player/player.ts');

it('the player is followed to what it imports', () => {
  expect(player.size).toBeGreaterThan(60);
  expect(player).toContain('diagram/grid/grid_view.ts');
});

it('the debugger is what has the panes', async () => {
  const all = await comesWith('player/debugger/debugger.ts');
  expect(all).toContain('player/inspector_pane.ts');
});

it.each([
  'engine/sources.ts',
  'player/source_pane.ts',
  'player/inspector_pane.ts',
  'player/inspection.ts',
  'player/help_dialog.ts',
  'player/breakpoints/breakpoint_panel.ts',
  'player/pointers/pointer_walk.ts',
  'player/export/take_away_element.ts',
  'player/export/standalone_svg.ts',
  'player/styles/panes.ts',
  'player/debugger/debugger.ts',
  'diagram/boxes/boxes_css.ts',
  'diagram/tree/tree_css.ts',
])('%s does not come with the player', (path) => {
  expect(player).not.toContain(path);
});
