import type { Expression } from '../../expression/types';
import { isScalar } from '../../matrix/shape';
import * as build from '../../operators/build';
import { elementwise } from '../../operators/elementwise';
import { squaredFrobeniusNorm } from '../../operators/norms';
import { elementwisePower, matrixPower } from '../../operators/powers';
import { hadamardProduct, innerProduct, matrixProduct, scaling } from '../../operators/products';
import type { Rewrite } from './rewrite';

interface Power {
  readonly base: Expression;
  readonly exponent: number;
}

/** `A.^p` with a whole `p > 0`, taken apart; any other node is its own first power. */
function entryPower(node: Expression): Power {
  const exponent = node.operator === elementwisePower ? build.constantValue(node.operands[1]) : undefined;
  const whole = exponent !== undefined && exponent > 0 && Number.isInteger(exponent);
  return whole ? { base: node.operands[0], exponent } : { base: node, exponent: 1 };
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
          ? entrywise(left, right)
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
