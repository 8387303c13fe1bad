import { inOrder } from '../expression/traverse';
import type { Expression } from '../expression/types';
import { isScalar } from '../matrix/shape';
import { bitOf, type Prober, SIDES, type Side, sidesAt } from './probe';

/** A set of sides of leaves: two bits for each leaf, by its place in the list. */
export type Sides = bigint;

/** An expression with its leaves numbered. */
export interface Leaves {
  readonly order: readonly Expression[];
  /** The leaves whose sides may change. */
  readonly free: readonly Expression[];
  /** Those among them that have as many rows as columns by the way they are written: `eye(3)`. */
  readonly squares: ReadonlySet<Expression>;
}

/** Of several ways to change a side, only so many of the shortest are followed. */
const MOST_WAYS = 8;

/** The bit of a leaf's side; both bits where the leaf is written with one size for both. */
export function leafBit({ free, squares }: Leaves, leaf: Expression, side: Side): Sides {
  const index = free.indexOf(leaf);
  const sides = squares.has(leaf) ? 3 : bitOf(side);
  return index < 0 ? 0n : BigInt(sides) << BigInt(2 * index);
}

/** The sides of one leaf in a set of sides. */
function sidesOfLeaf({ free }: Leaves, leaf: Expression, sides: Sides): number {
  const index = free.indexOf(leaf);
  return index < 0 ? 0 : Number((sides >> BigInt(2 * index)) & 3n);
}

/** How many sides a set holds. */
export function countOf(sides: Sides): number {
  let count = 0;
  for (let left = sides; left > 0n; left >>= 1n) if (left & 1n) count += 1;
  return count;
}

/** Which sides follow at every node, up to the first that does not take the change. */
interface Spread {
  readonly sides: ReadonlyMap<Expression, number>;
  readonly misfit?: Expression;
}

function spread(leaves: Leaves, changed: Sides, { result }: Prober): Spread {
  const sides = new Map<Expression, number>();
  for (const node of leaves.order) {
    if (node.operands.length === 0) {
      sides.set(node, sidesOfLeaf(leaves, node, changed));
      continue;
    }
    const follows = result(node, changedAt(node, sides));
    if (follows === undefined) return { sides, misfit: node };
    sides.set(node, follows);
  }
  return { sides };
}

function changedAt({ operands }: Expression, sides: ReadonlyMap<Expression, number>): number {
  return operands.reduce((set, operand, at) => set | sidesAt(at, sides.get(operand) ?? 0), 0);
}

/** The shortest of several sets, none of which holds another. */
function shortest(sets: Iterable<Sides>): Sides[] {
  const kept: Sides[] = [];
  for (const set of [...new Set(sets)].sort((one, other) => countOf(one) - countOf(other))) {
    if (kept.length < MOST_WAYS && !kept.some((smaller) => (set & smaller) === smaller)) kept.push(set);
  }
  return kept;
}

type Ways = ReadonlyMap<Expression, readonly (readonly Sides[])[]>;

/** The sets of leaves' sides that give all `wanted` sides of a node's operands the fresh size. */
function together({ operands }: Expression, wanted: number, ways: Ways): Sides[] {
  let sets: Sides[] = [0n];
  operands.forEach((operand, position) => {
    for (const [index, side] of SIDES.entries()) {
      if (!(wanted & sidesAt(position, bitOf(side)))) continue;
      const more = ways.get(operand)?.[index] ?? [];
      sets = shortest(sets.flatMap((set) => more.map((each) => set | each)));
    }
  });
  return sets;
}

/** The sets of leaves' sides, each of which gives a side beneath the misfit the fresh size; two lists a node, for its rows and columns. */
function waysBeneath(misfit: Expression, leaves: Leaves, { sides }: Spread, { least }: Prober): Ways {
  const ways = new Map<Expression, readonly (readonly Sides[])[]>();
  for (const node of inOrder([misfit])) {
    if (node === misfit) break;
    ways.set(
      node,
      SIDES.map((side) => {
        if ((sides.get(node) ?? 0) & bitOf(side)) return [0n];
        if (node.operands.length === 0) {
          const bit = leafBit(leaves, node, side);
          return bit === 0n ? [] : [bit];
        }
        const changed = changedAt(node, sides);
        const sets = least(node, changed, bitOf(side));
        return shortest(sets.flatMap((set) => together(node, set & ~changed, ways)));
      }),
    );
  }
  return ways;
}

/** What becomes of a change: it fits, or it is held at a node unless one of `repairs` changes too. */
export type Outcome =
  | { readonly fits: true }
  | { readonly fits: false; readonly at: Expression; readonly repairs: readonly Sides[] };

/** Takes a change through the whole expression. A scalar stays one, so that it can still be differentiated. */
export function outcomeOf(leaves: Leaves, changed: Sides, prober: Prober): Outcome {
  const found = spread(leaves, changed, prober);
  const { sides, misfit } = found;
  const root = leaves.order[leaves.order.length - 1];
  if (!misfit) {
    return isScalar(root.shape) && sides.get(root) ? { fits: false, at: root, repairs: [] } : { fits: true };
  }
  const before = changedAt(misfit, sides);
  const ways = waysBeneath(misfit, leaves, found, prober);
  const sets = prober.least(misfit, before, 0);
  const repairs = shortest(sets.flatMap((set) => together(misfit, set & ~before, ways)));
  return { fits: false, at: misfit, repairs: repairs.map((set) => changed | set) };
}
