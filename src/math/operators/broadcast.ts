import { at, type Entry, join } from '../expression/entry';
import type { Attributes, Expression, Kernel } from '../expression/types';
import { type PairLoop, stretch } from '../matrix/entries';
import { broadcastShape, type Shape, sameShape } from '../matrix/shape';

/** The broadcast shape of two operands, or the sentence that says why there is none. */
export function broadcastOrReason([left, right]: readonly Shape[], _attributes: Attributes): Shape | string {
  return broadcastShape(left, right) ?? misfit(left, right);
}

/** Which sizes of two shapes differ, of those that cannot be stretched. */
function misfit(left: Shape, right: Shape): string {
  const differ = (one: number, other: number, noun: string): string[] =>
    one === other || one === 1 || other === 1 ? [] : [`the ${one} and ${other} ${noun}`];
  const sizes = [...differ(left.rows, right.rows, 'rows'), ...differ(left.columns, right.columns, 'columns')];
  return `${sizes.join(' and ')} must be equal in number, or one of them 1`;
}

/** An operand's entry that takes part in entry `i, j` of a broadcast result. */
export function broadcastEntry(node: Expression, operand: number): Entry {
  const { rows, columns } = node.operands[operand].shape;
  return at(operand, rows === 1 ? 1 : 'i', columns === 1 ? 1 : 'j');
}

/** The entry formula of a broadcast operation on numbers. */
export function broadcastFormula(sign: '+' | '-' | '*' | '/' | '^') {
  return (node: Expression): Entry => join(broadcastEntry(node, 0), sign, broadcastEntry(node, 1));
}

/** A kernel that runs a loop on two operands, the smaller one stretched first. */
export function broadcastKernel(loop: PairLoop) {
  return ({ shape, operands: [left, right] }: Expression): Kernel => {
    const leftFits = sameShape(left.shape, shape);
    const rightFits = sameShape(right.shape, shape);
    if (leftFits && rightFits) return ([a, b], out) => loop(a, b, out);
    // The result's own entries hold one stretched operand: each is read before it is written.
    if (rightFits) {
      return ([a, b], out) => {
        stretch(a, left.shape, shape, out);
        loop(out, b, out);
      };
    }
    if (leftFits) {
      return ([a, b], out) => {
        stretch(b, right.shape, shape, out);
        loop(a, out, out);
      };
    }
    const held = new Float64Array(shape.rows * shape.columns);
    return ([a, b], out) => {
      stretch(a, left.shape, shape, out);
      stretch(b, right.shape, shape, held);
      loop(out, held, out);
    };
  };
}
