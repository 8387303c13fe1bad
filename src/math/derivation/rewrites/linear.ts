import type { Expression, Operator } from '../../expression/types';
import { isScalar } from '../../matrix/shape';
import { worked } from '../../operators/arithmetic';
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

/**
 * The positions from which a scalar can be taken: those of `linearIn`, but for a diagonal matrix, whose zeros a scalar that is not
 * finite would turn into NaN.
 */
export function scalarPositions(node: Expression): readonly number[] {
  return node.operator === diagonalMatrix ? [] : linearIn(node);
}

/** A number and what it multiplies. */
export interface Scaled {
  readonly factor: number;
  readonly inner: Expression;
}

/**
 * How many scalars of one product are rearranged. A longer product keeps its brackets, as in `a*(b*c)`, so that one more factor costs
 * the same however long the product has become.
 */
const LONGEST_PRODUCT = 8;

/** The first factor of `((c*a)*b)*A`, and the factors after it, the last one first; undefined where there are too many. */
function leading(product: Expression): { first: Expression; passed: readonly Expression[] } | undefined {
  const passed: Expression[] = [];
  let first = product;
  for (; first.operator === scaling; [first] = first.operands) {
    if (passed.length > LONGEST_PRODUCT) return undefined;
    passed.push(first.operands[1]);
  }
  return { first, passed };
}

/** Whether a product of scalars has more factors than are rearranged. */
export function isLong(product: Expression): boolean {
  let budget = 2 * LONGEST_PRODUCT;
  const stack = [product];
  for (let node = stack.pop(); node; node = stack.pop()) {
    budget -= 1;
    if (budget < 0) return true;
    if (node.operator === scaling) stack.push(...node.operands);
  }
  return false;
}

/** `c*A` with a number `c`, taken apart; the number may lead a product of scalars, as in `2*c*A`. */
export function scaled(node: Expression): Scaled | undefined {
  const parts = node.operator === scaling ? leading(node) : undefined;
  const factor = parts && build.constantValue(parts.first);
  if (!parts || factor === undefined) return undefined;
  return { factor, inner: parts.passed.reduceRight(build.scale) };
}

/** `c*A` for a number: `-A` for -1, `A` for 1, and `2*c*A` with all scalars in front for `A = c*B`. */
export function times(factor: number, inner: Expression): Expression {
  if (factor === 1) return inner;
  if (factor === -1) return build.negate(inner);
  const number = build.constant(factor);
  const parts = leading(inner);
  const known = parts && build.constantValue(parts.first);
  // A number that cannot be multiplied into another stays before it.
  if (!parts || (known !== undefined && worked('*', factor, known) === undefined))
    return build.scale(number, inner);
  return [parts.first, ...parts.passed.toReversed()].reduce(build.scale, number);
}

/**
 * A product of scalars `((a*b)*c)*A` with the first factor replaced for which `replace` gives something; undefined where there is none,
 * or where the product is too long to be looked through. `A` itself stays.
 */
export function withFactor(
  product: Expression,
  replace: (factor: Expression) => Expression | undefined,
): Expression | undefined {
  const parts = leading(product);
  if (!parts) return undefined;
  const factors = [parts.first, ...parts.passed.toReversed()];
  for (const [index, factor] of factors.entries()) {
    const after = isScalar(factor.shape) ? replace(factor) : undefined;
    if (!after) continue;
    const left = factors.with(index, after).filter((each) => !build.isConstant(each, 1));
    return left.length === 0 ? after : left.reduce(build.scale);
  }
  return undefined;
}
