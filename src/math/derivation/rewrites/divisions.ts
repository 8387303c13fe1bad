import type { Expression } from '../../expression/types';
import { isScalar, sameShape } from '../../matrix/shape';
import { worked } from '../../operators/arithmetic';
import * as build from '../../operators/build';
import { ones } from '../../operators/leaves';
import { division, hadamardProduct, matrixProduct, scaling } from '../../operators/products';
import { addition, subtraction } from '../../operators/sums';
import { linearIn, replaced, scalarPositions, times, withFactor } from './linear';
import { lowered } from './powers';
import type { Rewrite } from './rewrite';

/** `A/s` with a scalar `s` that divides more than a scalar. */
function divided(node: Expression): { inner: Expression; divisor: Expression } | undefined {
  const [inner, divisor] = node.operands;
  return node.operator === division && isScalar(divisor.shape) ? { inner, divisor } : undefined;
}

export const reciprocalFactor: Rewrite = {
  id: 'reciprocal-factor',
  sentence: 'to multiply by a reciprocal is to divide',
  apply(node) {
    const [left, right] = node.operands;
    if (node.operator === scaling) {
      const fraction = divided(left);
      const numerator = fraction && build.constantValue(fraction.inner);
      if (fraction && numerator !== undefined) return times(numerator, build.divide(right, fraction.divisor));
      const over = divided(right);
      const [number, inner] = [build.constantValue(left), over && build.constantValue(over.inner)];
      if (!over || number === undefined || inner === undefined) return undefined;
      const both = worked('*', number, inner);
      return both === undefined ? undefined : build.divide(build.constant(both), over.divisor);
    }
    if (node.operator !== hadamardProduct) return undefined;
    const [by, kept] = isReciprocal(right) ? [right, left] : [left, right];
    return isReciprocal(by) ? build.divide(kept, by.operands[1]) : undefined;
  },
};

function isReciprocal(node: Expression): boolean {
  return node.operator === division && build.isConstant(node.operands[0], 1);
}

export const pullOutDivisor: Rewrite = {
  id: 'pull-out-divisor',
  sentence: 'a scalar may divide the whole product',
  apply(node) {
    for (const position of linearIn(node)) {
      const fraction = divided(node.operands[position]);
      if (!fraction || (!scalarPositions(node).includes(position) && !build.constantValue(fraction.divisor)))
        continue;
      if (node.operator !== division) {
        return build.divide(replaced(node, position, fraction.inner), fraction.divisor);
      }
      const [, divisor] = node.operands;
      const [first, second] = [fraction.divisor, divisor].map(build.constantValue);
      const held = first === undefined || second === undefined || worked('*', first, second) !== undefined;
      return held && isScalar(divisor.shape)
        ? build.divide(fraction.inner, build.scale(fraction.divisor, divisor))
        : undefined;
    }
    return undefined;
  },
};

/** A product with a power of `divisor` among its factors, divided by it. */
function cancelled(product: Expression, divisor: Expression): Expression | undefined {
  if (isScalar(divisor.shape)) return withFactor(product, (factor) => lowered(factor, divisor));
  if (product.operator !== hadamardProduct) return lowered(product, divisor);
  const [left, right] = product.operands;
  const [first, second] = [lowered(left, divisor), lowered(right, divisor)];
  if (first) return first.operator === ones ? right : build.hadamard(first, right);
  return second && (second.operator === ones ? left : build.hadamard(left, second));
}

/** What is left of `numerator ./ denominator` once a common factor is gone. */
function reduced(numerator: Expression, denominator: Expression): Expression | undefined {
  const rest = cancelled(numerator, denominator);
  if (rest) return rest;
  const below = cancelled(denominator, numerator);
  return below && build.divide(build.constant(1), below);
}

export const factorCancels: Rewrite = {
  id: 'factor-cancels',
  sentence: 'a factor that is also a divisor cancels',
  apply(node) {
    const [left, right] = node.operands;
    let after: Expression | undefined;
    if (node.operator === division) after = reduced(left, right);
    else if (node.operator === hadamardProduct || node.operator === scaling) {
      after = intoNumerator(left, right) ?? intoNumerator(right, left);
    }
    return after && sameShape(after.shape, node.shape) ? after : undefined;
  },
};

/** `product .* (numerator ./ divisor)` where the product has the divisor among its factors. */
function intoNumerator(product: Expression, quotient: Expression): Expression | undefined {
  if (quotient.operator !== division) return undefined;
  const [numerator, divisor] = quotient.operands;
  const rest = cancelled(product, divisor);
  if (!rest) return undefined;
  return rest.operator === ones || build.isConstant(rest, 1) ? numerator : build.hadamard(rest, numerator);
}

/** `c` in `c*ones(1, n)`, a column repeated, and `r` in `ones(m, 1)*r`, a row repeated. */
function repeated(node: Expression): Expression | undefined {
  if (node.operator !== matrixProduct) return undefined;
  const [left, right] = node.operands;
  if (right.operator === ones && right.shape.rows === 1 && left.shape.rows > 1) return left;
  return left.operator === ones && left.shape.columns === 1 && right.shape.columns > 1 ? right : undefined;
}

export const repeatedFactor: Rewrite = {
  id: 'repeated-factor',
  sentence: 'a column or row that is repeated by ones is broadcast',
  apply(node) {
    if (node.operator !== hadamardProduct) return undefined;
    for (const position of [0, 1]) {
      const once = repeated(node.operands[position]);
      // Two that are repeated make a product of another size: the second keeps its ones.
      if (once && sameShape(node.operands[1 - position].shape, node.shape))
        return replaced(node, position, once);
    }
    return undefined;
  },
};

export const onesAsNumber: Rewrite = {
  id: 'ones-as-number',
  sentence: 'a matrix of ones in a sum or a quotient is the number 1, broadcast',
  apply(node) {
    const [left, right] = node.operands;
    const leftGoes = [addition, subtraction, division].includes(node.operator) && left?.operator === ones;
    if (leftGoes && sameShape(right.shape, node.shape)) return replaced(node, 0, build.constant(1));
    const rightGoes = [addition, subtraction].includes(node.operator) && right?.operator === ones;
    return rightGoes && sameShape(left.shape, node.shape) ? replaced(node, 1, build.constant(1)) : undefined;
  },
};
