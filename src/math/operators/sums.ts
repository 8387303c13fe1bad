import { codeInfix, stretches } from '../expression/code';
import { at, join, number } from '../expression/entry';
import { atLeast, Level, rightAtLeast, TALL } from '../expression/notation';
import { textInfix } from '../expression/printers';
import type { CodePrinter, Operator, Printer } from '../expression/types';
import { addEntries, scaleEntries, subtractEntries } from '../matrix/entries';
import { broadcastFormula, broadcastKernel, broadcastOrReason } from './broadcast';

function latexSum(sign: '+' | '-'): Printer {
  return ([left, right]) => {
    // A + (B + C) reads the same without brackets; after a minus they carry the meaning.
    const least = sign === '-' || right.text.startsWith('-') ? Level.product : Level.sum;
    return {
      text: `${atLeast(left, Level.sum)} ${sign} ${atLeast(right, least, TALL.open, TALL.close)}`,
      level: Level.sum,
    };
  };
}

function codeSum(sign: '+' | '-'): CodePrinter {
  return codeInfix(Level.sum, (node, { target }) =>
    target === 'julia' && stretches(node) ? `.${sign}` : sign,
  );
}

/** `A + B`, broadcast. */
export const addition: Operator = {
  id: 'addition',
  name: 'sum of matrices',
  arity: 2,
  verb: 'adds',
  shape: broadcastOrReason,
  kernel: broadcastKernel(addEntries),
  entry: broadcastFormula('+'),
  notation: { text: textInfix('+', Level.sum), latex: latexSum('+'), code: codeSum('+') },
};

/** `A - B`, broadcast. */
export const subtraction: Operator = {
  id: 'subtraction',
  name: 'difference of matrices',
  arity: 2,
  verb: 'subtracts',
  shape: broadcastOrReason,
  kernel: broadcastKernel(subtractEntries),
  entry: broadcastFormula('-'),
  notation: { text: textInfix('-', Level.sum), latex: latexSum('-'), code: codeSum('-') },
};

/** `-A`. */
export const negation: Operator = {
  id: 'negation',
  name: 'negation',
  arity: 1,
  verb: 'negates',
  shape: ([operand]) => operand,
  kernel:
    () =>
    ([operand], out) =>
      scaleEntries(-1, operand, out),
  entry: () => join(number(-1), '*', at(0)),
  notation: {
    text: ([operand]) => ({ text: `-${atLeast(operand, Level.power)}`, level: Level.prefix }),
    latex: ([operand]) => ({
      text: `-${rightAtLeast(operand, Level.product, TALL.open, TALL.close)}`,
      level: Level.sum,
    }),
    code: ([operand]) => ({
      text: `-${atLeast(operand, Level.power)}`,
      level: Level.prefix,
      plain: operand.plain,
    }),
  },
};
