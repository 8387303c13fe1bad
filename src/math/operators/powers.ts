import { codeCall, everywhere, inPython, powerSign, raised } from '../expression/code';
import { at, type Entry, join, sumOver } from '../expression/entry';
import { atLeast, Level, primary, rightAtLeast, TALL } from '../expression/notation';
import type { Expression, Kernel, Operator } from '../expression/types';
import { multiplyEntries, raiseEntries } from '../matrix/entries';
import { productKernel } from '../matrix/multiply';
import { isScalar, isSquare, sameShape, shapeText } from '../matrix/shape';
import { broadcastFormula, broadcastKernel, broadcastOrReason } from './broadcast';
import { squaredFrobeniusNorm } from './norms';
import { spoken } from './spoken';

/**
 * `norm2(A)^p` for `p > 2` is held as `(norm2(A)^2)^(p/2)`, which has its derivative at 0 too; it prints as it was written, unless the
 * text calls the squared norm by a name.
 */
function normPower({ operands: [base, exponent] }: Expression, text: string): number | undefined {
  if (base.operator !== squaredFrobeniusNorm || !text.endsWith('^2')) return undefined;
  const power = 2 * (exponent.attributes.value ?? 0);
  return power > 2 && Number.isFinite(power) ? power : undefined;
}

const raise = broadcastKernel(raiseEntries);

/** `A.^P`, entry by entry, broadcast; `a^p` where both are scalars. `0^0` is 1, so `x.^1` has the slope 1 at 0. */
export const elementwisePower: Operator = {
  id: 'elementwise-power',
  name: 'elementwise power',
  arity: 2,
  verb: 'raises entry by entry',
  shape: broadcastOrReason,
  kernel: (node) => {
    const [base, exponent] = node.operands;
    const squares = exponent.attributes.value === 2 && sameShape(base.shape, node.shape);
    return squares ? ([source], out) => multiplyEntries(source, source, out) : raise(node);
  },
  entry: broadcastFormula('^'),
  notation: {
    text: ([base, exponent], node) => {
      const merged = normPower(node, base.text);
      if (merged !== undefined)
        return { text: base.text.replace(/\d+$/, String(merged)), level: Level.power };
      const sign = isScalar(node.shape) ? '^' : '.^';
      return {
        text: `${atLeast(base, Level.postfix)}${sign}${atLeast(exponent, Level.postfix)}`,
        level: Level.power,
      };
    },
    latex: ([base, exponent], node) => {
      const merged = normPower(node, base.text);
      if (merged !== undefined) return { text: base.text.replace(/2$/, `{${merged}}`), level: Level.postfix };
      const ring = isScalar(node.shape) ? '' : '\\circ ';
      return {
        text: `${atLeast(base, Level.primary, TALL.open, TALL.close)}^{${ring}${exponent.text}}`,
        level: Level.postfix,
      };
    },
    code: ([base, exponent], node, context) => raised(base, powerSign(node.shape, context), exponent),
  },
  undefinedAt: ([base, exponent]) => {
    const power = `${spoken(base)} to the power ${spoken(exponent)}`;
    if (base === 0 && exponent < 0) return `${power} is asked for, which divides by 0`;
    return base < 0 && !Number.isInteger(exponent)
      ? `${power} is asked for, which is not a real number`
      : undefined;
  },
};

function powerEntry(exponent: number, size: number, row: string, column: string): Entry {
  if (exponent === 1) return at(0, row, column);
  const index = `l_${exponent}`;
  return sumOver(index, size, join(at(0, row, index), '*', powerEntry(exponent - 1, size, index, column)));
}

/** `A^k` for a square `A` and a whole `k >= 2`, by repeated squaring. */
export const matrixPower: Operator = {
  id: 'matrix-power',
  name: 'matrix power',
  arity: 1,
  verb: 'raises',
  shape: ([operand]) =>
    isSquare(operand) ? operand : `a power needs a square matrix, and this one is ${shapeText(operand)}`,
  kernel: ({ shape: { rows: n }, attributes: { exponent = 2 } }): Kernel => {
    const multiply = productKernel(n, n, n);
    const held = new Float64Array(n * n);
    const bits = exponent.toString(2).slice(1);
    return ([operand], out) => {
      out.set(operand);
      for (const bit of bits) {
        multiply(out, out, held);
        out.set(held);
        if (bit === '1') {
          multiply(out, operand, held);
          out.set(held);
        }
      }
    };
  },
  entry: (node) => powerEntry(node.attributes.exponent as number, node.shape.rows, 'i', 'j'),
  notation: {
    text: ([base], { attributes }) => ({
      text: `${atLeast(base, Level.postfix)}^${attributes.exponent}`,
      level: Level.power,
    }),
    latex: ([base], { attributes }) => ({
      text: `${rightAtLeast(base, Level.primary, TALL.open, TALL.close)}^{${attributes.exponent}}`,
      level: Level.postfix,
    }),
    code: (operands, node, context) => {
      const { exponent } = node.attributes;
      if (!inPython(context)) return raised(operands[0], '^', primary(String(exponent)));
      return codeCall(everywhere(`np.linalg.matrix_power(#, ${exponent})`))(operands, node, context);
    },
  },
};
