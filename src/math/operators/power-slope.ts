import { codeCall, everywhere, type PerTarget } from '../expression/code';
import { absorbing } from '../expression/entry';
import type { Fragment } from '../expression/notation';
import type { Expression, Operator } from '../expression/types';
import type { PairLoop } from '../matrix/entries';
import { isScalar } from '../matrix/shape';
import { broadcastEntry, broadcastKernel, broadcastOrReason } from './broadcast';
import { elementwise } from './elementwise';
import { constant } from './leaves';
import { frobeniusNorm } from './norms';
import { elementwisePower } from './powers';
import { division, hadamardProduct, scaling } from './products';
import { subtraction } from './sums';

const multiplyUnlessZero: PairLoop = (left, right, out) => {
  for (let index = 0; index < out.length; index += 1)
    out[index] = left[index] === 0 ? 0 : left[index] * right[index];
};

/** The product as it is written: by which operator, and in which order, since a scalar factor leads. */
function written(node: Expression, fragments: readonly Fragment[]) {
  const [first, second] = node.operands;
  const turned = isScalar(second.shape) && !isScalar(first.shape);
  return {
    operator: isScalar(first.shape) || turned ? scaling : hadamardProduct,
    operands: turned ? [fragments[1], fragments[0]] : fragments,
    node: turned ? { ...node, operands: [second, first] } : node,
  };
}

/** A function of its own in every target, where 0 times infinity would be no number. */
const CALL: PerTarget = { ...everywhere('slope_of_power(#, #)'), julia: 'slope_of_power.(#, #)' };

/**
 * `P.*X.^(P-1)` and `X.^P.*log(X)`: the slopes of a power by its base and by its exponent. 0 where the first factor is 0, though the
 * second has no finite value there: `X.^0` is 1 for every `X`, and `0^p` is 0 for every `p` above 0. Printed as the product that it is; in
 * code a function, since 0 times infinity is not a number there.
 */
export const powerSlope: Operator = {
  id: 'power-slope',
  name: 'slope of a power',
  arity: 2,
  verb: 'multiplies entry by entry',
  shape: broadcastOrReason,
  kernel: broadcastKernel(multiplyUnlessZero),
  entry: (node) => absorbing(broadcastEntry(node, 0), broadcastEntry(node, 1)),
  notation: {
    text: (fragments, slope, style) => {
      const { operator, operands, node } = written(slope, fragments);
      return operator.notation.text(operands, node, style);
    },
    latex: (fragments, slope, style) => {
      const { operator, operands, node } = written(slope, fragments);
      return operator.notation.latex(operands, node, style);
    },
    code: codeCall(CALL, { helper: 'slope_of_power' }),
  },
};

/** Whether a product of these two is the slope of a power, with a first factor that decides where it is 0. */
export function isPowerSlope(first: Expression, second: Expression): boolean {
  if (second.operator === elementwisePower && first.operator !== constant) {
    const { operator, operands } = second.operands[1];
    return operator === subtraction && operands[0] === first && operands[1].attributes.value === 1;
  }
  if (first.operator !== elementwisePower) return false;
  const [base, exponent] = first.operands;
  if (base.operator === frobeniusNorm) return isNormSlope(base, exponent.attributes.value ?? 0, second);
  const logarithm = second.operator === elementwise && second.attributes.apply?.key === 'log';
  return logarithm && second.operands[0] === base && !base.attributes.value && exponent.operator !== constant;
}

/** `norm2(A)^p*(A/norm2(A))` with `p` above 0: the slope of a power of the norm, which is 0 where `A` is. */
function isNormSlope(norm: Expression, exponent: number, slope: Expression): boolean {
  const [above, below] = slope.operands;
  return exponent > 0 && slope.operator === division && above === norm.operands[0] && below === norm;
}
