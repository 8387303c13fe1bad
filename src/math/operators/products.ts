import { codeInfix, entrywiseInMatlab, filled, inPython, onlyEntry, total, turned } from '../expression/code';
import { at, join, sumOver } from '../expression/entry';
import { atLeast, type Fragment, infix, Level, rightAtLeast, TALL } from '../expression/notation';
import { textInfix } from '../expression/printers';
import type { CodePrinter, Operator, Printer } from '../expression/types';
import { divideEntries, multiplyEntries, scaleEntries } from '../matrix/entries';
import { productKernel } from '../matrix/multiply';
import { isScalar } from '../matrix/shape';
import { broadcastEntry, broadcastFormula, broadcastKernel, broadcastOrReason } from './broadcast';
import { spoken } from './spoken';

/** Brackets an operand that is a sum, or a product of the other kind: a mix of `·` and `⊙` never goes without. */
function latexFactor(fragment: Fragment, kind: string): string {
  if (fragment.level < Level.product) return `${TALL.open}${fragment.text}${TALL.close}`;
  const mixed =
    fragment.level === Level.product && fragment.product !== kind && fragment.product !== 'scaling';
  return mixed ? `\\left[${fragment.text}\\right]` : fragment.text;
}

/**
 * The right side of `⊘`: some readers take in a matrix that stands beside a number (`1 ⊘ 2 X`), others end at the number, so no product
 * goes without brackets here.
 */
function latexDivisor(fragment: Fragment): string {
  const text = latexFactor(fragment, 'division');
  const bare = fragment.level === Level.product && text === fragment.text;
  return bare ? `${TALL.open}${text}${TALL.close}` : text;
}

function latexProduct(
  sign: string,
  kind: string,
  latexRight: (fragment: Fragment, kind: string) => string = latexFactor,
): Printer {
  return ([left, right]) => ({
    text: `${latexFactor(left, kind)} ${sign} ${latexRight(right, kind)}`,
    level: Level.product,
    product: kind,
  });
}

const codeMatrixProduct: CodePrinter = (operands, { shape }, context) => {
  const product = infix(operands, inPython(context) ? ' @ ' : ' * ', Level.product);
  return isScalar(shape) ? onlyEntry(product, context) : product;
};

/** `A*B`, the matrix product of `m x n` and `n x p`. */
export const matrixProduct: Operator = {
  id: 'matrix-product',
  name: 'matrix product',
  arity: 2,
  verb: 'multiplies',
  shape: ([left, right]) =>
    left.columns === right.rows
      ? { rows: left.rows, columns: right.columns }
      : `the inner sizes ${left.columns} and ${right.rows} must be equal`,
  kernel: ({ operands: [left, right] }) => {
    const multiply = productKernel(left.shape.rows, left.shape.columns, right.shape.columns);
    return ([a, b], out) => multiply(a, b, out);
  },
  entry: ({ operands: [left] }) =>
    sumOver('l', left.shape.columns, join(at(0, 'i', 'l'), '*', at(1, 'l', 'j'))),
  notation: {
    text: textInfix('*', Level.product),
    latex: latexProduct('\\cdot', 'matrix'),
    code: codeMatrixProduct,
  },
};

/** `c*A`: every entry of `A` times the scalar `c`, which is the first operand. */
export const scaling: Operator = {
  id: 'scaling',
  name: 'scaling by a number',
  arity: 2,
  verb: 'scales',
  shape: ([factor, operand]) => (isScalar(factor) ? operand : 'the factor must be a scalar'),
  kernel:
    () =>
    ([factor, operand], out) =>
      scaleEntries(factor[0], operand, out),
  entry: (node) => join(at(0, 1, 1), '*', broadcastEntry(node, 1)),
  notation: {
    text: textInfix('*', Level.product),
    latex: ([factor, operand], { operands: [scalar] }) => {
      // A minus in front needs no brackets where the product begins, and holds as loosely as a sum.
      const negative = scalar.operator.arity === 0 && factor.level === Level.sum;
      // A sum sign would take in what follows the factor, and the dot is the matrix product's alone.
      const least =
        factor.product === undefined || factor.product === 'scaling' ? Level.product : Level.power;
      const first = negative ? factor.text : atLeast(factor, least, TALL.open, TALL.close);
      const inner =
        operand.level === Level.product
          ? operand.text
          : rightAtLeast(operand, Level.power, TALL.open, TALL.close);
      const leads = /^[\d.]/.test(inner);
      return {
        text: `${first} ${leads ? '\\times' : '\\,'} ${inner}`,
        level: negative ? Level.sum : Level.product,
        product: operand.level === Level.product ? operand.product : 'scaling',
      };
    },
    code: codeInfix(Level.product, (_node, context) => (entrywiseInMatlab(context) ? '.*' : '*')),
  },
};

/** `A.*B`, entry by entry, broadcast. */
export const hadamardProduct: Operator = {
  id: 'hadamard-product',
  name: 'Hadamard product',
  arity: 2,
  verb: 'multiplies entry by entry',
  shape: broadcastOrReason,
  kernel: broadcastKernel(multiplyEntries),
  entry: broadcastFormula('*'),
  notation: {
    text: textInfix('.*', Level.product),
    latex: latexProduct('\\odot', 'hadamard'),
    code: codeInfix(Level.product, (_node, context) => (inPython(context) ? '*' : '.*')),
  },
};

/** `A./B`, entry by entry, broadcast; `A/b` where `b` is a scalar. */
export const division: Operator = {
  id: 'division',
  name: 'elementwise division',
  arity: 2,
  verb: 'divides entry by entry',
  shape: broadcastOrReason,
  kernel: broadcastKernel(divideEntries),
  entry: broadcastFormula('/'),
  notation: {
    text: (operands, node, style) =>
      textInfix(isScalar(node.operands[1].shape) ? '/' : './', Level.product)(operands, node, style),
    latex: ([left, right], node, style) =>
      isScalar(node.operands[1].shape)
        ? // A fraction stands by itself in a product, and under an exponent only in brackets.
          { text: `\\frac{${left.text}}{${right.text}}`, level: Level.power }
        : latexProduct('\\oslash', 'division', latexDivisor)([left, right], node, style),
    code: codeInfix(Level.product, ({ operands: [, divisor] }, context) => {
      const byNumber = isScalar(divisor.shape) && !entrywiseInMatlab(context);
      return inPython(context) || byNumber ? '/' : './';
    }),
  },
  undefinedAt: ([dividend, divisor]) =>
    divisor === 0 ? `${spoken(dividend)} is divided by 0, which has no value` : undefined,
};

/** `sum(A.*B)` of two matrices of one shape. */
export const innerProduct: Operator = {
  id: 'inner-product',
  name: 'inner product',
  arity: 2,
  verb: 'adds up the products of the entries of',
  shape: ([left, right]) =>
    left.rows === right.rows && left.columns === right.columns
      ? { rows: 1, columns: 1 }
      : 'the two shapes must be equal',
  kernel:
    () =>
    ([left, right], out) => {
      let sum = 0;
      for (let index = 0; index < left.length; index += 1) sum += left[index] * right[index];
      out[0] = sum;
    },
  entry: ({ operands: [left] }) =>
    sumOver(
      'k',
      left.shape.rows,
      sumOver('l', left.shape.columns, join(at(0, 'k', 'l'), '*', at(1, 'k', 'l'))),
    ),
  notation: {
    text: (operands, node, style) => ({
      text: `sum(${textInfix('.*', Level.product)(operands, node, style).text})`,
      level: Level.primary,
    }),
    latex: (operands, node, style) => ({
      text: `\\sum ${TALL.open}${latexProduct('\\odot', 'hadamard')(operands, node, style).text}${TALL.close}`,
      level: Level.product,
      product: 'sum',
    }),
    code: (operands, node, context) =>
      context.target === 'julia'
        ? filled('dot(#, #)', operands, context)
        : total(hadamardProduct.notation.code(operands, node, context), node.operands[0].shape, context),
  },
};

/** `a'*G*a` for a square `G` (the first operand) and a column `a`. */
export const quadraticForm: Operator = {
  id: 'quadratic-form',
  name: 'quadratic form',
  arity: 2,
  verb: 'forms the quadratic form of',
  shape: ([matrix, vector]) =>
    matrix.rows === matrix.columns && vector.columns === 1 && vector.rows === matrix.rows
      ? { rows: 1, columns: 1 }
      : 'the matrix must be square and the vector a column of its size',
  kernel: ({ operands: [matrix] }) => {
    const n = matrix.shape.rows;
    return ([g, a], out) => {
      let sum = 0;
      for (let row = 0; row < n; row += 1) {
        let inner = 0;
        for (let column = 0; column < n; column += 1) inner += g[row * n + column] * a[column];
        sum += a[row] * inner;
      }
      out[0] = sum;
    };
  },
  entry: ({ operands: [matrix] }) => {
    const n = matrix.shape.rows;
    const term = join(join(at(1, 'k', 1), '*', at(0, 'k', 'l')), '*', at(1, 'l', 1));
    return sumOver('k', n, sumOver('l', n, term));
  },
  notation: {
    text: ([matrix, vector]) => {
      const first = atLeast(vector, Level.postfix);
      return {
        text: `${first}'*${rightAtLeast(matrix, Level.prefix)}*${rightAtLeast(vector, Level.prefix)}`,
        level: Level.product,
        product: '*',
      };
    },
    code: ([matrix, vector], _node, context) => {
      const sign = inPython(context) ? ' @ ' : ' * ';
      const left = infix([turned(vector, context), matrix], sign, Level.product);
      return onlyEntry(infix([left, vector], sign, Level.product), context);
    },
    times: [1, 2],
    latex: ([matrix, vector]) => ({
      text: `${atLeast(vector, Level.primary, TALL.open, TALL.close)}^{\\mathsf T} \\cdot ${latexFactor(matrix, 'matrix')} \\cdot ${latexFactor(vector, 'matrix')}`,
      level: Level.product,
      product: 'matrix',
    }),
  },
};
