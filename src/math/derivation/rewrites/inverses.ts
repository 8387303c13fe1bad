import type { Expression } from '../../expression/types';
import { isScalar } from '../../matrix/shape';
import * as build from '../../operators/build';
import { transpose } from '../../operators/layout';
import { division, matrixProduct, scaling } from '../../operators/products';
import { cofactors, inverse } from '../../operators/square';
import { withFactor } from './linear';
import { lowered } from './powers';
import type { Rewrite } from './rewrite';

export const doubleInverse: Rewrite = {
  id: 'double-inverse',
  sentence: 'inverting twice changes nothing',
  apply: (node) =>
    node.operator === inverse && node.operands[0].operator === inverse
      ? node.operands[0].operands[0]
      : undefined,
};

export const inverseOfTranspose: Rewrite = {
  id: 'inverse-of-transpose',
  sentence: 'the inverse of the transpose is the transpose of the inverse',
  apply: (node) =>
    node.operator === inverse && node.operands[0].operator === transpose
      ? build.transpose(build.inverse(node.operands[0].operands[0]))
      : undefined,
};

/** Whether two neighbours in a product are a matrix and its inverse, or the transposes of such a pair. */
function cancel(left: Expression, right: Expression): boolean {
  const isInverse = (of: Expression, base: Expression): boolean =>
    of.operator === inverse && of.operands[0] === base;
  if (isInverse(left, right) || isInverse(right, left)) return true;
  return (
    left.operator === transpose && right.operator === transpose && cancel(left.operands[0], right.operands[0])
  );
}

export const inverseCancels: Rewrite = {
  id: 'inverse-cancels',
  sentence: 'a matrix times its inverse is the identity',
  apply(node) {
    if (node.operator !== matrixProduct) return undefined;
    const [left, right] = node.operands;
    if (cancel(left, right)) return build.identity(node.shape.rows);
    if (left.operator === matrixProduct && cancel(left.operands[1], right)) return left.operands[0];
    return right.operator === matrixProduct && cancel(left, right.operands[0])
      ? right.operands[1]
      : undefined;
  },
};

export const cofactorsOfInverse: Rewrite = {
  id: 'cofactors-of-inverse',
  sentence: 'the cofactors of the inverse are the transpose divided by the determinant',
  apply(node) {
    if (node.operator !== cofactors || node.operands[0].operator !== inverse) return undefined;
    const [inner] = node.operands[0].operands;
    return build.divide(build.transpose(inner), build.determinant(inner));
  },
};

export const determinantCancels: Rewrite = {
  id: 'determinant-cancels',
  sentence: 'the determinant times the inverse, divided by the determinant, is the inverse',
  apply(node) {
    const [first, second] = node.operands;
    const quotient = node.operator === division ? { of: first, by: second } : undefined;
    const reciprocal =
      node.operator === scaling && first.operator === division && build.isConstant(first.operands[0], 1)
        ? { of: second, by: first.operands[1] }
        : undefined;
    const { of, by } = quotient ?? reciprocal ?? {};
    if (of?.operator !== cofactors || !by || !isScalar(by.shape)) return undefined;
    const rest = withFactor(by, (factor) => lowered(factor, build.determinant(of.operands[0])));
    const inverted = build.transpose(build.inverse(of.operands[0]));
    if (!rest) return undefined;
    return build.isConstant(rest, 1) ? inverted : build.divide(inverted, rest);
  },
};
