/** A label that wants to stand at a height, in a column. */
export interface Wanted {
  /** Where its middle would like to be. */
  readonly at: number;
  readonly height: number;
}

/**
 * The middles of labels that stand in one column without overlapping, each as near to its wish as its
 * neighbours let it, all between `top` and `bottom` where there is room for that. The order is by wish;
 * equal wishes keep the order given.
 */
export function spreadLabels(
  wanted: readonly Wanted[],
  top: number,
  bottom: number,
  gap: number,
): readonly number[] {
  const order = wanted.map((_each, index) => index).sort((a, b) => wishOf(a) - wishOf(b) || a - b);
  function wishOf(index: number): number {
    return wanted[index]?.at ?? 0;
  }
  // Blocks of labels that touch: each is moved as one to the mean of what its labels wish for.
  const blocks: Block[] = [];
  for (const index of order) {
    const { at = 0, height = 0 } = wanted[index] ?? {};
    let block: Block = { members: [index], height: height + gap, wish: at - (height + gap) / 2 };
    for (let above = blocks.at(-1); above !== undefined; above = blocks.at(-1)) {
      if (placeOf(above, top, bottom) + above.height <= placeOf(block, top, bottom)) break;
      blocks.pop();
      block = joined(above, block);
    }
    blocks.push(block);
  }
  const middles = new Array<number>(wanted.length).fill(0);
  for (const block of blocks) {
    let y = placeOf(block, top, bottom);
    for (const index of block.members) {
      const height = (wanted[index]?.height ?? 0) + gap;
      middles[index] = y + height / 2;
      y += height;
    }
  }
  return middles;
}

interface Block {
  readonly members: readonly number[];
  readonly height: number;
  /** Where its upper edge wants to be. */
  readonly wish: number;
}

const placeOf = ({ wish, height }: Block, top: number, bottom: number): number =>
  Math.max(top, Math.min(wish, bottom - height));

function joined(above: Block, below: Block): Block {
  const [a, b] = [above.members.length, below.members.length];
  return {
    members: [...above.members, ...below.members],
    height: above.height + below.height,
    wish: (above.wish * a + (below.wish - above.height) * b) / (a + b),
  };
}
