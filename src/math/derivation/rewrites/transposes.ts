import type { Expression, Operator } from '../../expression/types';
import { isScalar, transposed } from '../../matrix/shape';
import * as build from '../../operators/build';
import { elementwise } from '../../operators/elementwise';
import { transpose } from '../../operators/layout';
import { ones, zeros } from '../../operators/leaves';
import { frobeniusNorm, oneNorm, squaredFrobeniusNorm, sum } from '../../operators/norms';
import { elementwisePower, matrixPower } from '../../operators/powers';
import { division, hadamardProduct, matrixProduct } from '../../operators/products';
import { determinant, logDeterminant, trace } from '../../operators/square';
import { addition, subtraction } from '../../operators/sums';
import type { Rewrite } from './rewrite';
import { factorsOf, isSymmetric } from './symmetric';

const isTransposed = (node: Expression): boolean => node.operator === transpose;

export const doubleTranspose: Rewrite = {
  id: 'double-transpose',
  sentence: 'transposing twice changes nothing',
  apply: (node) =>
    node.operator === transpose && node.operands[0].operator === transpose
      ? node.operands[0].operands[0]
      : undefined,
};

export const transposeOfProduct: Rewrite = {
  id: 'transpose-of-product',
  sentence: 'the transpose of a product is the product of the transposes in reverse',
  apply(node) {
    const [inner] = node.operands;
    if (node.operator !== transpose || inner.operator !== matrixProduct) return undefined;
    const factors = factorsOf(inner) ?? inner.operands;
    const without = factors.filter(isTransposed).length;
    const needed = factors.filter((factor) => !isTransposed(factor) && !isSymmetric(factor)).length;
    // Only where a transpose is saved: otherwise the form that the rule gave stays as it is.
    if (needed > without) return undefined;
    const [left, right] = inner.operands;
    return build.multiply(build.transpose(right), build.transpose(left));
  },
};

const termwise: ReadonlySet<Operator> = new Set([
  addition,
  subtraction,
  hadamardProduct,
  division,
  elementwise,
  elementwisePower,
]);

export const transposeOfEntries: Rewrite = {
  id: 'transpose-of-entries',
  sentence: 'what works entry by entry may be transposed operand by operand',
  apply(node) {
    const [inner] = node.operands;
    if (node.operator !== transpose || !termwise.has(inner.operator)) return undefined;
    if (!inner.operands.every((operand) => isTransposed(operand) || isScalar(operand.shape)))
      return undefined;
    return build.rebuild(inner, inner.operands.map(build.transpose));
  },
};

export const transposeOfPower: Rewrite = {
  id: 'transpose-of-power',
  sentence: 'the transpose of a power is the power of the transpose',
  apply(node) {
    const [inner] = node.operands;
    if (node.operator !== transpose || inner.operator !== matrixPower) return undefined;
    return build.matrixPower(build.transpose(inner.operands[0]), inner.attributes.exponent as number);
  },
};

export const transposeOfSymmetric: Rewrite = {
  id: 'transpose-of-symmetric',
  sentence: 'a symmetric matrix is its own transpose',
  apply(node) {
    if (node.operator !== transpose) return undefined;
    const [inner] = node.operands;
    if (inner.operator === ones) return build.ones(transposed(inner.shape));
    if (inner.operator === zeros) return build.zeros(transposed(inner.shape));
    return isSymmetric(inner) ? inner : undefined;
  },
};

const indifferent: ReadonlySet<Operator> = new Set([
  trace,
  determinant,
  logDeterminant,
  sum,
  squaredFrobeniusNorm,
  frobeniusNorm,
  oneNorm,
]);

export const scalarOfTranspose: Rewrite = {
  id: 'scalar-of-transpose',
  sentence: 'trace, determinant, sum and norms of a matrix are those of its transpose',
  apply: (node) =>
    indifferent.has(node.operator) && node.operands[0].operator === transpose
      ? build.rebuild(node, [node.operands[0].operands[0]])
      : undefined,
};
