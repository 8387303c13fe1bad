import * as build from '../../operators/build';
import { transpose } from '../../operators/layout';
import { identity, ones, zeros } from '../../operators/leaves';
import { hadamardProduct, matrixProduct } from '../../operators/products';
import { trace } from '../../operators/square';
import { addition, subtraction } from '../../operators/sums';
import { transposed } from '../../matrix/shape';
import type { Rewrite } from './rewrite';

export const doubleTranspose: Rewrite = {
  id: 'double-transpose',
  sentence: 'transposing twice changes nothing',
  apply: (node) =>
    node.operator === transpose && node.operands[0].operator === transpose ? node.operands[0].operands[0] : undefined,
};

export const transposeOfProduct: Rewrite = {
  id: 'transpose-of-product',
  sentence: 'the transpose of a product is the product of the transposes in reverse',
  apply(node) {
    const [inner] = node.operands;
    // Only where a transpose is saved: otherwise the form that the rule gave stays as it is.
    if (node.operator !== transpose || inner.operator !== matrixProduct) return undefined;
    if (!inner.operands.some((operand) => operand.operator === transpose)) return undefined;
    const [left, right] = inner.operands;
    return build.multiply(build.transpose(right), build.transpose(left));
  },
};

export const transposeOfSum: Rewrite = {
  id: 'transpose-of-sum',
  sentence: 'a sum or Hadamard product is transposed term by term',
  apply(node) {
    const [inner] = node.operands;
    const termwise = [addition, subtraction, hadamardProduct];
    if (node.operator !== transpose || !termwise.includes(inner.operator)) return undefined;
    if (!inner.operands.every((operand) => operand.operator === transpose)) return undefined;
    return build.rebuild(
      inner,
      inner.operands.map((operand) => operand.operands[0]),
    );
  },
};

export const transposeOfSymmetric: Rewrite = {
  id: 'transpose-of-symmetric',
  sentence: 'the identity, ones and zeros keep their form when transposed',
  apply(node) {
    if (node.operator !== transpose) return undefined;
    const [inner] = node.operands;
    if (inner.operator === identity) return inner;
    if (inner.operator === ones) return build.ones(transposed(inner.shape));
    return inner.operator === zeros ? build.zeros(transposed(inner.shape)) : undefined;
  },
};

export const traceOfTranspose: Rewrite = {
  id: 'trace-of-transpose',
  sentence: 'a matrix and its transpose have the same trace',
  apply: (node) =>
    node.operator === trace && node.operands[0].operator === transpose
      ? build.trace(node.operands[0].operands[0])
      : undefined,
};
