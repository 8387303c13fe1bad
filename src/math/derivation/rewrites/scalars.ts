import { isScalar } from '../../matrix/shape';
import { worked } from '../../operators/arithmetic';
import * as build from '../../operators/build';
import { scaling } from '../../operators/products';
import { negation } from '../../operators/sums';
import { isLong, linearIn, replaced, scalarPositions, scaled, times } from './linear';
import type { Rewrite } from './rewrite';

export const collectNumbers: Rewrite = {
  id: 'collect-numbers',
  sentence: 'numbers are multiplied together and stand in front',
  apply(node) {
    if (node.operator !== scaling) return undefined;
    const [factor, operand] = node.operands;
    const inner = scaled(operand);
    const number = build.constantValue(factor);
    if (number === -1) return build.negate(operand);
    if (inner) {
      if (number === undefined) return times(inner.factor, build.scale(factor, inner.inner));
      const both = worked('*', number, inner.factor);
      return both === undefined ? undefined : times(both, inner.inner);
    }
    // A scalar written `a*2` is turned, since the number leads; `c*s*2` has its number at the end.
    const last = build.constantValue(operand);
    return last !== undefined && number === undefined ? times(last, factor) : undefined;
  },
};

export const collectScalars: Rewrite = {
  id: 'collect-scalars',
  sentence: 'scalars are multiplied together and stand in front',
  apply(node) {
    if (node.operator !== scaling || node.operands[1].operator !== scaling) return undefined;
    const [factor, operand] = node.operands;
    // Two numbers that are not one by now have a product out of range.
    if (build.constantValue(factor) !== undefined && scaled(operand)) return undefined;
    if (isScalar(node.shape) && isLong(operand)) return undefined;
    return build.scale(build.scale(factor, operand.operands[0]), operand.operands[1]);
  },
};

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

export const pullOutScalar: Rewrite = {
  id: 'pull-out-scalar',
  sentence: 'a scalar may stand before the whole product',
  apply(node) {
    // A scalar result has no product to stand before: the form that the rule gave stays.
    if (isScalar(node.shape)) return undefined;
    for (const position of scalarPositions(node)) {
      const { operator, operands } = node.operands[position];
      if (operator === scaling) return build.scale(operands[0], replaced(node, position, operands[1]));
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
