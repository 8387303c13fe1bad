import type { Expression } from '../../expression/expression';
import * as build from '../../operators/build';
import { transpose } from '../../operators/layout';
import { columnSums, rowSums, sum } from '../../operators/norms';
import { division, hadamardProduct, innerProduct, matrixProduct, scaling } from '../../operators/products';
import { trace } from '../../operators/square';
import { addition, negation, subtraction } from '../../operators/sums';
import type { Rewrite } from './rewrite';

/** `c*A` with a number `c`, taken apart. */
function scaled(node: Expression): { factor: number; inner: Expression } | undefined {
  if (node.operator !== scaling) return undefined;
  const factor = build.constantValue(node.operands[0]);
  return factor === undefined ? undefined : { factor, inner: node.operands[1] };
}

/** `c*A` for a number: `-A` for -1 and `A` for 1. */
function times(factor: number, inner: Expression): Expression {
  if (factor === 1) return inner;
  return factor === -1 ? build.negate(inner) : build.scale(build.constant(factor), inner);
}

export const collectNumbers: Rewrite = {
  id: 'collect-numbers',
  sentence: 'numbers are multiplied together and stand in front',
  apply(node) {
    if (node.operator !== scaling) return undefined;
    const [factor, operand] = node.operands;
    const inner = scaled(operand);
    const number = build.constantValue(factor);
    if (inner) {
      return number === undefined
        ? times(inner.factor, build.scale(factor, inner.inner))
        : times(number * inner.factor, inner.inner);
    }
    const leading = scaled(factor);
    if (leading) return times(leading.factor, build.scale(leading.inner, operand));
    return number === -1 ? build.negate(operand) : undefined;
  },
};

const bilinear = new Set([matrixProduct, hadamardProduct, innerProduct]);
const linear = new Set([transpose, sum, rowSums, columnSums, trace]);

/** The positions at which an operator is linear, so that a factor there can stand before the whole. */
function linearIn(node: Expression): readonly number[] {
  if (bilinear.has(node.operator)) return [0, 1];
  return linear.has(node.operator) || node.operator === division ? [0] : [];
}

function replaced(node: Expression, position: number, operand: Expression): Expression {
  return build.rebuild(
    node,
    node.operands.map((old, index) => (index === position ? operand : old)),
  );
}

export const pullOutNumber: Rewrite = {
  id: 'pull-out-number',
  sentence: 'a number may stand before the whole product',
  apply(node) {
    for (const position of linearIn(node)) {
      const inner = scaled(node.operands[position]);
      if (inner) return times(inner.factor, replaced(node, position, inner.inner));
    }
    return undefined;
  },
};

export const pullOutSign: Rewrite = {
  id: 'pull-out-sign',
  sentence: 'a minus sign may stand before the whole product',
  apply(node) {
    const positions = node.operator === scaling ? [0, 1] : linearIn(node);
    for (const position of positions) {
      const operand = node.operands[position];
      if (operand.operator === negation) return build.negate(replaced(node, position, operand.operands[0]));
    }
    return undefined;
  },
};

export const signs: Rewrite = {
  id: 'signs',
  sentence: 'two minus signs cancel, and adding a negative is subtracting',
  apply(node) {
    const [left, right] = node.operands;
    if (node.operator === negation) {
      if (left.operator === negation) return left.operands[0];
      const inner = scaled(left);
      return inner ? times(-inner.factor, inner.inner) : undefined;
    }
    if (node.operator !== addition && node.operator !== subtraction) return undefined;
    const positive = opposite(right);
    if (positive) return node.operator === addition ? build.subtract(left, positive) : build.add(left, positive);
    return node.operator === addition && left.operator === negation
      ? build.subtract(right, left.operands[0])
      : undefined;
  },
};

/** `A` for `-A`, and `c*A` for `-c*A` with a number `c > 0`. */
function opposite(node: Expression): Expression | undefined {
  if (node.operator === negation) return node.operands[0];
  const inner = scaled(node);
  return inner && inner.factor < 0 ? times(-inner.factor, inner.inner) : undefined;
}

export const likeTerms: Rewrite = {
  id: 'like-terms',
  sentence: 'equal terms are counted together',
  apply(node) {
    if (node.operator !== addition && node.operator !== subtraction) return undefined;
    const [left, right] = node.operands.map((operand) => scaled(operand) ?? { factor: 1, inner: operand });
    if (left.inner !== right.inner || build.constantValue(left.inner) !== undefined) return undefined;
    const factor = node.operator === addition ? left.factor + right.factor : left.factor - right.factor;
    return factor === 0 ? build.zeros(node.shape) : times(factor, left.inner);
  },
};
