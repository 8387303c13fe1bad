import type { Expression } from '../../expression/types';
import { isScalar } from '../../matrix/shape';
import * as build from '../../operators/build';
import { elementwise } from '../../operators/elementwise';
import { squaredFrobeniusNorm } from '../../operators/norms';
import { elementwisePower, matrixPower } from '../../operators/powers';
import { hadamardProduct, innerProduct, matrixProduct, scaling } from '../../operators/products';
import { withFactor } from './linear';
import type { Rewrite } from './rewrite';

interface Power {
  readonly base: Expression;
  readonly exponent: number;
}

/** `A.^p` with a whole `p > 0`, and any power of a norm, taken apart; any other node is its own first power. */
function entryPower(node: Expression): Power {
  const norm = build.normPower(node);
  if (norm) return norm;
  const exponent = node.operator === elementwisePower ? build.constantValue(node.operands[1]) : undefined;
  const whole = exponent !== undefined && exponent > 0 && Number.isInteger(exponent);
  return whole ? { base: node.operands[0], exponent } : { base: node, exponent: 1 };
}

/** What is left of a power of `divisor` once it is divided by it: `X.^2` for `X.^3`, ones for `X`. */
export function lowered(factor: Expression, divisor: Expression): Expression | undefined {
  if (factor === divisor) return build.ones(factor.shape);
  const [of, by] = [entryPower(factor), entryPower(divisor)];
  const rest = of.exponent - by.exponent;
  if (of.base !== by.base || rest <= 0) return undefined;
  return rest === 1 ? of.base : build.power(of.base, build.constant(rest));
}

/** One power for two factors of one base. */
function joined(left: Power, right: Power): Power | undefined {
  return left.base === right.base ? { base: left.base, exponent: left.exponent + right.exponent } : undefined;
}

function entrywise(left: Expression, right: Expression): Expression | undefined {
  const both = joined(entryPower(left), entryPower(right));
  return both && build.power(both.base, build.constant(both.exponent));
}

/** `A.*B` with `B` already a factor of `A`: the power takes the factor's place. */
function intoFactor(left: Expression, right: Expression): Expression | undefined {
  if (left.operator !== hadamardProduct) return undefined;
  const [first, second] = left.operands;
  const onto = entrywise(second, right);
  if (onto) return build.hadamard(first, onto);
  const before = entrywise(first, right);
  return before && build.hadamard(before, second);
}

function squarePower(node: Expression): Power {
  return node.operator === matrixPower
    ? { base: node.operands[0], exponent: node.attributes.exponent as number }
    : { base: node, exponent: 1 };
}

export const equalFactors: Rewrite = {
  id: 'equal-factors',
  sentence: 'equal factors are a power',
  apply(node) {
    const [left, right] = node.operands;
    switch (node.operator) {
      case hadamardProduct:
        return entrywise(left, right) ?? intoFactor(left, right) ?? intoFactor(right, left);
      case scaling:
        return isScalar(right.shape) && build.constantValue(left) === undefined
          ? withFactor(left, (factor) => entrywise(factor, right))
          : undefined;
      case matrixProduct: {
        const both = joined(squarePower(left), squarePower(right));
        return both && build.matrixPower(both.base, both.exponent);
      }
      case innerProduct:
        return left === right ? build.squaredNorm(left) : undefined;
      default:
        return undefined;
    }
  },
};

export const rootOfSquare: Rewrite = {
  id: 'root-of-square',
  sentence: 'the root of the squared norm is the norm',
  apply(node) {
    const [base, exponent] = node.operands;
    const isRoot =
      (node.operator === elementwisePower && build.isConstant(exponent, 0.5)) ||
      (node.operator === elementwise && node.attributes.apply?.key === 'sqrt');
    return isRoot && base.operator === squaredFrobeniusNorm ? build.norm2(base.operands[0]) : undefined;
  },
};
