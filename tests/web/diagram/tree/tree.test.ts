// Which tree is shown, and what is read of it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KernelObject } from '../../../../web/src/diagram/graph.ts';
import { foldTree } from '../../../../web/src/diagram/tree/model/fold.ts';
import { readForest } from '../../../../web/src/diagram/tree/model/forest.ts';
import { treeKinds } from '../../../../web/src/diagram/tree/model/kinds.ts';
import { readTree } from '../../../../web/src/diagram/tree/model/tree.ts';
import { engine, figure, Show } from './support.ts';

const interval = new Show(await figure('interval-tree'), 'interval-tree');
const prio = new Show(await figure('priority-search-tree'), 'anon-vma');
const byNumber = (a: number, b: number) => a - b;

describe('the tree', () => {
  it('has every member once, in or beside it, at every store', () => {
    for (const show of [interval, prio]) {
      for (const position of show.linkStores()) {
        const { tree } = show.tree(position).scene;
        const ids = tree.nodes.flatMap(({ id, set }) => [id, ...set.map((member) => member.id)]);
        expect([...ids].sort(byNumber)).toEqual(
          tree.owner.members.map(({ id }) => id).sort(byNumber),
        );
      }
    }
  });

  it('stands in order of start when nothing is half done', () => {
    for (let statement = 4; statement < interval.run.statements.length; ++statement) {
      const { tree } = interval.tree(interval.endOf(statement)).scene;
      const starts = tree.nodes.map(({ start }) => start);
      expect(starts).toEqual([...starts].sort(byNumber));
      expect(tree.nodes.every(({ linked }) => linked)).toBe(true);
    }
  });

  it('keeps that order at every store, also of what stands beside the tree', () => {
    let loose = 0;
    for (const position of interval.linkStores()) {
      const { nodes } = interval.tree(position).scene.tree;
      const starts = nodes.map(({ start }) => start);
      expect(starts).toEqual([...starts].sort(byNumber));
      loose += nodes.filter(({ linked }) => !linked).length;
    }
    expect(loose).toBeGreaterThan(50);
  });

  it('shows the one that the statement works on, the one that was chosen, or the largest', () => {
    const names = (position: number, selected: number | null = null) =>
      interval.tree(position, { selected }).scene.ownerName;
    expect(names(interval.endOf(2))).toBe('av0');
    const [, second] = interval.tree().scene.choices;
    expect(second?.label).toBe('av1');
    expect(names(interval.end, second?.object)).toBe('av1');
    // While the child's own tree gets its first node, that is the one to look at.
    const roots = interval.linkStores().filter((position) => names(position) === 'av1');
    expect(roots.length).toBeGreaterThan(2);
  });
});

describe('designs', () => {
  it('have trees from 2.6.7 on: of files first', () => {
    const kinds = engine.designs.map(({ id }) => {
      const { types } = engine.run('', id).recording();
      return treeKinds(types).map(({ ownerType, shape }) => `${ownerType} ${shape}`);
    });
    const both = ['anon_vma interval', 'address_space interval'];
    expect(kinds).toEqual([
      [],
      [],
      ['address_space prio'],
      ['address_space prio'],
      both,
      both,
      both,
    ]);
  });

  it('say in words when there is no tree', () => {
    const script = 'process P\nmmap P heap 2\nwrite P heap[0]';
    const texts = (['en', 'zh'] as const).map((language) => {
      return new Show(script, 'anon-vma').picture(undefined, { language });
    });
    expect(texts.map((picture) => picture.scene === null && picture.text)).toEqual([
      expect.stringContaining('No tree yet'),
      expect.stringContaining('还没有树'),
    ]);
  });
});

describe('links that lead anywhere', () => {
  // A tree is turned store by store; whatever a picture meets in between, it must come to an end.
  const at = interval.input(interval.end);
  const owner = readForest(at.graph, treeKinds(at.recording.types)).find(
    ({ members }) => members.length === 9,
  );
  if (owner === undefined) throw new Error('no tree of nine');
  const ids = owner.members.map(({ id }) => id);
  const stores = fc.array(
    fc.record({
      node: fc.constantFrom(...ids),
      link: fc.constantFrom('rb.parent', 'rb.left', 'rb.right'),
      to: fc.constantFrom(0, ...ids),
    }),
    { maxLength: 12 },
  );

  it('end in a tree that has every member once', () => {
    fc.assert(
      fc.property(stores, fc.constantFrom(0, ...ids), (all, root) => {
        const members = owner.members.map((member) => {
          const slots = new Map(member.slots);
          for (const { node, link, to } of all) {
            const slot = member.type.fields.find(({ name }) => name === link)?.firstSlot ?? 0;
            if (node === member.id) slots.set(slot, to);
          }
          return new KernelObject(member.id, member.type, member.serial, true, slots);
        });
        const { id, type, serial } = owner.object;
        const slot = type.fields.find(({ name }) => name === 'rb_root.node')?.firstSlot ?? 0;
        const slots = new Map(owner.object.slots).set(slot, root);
        const object = new KernelObject(id, type, serial, true, slots);
        const graph = new Map([...at.graph, ...members.map((each) => [each.id, each] as const)]);
        const tree = readTree(graph, { ...owner, object, members });
        expect(tree.nodes.map((node) => node.id).sort(byNumber)).toEqual([...ids].sort(byNumber));
        for (const node of tree.nodes) {
          if (node.above === null) continue;
          expect(node.level).toBe((tree.byId.get(node.above)?.level ?? 0) + 1);
        }
        expect(foldTree(tree, ids, 5).length).toBeLessThanOrEqual(6);
      }),
      { numRuns: 300, seed: 6 },
    );
  });
});
