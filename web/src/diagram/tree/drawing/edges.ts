import { joinGroups, moveTo, round } from '../../motion.ts';
import type { BranchBox, EdgeLine } from '../layout/boxes.ts';
import type { TreePicture } from '../picture.ts';
import type { TreeLayers } from '../tree_drawing.ts';
import { drawTexts } from './texts.ts';

/** Two strokes across a line. */
const CUT = 'M-5,4 L1,-6 M0,5 L6,-5';

/** The links, and the ground of branches that were left out. */
export function drawEdges(layers: TreeLayers, { layout }: TreePicture, animate: boolean): void {
  const branch = joinGroups<BranchBox>(
    layers.branches,
    layout.branches,
    (d) => d.branch.key,
    ({ x, y }) => [x, y],
    (g) => g.append('rect').attr('rx', 10),
    animate,
  );
  branch.attr('class', 'branch');
  branch
    .select('rect')
    .attr('width', ({ width }) => width)
    .attr('height', ({ height }) => height);

  const edge = joinGroups<EdgeLine>(
    layers.edges,
    layout.edges,
    (d) => `edge:${d.edge.key}`,
    () => [0, 0],
    (g) => {
      g.append('path').attr('class', 'link-line');
      g.append('path').attr('class', 'cut').attr('d', CUT);
      g.append('text').attr('class', 'edge-bit').attr('text-anchor', 'middle');
    },
    animate,
  );
  edge.attr('class', ({ edge: { kind, changed, read, cut } }) => {
    const states = `${changed ? ' is-stored' : ''}${read ? ' is-read' : ''}${cut ? ' is-cut' : ''}`;
    return `edge is-${kind}${states}`;
  });
  moveTo(edge.select<SVGPathElement>('.link-line'), { d: ({ path }) => path }, animate);
  edge
    .select('.cut')
    .attr('display', ({ cut }) => (cut === null ? 'none' : null))
    .attr('transform', ({ cut }) => (cut === null ? null : `translate(${cut.x},${cut.y})`));
  edge
    .select('.edge-bit')
    .attr('x', ({ bit }) => round(bit?.x ?? 0))
    .attr('y', ({ bit }) => round(bit?.y ?? 0))
    .text(({ bit }) => bit?.text ?? '');
  drawTexts(layers.bits, layout.bits, 'bit');
}
