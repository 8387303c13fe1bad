import type { Expression } from '../expression/types';
import type { Shape } from '../matrix/shape';

/** One of the two sizes of a matrix. */
export type Side = 'rows' | 'columns';

export const SIDES: readonly Side[] = ['rows', 'columns'];

/** The bit of a side in a set of one matrix's sides. */
export const bitOf = (side: Side): number => (side === 'rows' ? 1 : 2);

/** Sides of several operands as one set: two bits for each operand, in order. */
export const sidesAt = (position: number, sides: number): number => sides << (2 * position);

/** Asks operators what a change of sizes does. */
export interface Prober {
  /**
   * Which sides of the result take the fresh size where `changed` sides of the operands do, all others as they are; undefined where the
   * operator does not take such shapes.
   */
  result(node: Expression, changed: number): number | undefined;
  /** The smallest sets of operands' sides that hold `changed`, which the operator takes, and whose result has `wanted` sides fresh. */
  least(node: Expression, changed: number, wanted: number): number[];
}

/** A prober for an expression in which no side is `fresh`. All it knows of an operator is its own `shape`. */
export function proberFor(fresh: number): Prober {
  const known = new Map<Expression, Map<number, number | undefined>>();

  function ask({ operator, operands, attributes }: Expression, changed: number): number | undefined {
    const shapes = operands.map(({ shape: { rows, columns } }, position): Shape => {
      const sides = changed >> (2 * position);
      return { rows: sides & 1 ? fresh : rows, columns: sides & 2 ? fresh : columns };
    });
    const shape = operator.shape(shapes, attributes);
    if (typeof shape === 'string') return undefined;
    return (shape.rows === fresh ? 1 : 0) | (shape.columns === fresh ? 2 : 0);
  }

  function result(node: Expression, changed: number): number | undefined {
    const answers = known.get(node) ?? new Map<number, number | undefined>();
    known.set(node, answers);
    if (!answers.has(changed)) answers.set(changed, ask(node, changed));
    return answers.get(changed);
  }

  function least(node: Expression, changed: number, wanted: number): number[] {
    const found: number[] = [];
    // Numbers rise from a set to those that hold it, so a smaller set comes first.
    for (let sides = changed; sides < 1 << (2 * node.operands.length); sides += 1) {
      if ((sides & changed) !== changed || found.some((smaller) => (sides & smaller) === smaller)) continue;
      const follows = result(node, sides);
      if (follows !== undefined && (follows & wanted) === wanted) found.push(sides);
    }
    return found;
  }

  return { result, least };
}
