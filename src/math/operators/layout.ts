import { codeCall, python, turned } from '../expression/code';
import { at, indicator, join } from '../expression/entry';
import { atLeast, type Fragment, Level, TALL } from '../expression/notation';
import { call, latexCall } from '../expression/printers';
import type { Expression, Operator } from '../expression/types';
import { isSquare, shapeText, transposed } from '../matrix/shape';
import { cofactors, inverse } from './square';

const INVERSE = '^{-1}';
const INVERSE_TRANSPOSE = '^{-\\mathsf T}';

/** Whether an operand of this operator stands in full, with the given end, and not as the name of an intermediate. */
function writtenOut({ text }: Fragment, node: Expression, operator: Operator, end: string): boolean {
  return node.operator === operator && text.endsWith(end);
}

/** `A'`. */
export const transpose: Operator = {
  id: 'transpose',
  name: 'transpose',
  arity: 1,
  verb: 'transposes',
  shape: ([operand]) => transposed(operand),
  kernel: ({ operands: [operand] }) => {
    const { rows, columns } = operand.shape;
    return ([source], out) => {
      for (let row = 0; row < rows; row += 1) {
        for (let column = 0; column < columns; column += 1)
          out[column * rows + row] = source[row * columns + column];
      }
    };
  },
  entry: () => at(0, 'j', 'i'),
  notation: {
    text: ([operand], { operands: [inner] }) =>
      writtenOut(operand, inner, cofactors, "'")
        ? { ...operand, text: operand.text.slice(0, -1) }
        : { text: `${atLeast(operand, Level.postfix)}'`, level: Level.postfix },
    latex: ([operand], { operands: [inner] }) => {
      if (writtenOut(operand, inner, inverse, INVERSE)) {
        return { ...operand, text: `${operand.text.slice(0, -INVERSE.length)}${INVERSE_TRANSPOSE}` };
      }
      if (writtenOut(operand, inner, cofactors, INVERSE_TRANSPOSE)) {
        return { ...operand, text: `${operand.text.slice(0, -INVERSE_TRANSPOSE.length)}${INVERSE}` };
      }
      const text = `${atLeast(operand, Level.primary, TALL.open, TALL.close)}^{\\mathsf T}`;
      return { text, level: Level.postfix };
    },
    code: ([operand], _node, context) => turned(operand, context),
  },
};

/** `diag(v)` of a row or a column: the square matrix with its entries on the diagonal. */
export const diagonalMatrix: Operator = {
  id: 'diagonal-matrix',
  name: 'diagonal matrix',
  arity: 1,
  verb: 'makes a diagonal matrix of',
  shape: ([{ rows, columns }]) =>
    rows === 1 || columns === 1
      ? { rows: Math.max(rows, columns), columns: Math.max(rows, columns) }
      : `it takes a row or a column, and this is ${shapeText({ rows, columns })}`,
  kernel:
    () =>
    ([source], out) => {
      out.fill(0);
      for (let index = 0; index < source.length; index += 1) out[index * (source.length + 1)] = source[index];
    },
  entry: ({ operands: [operand] }) =>
    join(indicator('i', 'j'), '*', operand.shape.rows === 1 ? at(0, 1, 'j') : at(0, 'i', 1)),
  notation: {
    text: call('diag'),
    latex: latexCall('\\operatorname{diag}'),
    code: codeCall({ ...python('np.diagflat(#)'), julia: 'diagm(vec(#))', matlab: 'diag(#)' }),
  },
};

/** `diag(A)` of a square matrix: its diagonal, as a column. */
export const diagonalPart: Operator = {
  id: 'diagonal-part',
  name: 'diagonal',
  arity: 1,
  verb: 'takes the diagonal of',
  shape: ([operand]) =>
    isSquare(operand)
      ? { rows: operand.rows, columns: 1 }
      : `it takes a row, a column or a square matrix, and this is ${shapeText(operand)}`,
  kernel:
    () =>
    ([source], out) => {
      for (let index = 0; index < out.length; index += 1) out[index] = source[index * (out.length + 1)];
    },
  entry: () => at(0, 'i', 'i'),
  notation: {
    text: call('diag'),
    latex: latexCall('\\operatorname{diag}'),
    code: codeCall({ ...python('np.diag(#)[:, None]'), julia: 'reshape(diag(#), :, 1)', matlab: 'diag(#)' }),
  },
};
