import { inOrder } from '../expression/traverse';
import type { Expression } from '../expression/types';
import { isScalar } from '../matrix/shape';
import { rebuild, variable } from '../operators/build';
import { variable as variableOperator } from '../operators/leaves';
import { toText } from '../print/text';
import { type Prober, proberFor, SIDES, type Side } from './probe';
import { countOf, type Leaves, leafBit, outcomeOf, type Sides } from './repair';

export type { Side } from './probe';

/** One size of one variable. */
export interface VariableSide {
  readonly name: string;
  readonly side: Side;
}

/** What has to change with a size. */
export interface TiedSizes {
  /**
   * The sides that change together, the one asked for first. Where it is fixed by a matrix that is written with its size, such as
   * `eye(3)`: those that change together once that is written anew.
   */
  readonly ties: readonly VariableSide[];
  /** Whether the formula holds the side as it is, whatever else changes. */
  readonly fixed: boolean;
  /** What holds it: a matrix that is written with its size, or a step that takes no other shapes. */
  readonly fixedBy?: Expression;
}

/** Whether a matrix is written with one size for both of its sides. */
function hasOneSize(sized: Expression): boolean {
  return toText(sized).match(/\d+/g)?.length === 1;
}

/** A search that has not ended by now will not end soon. */
const MOST_TRIED = 2000;

interface Found {
  /** A smallest set of sides that fits. */
  readonly sides?: Sides;
  /** Where the first change that nothing repairs is held. */
  readonly heldAt?: Expression;
}

/** Tries the side alone, then what repairs each misfit, smaller sets first. */
function search(leaves: Leaves, start: Sides, prober: Prober, accepts: (sides: Sides) => boolean): Found {
  const waiting: Sides[][] = [];
  const seen = new Set<Sides>();
  const wait = (sides: Sides): void => {
    if (seen.has(sides)) return;
    seen.add(sides);
    const count = countOf(sides);
    waiting[count] ??= [];
    waiting[count].push(sides);
  };
  wait(start);
  let heldAt: Expression | undefined;
  for (let count = 0, tried = 0; count < waiting.length && tried < MOST_TRIED; count += 1) {
    // Every repair is larger than what it repairs, so nothing is added to a list that is being read.
    for (const sides of waiting[count] ?? []) {
      tried += 1;
      const outcome = outcomeOf(leaves, sides, prober);
      if (outcome.fits) {
        if (accepts(sides)) return { sides };
        continue;
      }
      outcome.repairs.forEach(wait);
      if (outcome.repairs.length === 0) heldAt ??= outcome.at;
    }
  }
  return heldAt ? { heldAt } : {};
}

/** Whether an expression is still the same formula, in text and in operators, where some sides of variables are of another size. */
function staysItself(f: Expression, order: readonly Expression[], resized: (leaf: Expression) => Expression) {
  const rebuilt = new Map<Expression, Expression>();
  for (const node of order) {
    const operands = node.operands.map((operand) => rebuilt.get(operand) as Expression);
    const again = node.operands.length === 0 ? resized(node) : rebuild(node, operands);
    if (again.operator !== node.operator) return false;
    rebuilt.set(node, again);
  }
  return toText(rebuilt.get(f) as Expression) === toText(f);
}

/**
 * Which sizes of the variables of `f` must change together with one of them for `f` to keep fitting: the columns of `X` and the rows of
 * `W` in `X*W`. A smallest such set, found by asking each operator's own `shape`. A side of 1 that is broadcast does not change with what
 * it meets, but what it meets changes with it. Of two sets of one size, the one whose variables come first.
 *
 * `f` is an expression as it is built: a form that depends on a size of 1 (`c*X` scales, where `c` is a number) counts as one that holds it.
 */
export function tiedSizes(f: Expression, name: string, side: Side): TiedSizes {
  const order = inOrder([f]);
  const variables = order.filter(({ operator }) => operator === variableOperator);
  const sized = order.filter(
    ({ operator, operands, shape }) =>
      operands.length === 0 && operator !== variableOperator && !isScalar(shape),
  );
  const asked: VariableSide = { name, side };
  const own = variables.find(({ attributes }) => attributes.name === name);
  if (!own) return { ties: [asked], fixed: false };

  const fresh = 1 + order.reduce((most, { shape }) => Math.max(most, shape.rows, shape.columns), 1);
  const prober = proberFor(fresh);
  const holds = (leaves: Leaves, sides: Sides, leaf: Expression, which: Side): boolean =>
    (sides & leafBit(leaves, leaf, which)) !== 0n;
  const tiesIn = (leaves: Leaves, sides: Sides): VariableSide[] => [
    asked,
    ...variables.flatMap((leaf) =>
      SIDES.filter((which) => (leaf !== own || which !== side) && holds(leaves, sides, leaf, which)).map(
        (which): VariableSide => ({ name: leaf.attributes.name as string, side: which }),
      ),
    ),
  ];

  const given: Leaves = { order, free: variables, squares: new Set() };
  const resize =
    (sides: Sides) =>
    (leaf: Expression): Expression => {
      if (leaf.operator !== variableOperator) return leaf;
      const size = (which: Side): number => (holds(given, sides, leaf, which) ? fresh : leaf.shape[which]);
      return variable(leaf.attributes.name as string, { rows: size('rows'), columns: size('columns') });
    };
  const { sides, heldAt } = search(given, leafBit(given, own, side), prober, (tried) =>
    staysItself(f, order, resize(tried)),
  );
  if (sides !== undefined) return { ties: tiesIn(given, sides), fixed: false };

  const all: Leaves = { order, free: [...variables, ...sized], squares: new Set(sized.filter(hasOneSize)) };
  const followed = search(all, leafBit(all, own, side), prober, () => true).sides ?? 0n;
  const written = sized.find((leaf) => SIDES.some((which) => holds(all, followed, leaf, which)));
  if (written) return { ties: tiesIn(all, followed), fixed: true, fixedBy: written };
  return { ties: [asked], fixed: true, ...(heldAt ? { fixedBy: heldAt } : {}) };
}
