import type { Expression, Operator } from '../../expression/types';
import { isScalar } from '../../matrix/shape';
import * as build from '../../operators/build';
import { diagonalMatrix, diagonalPart, transpose } from '../../operators/layout';
import { columnSums, rowSums, sum } from '../../operators/norms';
import { division, hadamardProduct, innerProduct, matrixProduct, scaling } from '../../operators/products';
import { trace } from '../../operators/square';

const bilinear: ReadonlySet<Operator> = new Set([matrixProduct, hadamardProduct, innerProduct]);

/** The operators on one operand that a factor passes through. */
export const linear: ReadonlySet<Operator> = new Set([
  transpose,
  sum,
  rowSums,
  columnSums,
  trace,
  diagonalMatrix,
  diagonalPart,
]);

/** The positions at which an operator is linear, so that a factor there can stand before the whole. */
export function linearIn(node: Expression): readonly number[] {
  if (bilinear.has(node.operator)) return [0, 1];
  return linear.has(node.operator) || node.operator === division ? [0] : [];
}

/** A node with another operand at a position. */
export function replaced(node: Expression, position: number, operand: Expression): Expression {
  return build.rebuild(
    node,
    node.operands.map((old, index) => (index === position ? operand : old)),
  );
}

/** A number and what it multiplies. */
export interface Scaled {
  readonly factor: number;
  readonly inner: Expression;
}

/** `c*A` with a number `c`, taken apart; the number may lead a product of scalars, as in `2*c*A`. */
export function scaled(node: Expression): Scaled | undefined {
  if (node.operator !== scaling) return undefined;
  const [first, operand] = node.operands;
  const factor = build.constantValue(first);
  if (factor !== undefined) return { factor, inner: operand };
  const leading = first.operator === scaling ? build.constantValue(first.operands[0]) : undefined;
  return leading === undefined
    ? undefined
    : { factor: leading, inner: build.scale(first.operands[1], operand) };
}

/** `c*A` for a number: `-A` for -1, `A` for 1, and `2*c*A` with all scalars in front for `A = c*B`. */
export function times(factor: number, inner: Expression): Expression {
  if (factor === 1) return inner;
  if (factor === -1) return build.negate(inner);
  const number = build.constant(factor);
  if (inner.operator !== scaling || !isScalar(inner.operands[0].shape)) return build.scale(number, inner);
  const [first, operand] = inner.operands;
  return build.scale(times(factor, first), operand);
}
