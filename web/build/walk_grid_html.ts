import type { DesignInfo } from '../src/engine/types.ts';
import { translator } from '../src/ui/catalogue.ts';
import type { SiteLanguage } from '../src/ui/catalogue.ts';
import { formatCount } from '../src/ui/number_format.ts';
import { siteTexts } from '../src/ui/site_texts.ts';
import { unitWord } from '../src/ui/unit_words.ts';
import { escapeHtml } from './html.ts';
import type { CellMark, WalkGrid } from './walk_grid.ts';

const cell = 24;
const left = 22;
const top = 20;

/** One design's walk as a small picture with its counts. */
export function writeWalkGrid(design: DesignInfo, grid: WalkGrid, language: SiteLanguage): string {
  const text = translator(siteTexts, language);
  const counts = {
    visited: `<b>${formatCount(grid.visited, language)}</b>`,
    unit: unitWord(design.visits, grid.visited, language),
    mapped: `<b>${formatCount(grid.mapped, language)}</b>`,
  };
  return (
    `<figure class="walk-grid"><figcaption><b>${escapeHtml(design.name)}</b> ` +
    `<span>${escapeHtml(design.kernels)}</span></figcaption>\n${drawGrid(grid, language)}\n` +
    `<p>${text('gridCounts', counts)}</p></figure>\n`
  );
}

function drawGrid({ processes, marks, page }: WalkGrid, language: SiteLanguage): string {
  const text = translator(siteTexts, language);
  const width = left + processes.length * cell + 2;
  const height = top + marks.length * cell + 2;
  const all = marks.flat();
  const label = text('gridLabel', {
    page,
    pages: marks.length,
    processes: processes.length,
    looked: all.filter((mark) => mark !== 'none').length,
    found: all.filter((mark) => mark === 'found').length,
  });
  const heads = processes.map(
    (name, column) =>
      `<text x="${left + (column + 0.5) * cell}" y="${top - 7}" text-anchor="middle">${escapeHtml(name)}</text>`,
  );
  const rows = marks.flatMap((row, index) => [
    `<text x="${left - 8}" y="${top + (index + 0.5) * cell + 4}" text-anchor="end">${index}</text>`,
    ...row.map((mark, column) => drawCell(mark, left + column * cell, top + index * cell)),
  ]);
  return (
    `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeHtml(label)}">` +
    `${heads.join('')}${rows.join('')}</svg>`
  );
}

function drawCell(mark: CellMark, x: number, y: number): string {
  const [middleX, middleY] = [x + cell / 2, y + cell / 2];
  const dot =
    mark === 'found'
      ? `<circle class="found" cx="${middleX}" cy="${middleY}" r="6"/>`
      : mark === 'looked'
        ? `<circle class="missed" cx="${middleX}" cy="${middleY}" r="4"/>`
        : '';
  return `<rect class="cell ${mark}" x="${x + 1.5}" y="${y + 1.5}" width="${cell - 3}" height="${cell - 3}" rx="3"/>${dot}`;
}
