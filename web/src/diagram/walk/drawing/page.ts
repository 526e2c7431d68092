import { markClass } from '../../marks.ts';
import { joinGroups } from '../../motion.ts';
import { CARD } from '../layout/page_card.ts';
import { cardTitle } from '../layout/walk_layout.ts';
import type { WalkLayers } from '../walk_drawing.ts';
import type { WalkPicture } from '../walk_picture.ts';
import type { AskedPage } from '../walk_reading.ts';

/** The page's card, what it leads to, and the line from there through the stops. */
export function drawPage(layers: WalkLayers, picture: WalkPicture, animate: boolean): void {
  const { layout, reading, change, selected, say } = picture;
  const pages =
    layout.page === null || reading.page === null ? [] : [{ ...layout.page, page: reading.page }];
  const chosen = (id: number) => (id !== 0 && id === selected ? ' is-selected' : '');
  const card = joinGroups(
    layers.cards,
    pages,
    ({ page }) => page.key,
    ({ x, y }) => [x, y],
    (g) => {
      g.append('rect').attr('rx', 9);
      g.append('text').attr('class', 'page-name').attr('x', CARD.padding).attr('y', CARD.name);
      g.append('g').attr('class', 'fields');
    },
    animate,
  );
  card
    .attr('data-object', ({ page }) => page.id)
    .attr(
      'class',
      ({ page }) =>
        `asked${page.gone ? ' is-gone' : ''}${markClass(change.marks.get(page.key))}${chosen(page.id)}`,
    );
  card
    .select('rect')
    .attr('width', (d) => d.width)
    .attr('height', (d) => d.height);
  card.select('.page-name').text(cardTitle(reading, say));
  const field = card
    .select<SVGGElement>('.fields')
    .selectAll<SVGTextElement, AskedPage['fields'][number]>('text')
    .data(({ page }) => [...page.fields])
    .join((enter) => {
      const text = enter.append('text').attr('x', CARD.padding);
      text.append('tspan').attr('class', 'field-name');
      text.append('tspan').attr('class', 'field-value').attr('dx', 8);
      return text;
    });
  field.attr('y', (_, i) => CARD.name + 24 + i * CARD.line);
  field.select('.field-name').text(({ name }) => name);
  field.select('.field-value').text(({ value }) => value);

  const leads =
    layout.lead === null || reading.lead === null ? [] : [{ ...layout.lead, lead: reading.lead }];
  const lead = joinGroups(
    layers['leads-to'],
    leads,
    (d) => d.lead.key,
    ({ x, y }) => [x, y],
    (g) => {
      g.append('rect').attr('rx', 8);
      g.append('text').attr('class', 'lead-name').attr('x', 12).attr('y', 20);
      g.append('text').attr('class', 'lead-note').attr('text-anchor', 'end').attr('y', 19.5);
    },
    animate,
  );
  lead
    .attr('data-object', (d) => (d.lead.object === 0 ? null : d.lead.object))
    .attr(
      'class',
      (d) =>
        `lead is-${d.lead.kind}${markClass(change.marks.get(d.lead.key))}${chosen(d.lead.object)}`,
    );
  lead
    .select('rect')
    .attr('width', (d) => d.width)
    .attr('height', (d) => d.height);
  lead.select('.lead-name').text((d) => d.lead.label);
  lead
    .select('.lead-note')
    .attr('x', (d) => d.width - 11)
    .text((d) => d.lead.note);

  const lines = [
    { name: 'leads', d: layout.arrow },
    {
      name: 'lane-run',
      d: layout.lane === null ? '' : `M${layout.lane.x},${layout.lane.from} V${layout.lane.to}`,
    },
  ];
  layers.line
    .selectAll<SVGPathElement, (typeof lines)[number]>('path')
    .data(lines)
    .join('path')
    .attr('class', ({ name }) => name)
    .attr('d', ({ d }) => d);
}
