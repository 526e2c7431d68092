import type { Graph } from '../../diagram/graph.ts';

/** The ids on a list from its first element on, each once, however its links run. */
export function listFrom(graph: Graph, first: number, next: string): number[] {
  const seen = new Set<number>();
  for (let id = first; graph.has(id) && !seen.has(id); id = graph.get(id)?.get(next) ?? 0) {
    seen.add(id);
  }
  return [...seen];
}

/**
 * The ids in a tree, in its order: what is on the left of a node, the node, those with the same range
 * (of a priority search tree: its head leads to a list), what is on the right. Each once.
 */
export function treeFrom(graph: Graph, root: number, links: string): number[] {
  const found: number[] = [];
  const seen = new Set<number>();
  const visit = (id: number): void => {
    const node = graph.get(id);
    if (node === undefined || seen.has(id)) return;
    seen.add(id);
    visit(node.get(`${links}.left`));
    found.push(id);
    for (const twin of listFrom(graph, node.get(`${links}.head`), `${links}.next`)) {
      if (seen.has(twin)) continue;
      seen.add(twin);
      found.push(twin);
    }
    visit(node.get(`${links}.right`));
  };
  visit(root);
  return found;
}
