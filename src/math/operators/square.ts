import { codeCall, everywhere, python, turned } from '../expression/code';
import { applied, at, type Entry, join, sumOver } from '../expression/entry';
import { intern } from '../expression/intern';
import { argument, atLeast, infix, Level, primary, TALL } from '../expression/notation';
import { call, latexCall } from '../expression/printers';
import type { CodePrinter, Expression, Kernel, Operator } from '../expression/types';
import { cofactorKernel, determinantKernel, inverseKernel, logDeterminantKernel } from '../matrix/inverse';
import { isScalar, isSquare, SCALAR, type Shape, shapeText } from '../matrix/shape';

function square(result: (operand: Shape) => Shape) {
  return ([operand]: readonly Shape[]): Shape | string =>
    isSquare(operand) ? result(operand) : `it takes a square matrix, and this one is ${shapeText(operand)}`;
}

function onSquare(make: (n: number) => (source: Float64Array, out: Float64Array) => void) {
  return ({ operands: [operand] }: Expression): Kernel => {
    const run = make(operand.shape.rows);
    return ([source], out) => run(source, out);
  };
}

/** The expansion of the determinant along the first row. */
function determinantEntry({ operands: [operand] }: Expression): Entry {
  return sumOver(
    'l',
    operand.shape.columns,
    join(at(0, 1, 'l'), '*', { is: 'cofactor', operand: 0, row: 1, column: 'l' }),
  );
}

const itself = { ofScalar: everywhere('#') };

const codeTrace = codeCall({ ...python('np.trace(#)'), julia: 'tr(#)', matlab: 'trace(#)' }, itself);

const codeDeterminant = codeCall(
  { ...python('np.linalg.det(#)'), julia: 'det(#)', matlab: 'det(#)' },
  itself,
);

const codeInverse: CodePrinter = (operands, node, context) =>
  isScalar(node.shape)
    ? infix([primary('1'), operands[0]], ' / ', Level.product)
    : codeCall({ ...python('np.linalg.inv(#)'), julia: 'inv(#)', matlab: 'inv(#)' })(operands, node, context);

const codeLogDeterminant = codeCall(
  { ...everywhere('logdet(#)'), pytorch: 'torch.logdet(#)' },
  {
    ofScalar: { ...python('np.log(#)'), julia: 'log(#)', matlab: 'log(#)' },
    helper: 'logdet',
  },
);

const codeCofactorsOfMatrix = codeCall(everywhere('cofactors(#)'), { helper: 'cofactors' });

const codeCofactors: CodePrinter = (operands, node, context) => {
  if (!isScalar(node.shape)) return codeCofactorsOfMatrix(operands, node, context);
  const whole = intern(determinant, node.operands, SCALAR);
  const factor = context.named(whole) ?? codeDeterminant(operands, node, context);
  const inverted = codeInverse(operands, node, context);
  return infix([factor, turned(inverted, context)], ' * ', Level.product);
};

/** `tr(A)`: the sum of the diagonal. */
export const trace: Operator = {
  id: 'trace',
  name: 'trace',
  arity: 1,
  verb: 'takes the trace of',
  shape: square(() => SCALAR),
  kernel: ({ operands: [operand] }) => {
    const step = operand.shape.rows + 1;
    return ([source], out) => {
      let total = 0;
      for (let index = 0; index < source.length; index += step) total += source[index];
      out[0] = total;
    };
  },
  entry: ({ operands: [operand] }) => sumOver('k', operand.shape.rows, at(0, 'k', 'k')),
  notation: { text: call('tr'), latex: latexCall('\\operatorname{tr}'), code: codeTrace },
};

/** `det(A)`. */
export const determinant: Operator = {
  id: 'determinant',
  name: 'determinant',
  arity: 1,
  verb: 'takes the determinant of',
  shape: square(() => SCALAR),
  kernel: onSquare(determinantKernel),
  entry: determinantEntry,
  notation: { text: call('det'), latex: latexCall('\\det'), code: codeDeterminant },
};

/** `logdet(A)`: the logarithm of the determinant, which must be above 0. */
export const logDeterminant: Operator = {
  id: 'log-determinant',
  name: 'logarithm of the determinant',
  arity: 1,
  verb: 'takes the log-determinant of',
  shape: square(() => SCALAR),
  kernel: onSquare(logDeterminantKernel),
  entry: (node) => applied({ name: 'log', value: Math.log }, determinantEntry(node)),
  notation: { text: call('logdet'), latex: latexCall('\\log\\det'), code: codeLogDeterminant },
  undefinedWhere: 'the determinant is not above 0, so it has no logarithm',
};

/** `inv(A)`. */
export const inverse: Operator = {
  id: 'inverse',
  name: 'inverse',
  arity: 1,
  verb: 'inverts',
  shape: square((operand) => operand),
  kernel: onSquare(inverseKernel),
  entry: (node) => join({ is: 'cofactor', operand: 0, row: 'j', column: 'i' }, '/', determinantEntry(node)),
  notation: {
    text: call('inv'),
    latex: ([operand]) => ({
      text: `${atLeast(operand, Level.primary, TALL.open, TALL.close)}^{-1}`,
      level: Level.postfix,
    }),
    code: codeInverse,
  },
  undefinedWhere: 'the matrix is singular, its determinant being 0, so it has no inverse',
};

/**
 * `det(A)*inv(A)'`: the matrix of cofactors, which is the gradient of `det`. Written through the inverse, computed
 * without it, so it has its value for a singular matrix too.
 */
export const cofactors: Operator = {
  id: 'cofactors',
  name: 'matrix of cofactors',
  arity: 1,
  verb: 'takes the cofactors of',
  shape: square((operand) => operand),
  kernel: onSquare(cofactorKernel),
  entry: () => ({ is: 'cofactor', operand: 0, row: 'i', column: 'j' }),
  notation: {
    text: ([operand]) => ({
      text: `det(${operand.text})*inv(${operand.text})'`,
      level: Level.product,
      product: '*',
    }),
    latex: ([operand]) => ({
      text: `\\det${argument(operand.text)}\\, ${atLeast(operand, Level.primary, TALL.open, TALL.close)}^{-\\mathsf T}`,
      level: Level.product,
      product: 'scaling',
    }),
    code: codeCofactors,
    times: [2],
  },
};
