import type { Expression } from '../../expression/types';
import { isScalar, sameShape } from '../../matrix/shape';
import * as build from '../../operators/build';
import { isPowerSlope } from '../../operators/power-slope';
import { division, scaling } from '../../operators/products';
import { scaled, times, withFactor } from './linear';
import { folded } from './numbers';
import type { Rewrite } from './rewrite';

/** A number and what it multiplies; a numeral multiplies 1. */
function apart(node: Expression): { factor: number; inner?: Expression } | undefined {
  const value = build.constantValue(node);
  return value === undefined ? scaled(node) : { factor: value };
}

export const reduceNumbers: Rewrite = {
  id: 'reduce-numbers',
  sentence: 'a number above and a number below the line are divided',
  apply(node) {
    // Either n*(A/(c*B)), or n/(c*B) with a numeral above the line.
    const product = node.operator === scaling ? scaled(node) : undefined;
    const quotient = product?.inner ?? node;
    if (quotient.operator !== division) return undefined;
    const [numerator, divisor] = quotient.operands;
    const above = product?.factor ?? build.constantValue(numerator);
    const below = apart(divisor);
    if (above === undefined || !below || below.factor === 0) return undefined;
    const rest = product ? numerator : build.constant(1);
    const over = (by: Expression | undefined): Expression => (by ? build.divide(rest, by) : rest);
    const ratio = folded('/', above, below.factor);
    if (ratio !== undefined && (Number.isInteger(ratio) || (!below.inner && product)))
      return build.isConstant(rest, 1) && below.inner
        ? build.divide(build.constant(ratio), below.inner)
        : times(ratio, over(below.inner));
    const inverted = above === 0 || Math.abs(above) === 1 ? undefined : folded('/', below.factor, above);
    if (inverted === undefined || !Number.isInteger(inverted)) return undefined;
    return build.divide(rest, below.inner ? times(inverted, below.inner) : build.constant(inverted));
  },
};

export const divideByQuotient: Rewrite = {
  id: 'divide-by-quotient',
  sentence: 'to divide by a quotient is to multiply by it turned over',
  apply(node) {
    const [left, right] = node.operands;
    if (node.operator !== division || right.operator !== division) return undefined;
    const [above, below] = right.operands;
    const plain =
      isScalar(node.shape) || [left, above, below].every(({ shape }) => sameShape(shape, node.shape));
    return plain ? build.divide(build.hadamard(left, below), above) : undefined;
  },
};

const functionKey = (node: Expression): string | undefined => node.attributes.apply?.key;

export const signOverSize: Rewrite = {
  id: 'sign-over-size',
  sentence: 'the sign divided by the absolute value is the reciprocal',
  apply(node) {
    const [left, right] = node.operands;
    const fits =
      node.operator === division &&
      functionKey(left) === 'sign' &&
      functionKey(right) === 'abs' &&
      left.operands[0] === right.operands[0];
    return fits ? build.divide(build.constant(1), left.operands[0]) : undefined;
  },
};

export const normSlope: Rewrite = {
  id: 'norm-slope',
  sentence: 'a power of a norm and the direction belong together: they are 0 where the norm is',
  apply(node) {
    const [factors, direction] = node.operands;
    if (node.operator !== scaling || direction.operator !== division) return undefined;
    let power: Expression | undefined;
    const rest = withFactor(factors, (factor) => {
      if (!isPowerSlope(factor, direction)) return undefined;
      power = factor;
      return build.constant(1);
    });
    return rest && power && build.scale(rest, build.scale(power, direction));
  },
};
