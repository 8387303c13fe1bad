import type { Expression, Operator } from '../../expression/types';
import { isScalar, sameShape } from '../../matrix/shape';
import { type Arithmetic, worked } from '../../operators/arithmetic';
import * as build from '../../operators/build';
import { identity, ones, zeros } from '../../operators/leaves';
import { columnSums, rowSums, squaredFrobeniusNorm, sum } from '../../operators/norms';
import { elementwisePower } from '../../operators/powers';
import { division, hadamardProduct, innerProduct, matrixProduct, scaling } from '../../operators/products';
import { trace } from '../../operators/square';
import { addition, negation, subtraction } from '../../operators/sums';
import { linear, times } from './linear';
import type { Rewrite } from './rewrite';

/** Whether every entry is known to be 0. */
function isZero(node: Expression): boolean {
  return node.operator === zeros || build.isConstant(node, 0);
}

/** Whether every entry is known to be 1. */
function isOnes(node: Expression): boolean {
  return node.operator === ones || build.isConstant(node, 1);
}

/** `left` where it has the shape of `node`; a broadcast cannot be left out. */
function unstretched(node: Expression, kept: Expression): Expression | undefined {
  return sameShape(node.shape, kept.shape) ? kept : undefined;
}

export const unitFactor: Rewrite = {
  id: 'unit-factor',
  sentence: 'a factor of 1 changes nothing',
  apply(node) {
    const [left, right] = node.operands;
    switch (node.operator) {
      case scaling:
        if (build.isConstant(left, 1)) return right;
        return build.isConstant(right, 1) ? left : undefined;
      case hadamardProduct:
        if (isOnes(left)) return unstretched(node, right);
        return isOnes(right) ? unstretched(node, left) : undefined;
      case matrixProduct:
        if (left.operator === identity) return right;
        return right.operator === identity ? left : undefined;
      case division:
      case elementwisePower:
        return build.isConstant(right, 1) ? left : undefined;
      case innerProduct:
        if (isOnes(left)) return build.sum(right);
        return isOnes(right) ? build.sum(left) : undefined;
      default:
        return undefined;
    }
  },
};

export const zeroFactor: Rewrite = {
  id: 'zero-factor',
  sentence: 'a product with 0 is 0',
  apply(node) {
    const products = [scaling, hadamardProduct, matrixProduct, innerProduct];
    if (products.includes(node.operator) && node.operands.some(isZero)) return build.zeros(node.shape);
    if (node.operator === division && isZero(node.operands[0])) return build.zeros(node.shape);
    const keeps = node.operator === negation || linear.has(node.operator);
    return keeps && isZero(node.operands[0]) ? build.zeros(node.shape) : undefined;
  },
};

export const zeroTerm: Rewrite = {
  id: 'zero-term',
  sentence: 'adding 0 changes nothing',
  apply(node) {
    const [left, right] = node.operands;
    if (node.operator === addition) {
      if (isZero(left)) return unstretched(node, right);
      return isZero(right) ? unstretched(node, left) : undefined;
    }
    if (node.operator !== subtraction) return undefined;
    if (isZero(right)) return unstretched(node, left);
    return isZero(left) && sameShape(node.shape, right.shape) ? build.negate(right) : undefined;
  },
};

const arithmetic = new Map<Operator, Arithmetic>([
  [addition, '+'],
  [subtraction, '-'],
  [scaling, '*'],
  [division, '/'],
  [elementwisePower, '^'],
]);

/** Longer results (a third) would hide where they come from. */
const LONGEST_FOLDED = 8;

/** Two numbers worked out, where the result is short enough to be read. */
export function folded(operation: Arithmetic, left: number, right: number): number | undefined {
  const value = worked(operation, left, right);
  return value !== undefined && String(value).length <= LONGEST_FOLDED ? value : undefined;
}

export const foldNumbers: Rewrite = {
  id: 'fold-numbers',
  sentence: 'numbers are worked out',
  apply(node) {
    const operation = arithmetic.get(node.operator);
    if (!operation) return undefined;
    const left = build.constantValue(node.operands[0]);
    const right = build.constantValue(node.operands[1]);
    if (left === undefined || right === undefined) return undefined;
    const value = folded(operation, left, right);
    return value === undefined ? undefined : build.constant(value);
  },
};

export const sumOfOnes: Rewrite = {
  id: 'sum-of-ones',
  sentence: 'a sum of ones counts them',
  apply(node) {
    const [operand] = node.operands;
    if (!operand || !isOnes(operand)) return undefined;
    const { rows, columns } = operand.shape;
    if (node.operator === sum || node.operator === squaredFrobeniusNorm)
      return build.constant(rows * columns);
    if (node.operator === rowSums) return times(rows, build.ones(node.shape));
    return node.operator === columnSums ? times(columns, build.ones(node.shape)) : undefined;
  },
};

export const sumOfIdentity: Rewrite = {
  id: 'sum-of-identity',
  sentence: 'an identity matrix holds one 1 in each row',
  apply(node) {
    const [operand] = node.operands;
    if (operand?.operator !== identity) return undefined;
    const counts = [sum, trace, squaredFrobeniusNorm].includes(node.operator);
    return counts ? build.constant(operand.shape.rows) : undefined;
  },
};

export const sumOfOne: Rewrite = {
  id: 'sum-of-one',
  sentence: 'a sum of one term is that term',
  apply(node) {
    const [operand] = node.operands;
    const whole = (node.operator === sum || node.operator === trace) && isScalar(operand.shape);
    const rows = node.operator === rowSums && operand.shape.rows === 1;
    const columns = node.operator === columnSums && operand.shape.columns === 1;
    return whole || rows || columns ? operand : undefined;
  },
};

export const sumOfProducts: Rewrite = {
  id: 'sum-of-products',
  sentence: 'the products of the entries of two vectors add up to their matrix product',
  apply(node) {
    const [operand] = node.operands;
    const along = node.operator === rowSums || node.operator === columnSums;
    if (!along || !isScalar(node.shape) || operand.operator !== hadamardProduct) return undefined;
    const [left, right] = operand.operands;
    if (!sameShape(left.shape, right.shape)) return undefined;
    return operand.shape.columns === 1
      ? build.multiply(build.transpose(left), right)
      : build.multiply(left, build.transpose(right));
  },
};
