import { isPlace } from './layout/boxes.ts';
import type { WalkPicture } from './walk_picture.ts';
import type { PlaceLine } from './walk_reading.ts';

/**
 * A walk as text:
 *
 *     page f1 (mapping av0, index 17, mapcount 2)
 *       -> av0 (3 VMAs)
 *       :
 *      (1) P heap [16,20)   16 + (17 − 16) = 17   0 > 0 > 0 > 17   f1   (*) hit: maps the page
 */
export function walkAscii({ reading, say }: WalkPicture): string {
  const out: string[] = [];
  const { page, lead, lines, notes, example } = reading;
  if (page !== null) {
    const fields = page.fields.map(({ name, value }) => `${name} ${value}`).join(', ');
    out.push(`page ${page.label}${page.gone ? ' †' : ''}: ${fields}`);
  }
  if (lead !== null) out.push(`  -> ${lead.label} (${lead.note})`);
  const places = lines.filter(isPlace);
  const rows = places.map((place) => [
    place.order === null ? '' : `(${place.order})`,
    `${place.holder.name} ${place.holder.range}`,
    place.formula,
    place.levels === null ? say('noTableRead') : levels(place),
    place.found?.label ?? (place.levels === null ? '' : say('unknown')),
    verdict(place),
  ]);
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  let next = 0;
  for (const line of lines) {
    if (!isPlace(line)) {
      out.push(`   ${line.text}`);
      continue;
    }
    const row = rows[next++] ?? [];
    const text = row.map((cell, i) =>
      i === 0 ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0),
    );
    out.push(`   ${text.join('   ').trimEnd()}`);
  }
  out.push(...notes);
  if (example !== null) out.push(`   ${example}`);
  return `${out.join('\n')}\n`;
}

const levels = (place: PlaceLine): string =>
  (place.levels ?? [])
    .map(({ table, index, read }) => (table === null ? '-' : read ? `${index}` : '.'))
    .join(' > ');

function verdict({ verdict: said, text }: PlaceLine): string {
  if (said === null) return '';
  const dot = said === 'looking' ? '' : said === 'hit' || said === 'hitTaken' ? '(*) ' : '( ) ';
  return `${dot}${text}`;
}
