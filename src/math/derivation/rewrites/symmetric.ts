import type { Expression } from '../../expression/types';
import { isScalar, isSquare } from '../../matrix/shape';
import { elementwise } from '../../operators/elementwise';
import { diagonalMatrix, transpose } from '../../operators/layout';
import { identity, ones, zeros } from '../../operators/leaves';
import { elementwisePower, matrixPower } from '../../operators/powers';
import { division, hadamardProduct, matrixProduct, scaling } from '../../operators/products';
import { cofactors, inverse } from '../../operators/square';
import { addition, negation, subtraction } from '../../operators/sums';

/** Nodes looked at before a question counts as not answered, so that asking it at every node keeps the cost linear. */
const BUDGET = 48;

/** The factors of a matrix product from left to right, however it is bracketed; undefined where there are too many. */
export function factorsOf(product: Expression): readonly Expression[] | undefined {
  const factors: Expression[] = [];
  const stack = [product];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.operator === matrixProduct) stack.push(node.operands[1], node.operands[0]);
    else factors.push(node);
    if (factors.length + stack.length > BUDGET) return undefined;
  }
  return factors;
}

/** Whether one node is the other's transpose by its form. */
function mirrored(left: Expression, right: Expression, isSymmetric: (node: Expression) => boolean): boolean {
  if (left.operator === transpose && left.operands[0] === right) return true;
  if (right.operator === transpose && right.operands[0] === left) return true;
  return left === right && isSymmetric(left);
}

const always = new Set([identity, ones, zeros, diagonalMatrix]);
/** Symmetric where every operand is, a scalar counting as such. */
const inherit = new Set([
  negation,
  scaling,
  addition,
  subtraction,
  hadamardProduct,
  division,
  elementwise,
  elementwisePower,
  matrixPower,
  inverse,
  cofactors,
  transpose,
]);

/** Whether a node's form tells that it equals its transpose: `X'*X`, `A+A'`, the inverse of a symmetric matrix. */
export function isSymmetric(of: Expression): boolean {
  let budget = BUDGET;
  const symmetric = (node: Expression): boolean => {
    budget -= 1;
    if (budget < 0 || !isSquare(node.shape)) return false;
    if (isScalar(node.shape) || always.has(node.operator)) return true;
    const [left, right] = node.operands;
    const commutes = node.operator === addition || node.operator === hadamardProduct;
    if (commutes && mirrored(left, right, symmetric)) return true;
    if (inherit.has(node.operator)) return node.operands.every(symmetric);
    if (node.operator !== matrixProduct) return false;
    const factors = factorsOf(node);
    return (
      factors?.every((factor, index) => mirrored(factor, factors[factors.length - 1 - index], symmetric)) ??
      false
    );
  };
  return symmetric(of);
}
