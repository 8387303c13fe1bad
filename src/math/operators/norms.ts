import {
  codeCall,
  everywhere,
  filled,
  type PerTarget,
  powerSign,
  python,
  raised,
  total,
} from '../expression/code';
import type { Entry } from '../expression/entry';
import { applied, at, join, sumOver } from '../expression/entry';
import { Level, primary } from '../expression/notation';
import { call, latexSumOf } from '../expression/printers';
import type { CodePrinter, Expression, Operator } from '../expression/types';
import { isScalar, SCALAR } from '../matrix/shape';

/** The sum of a term over all entries `k, l` of the operand. */
function overAllEntries({ operands: [operand] }: Expression, term: Entry): Entry {
  return sumOver('k', operand.shape.rows, sumOver('l', operand.shape.columns, term));
}

const entryOfAll = at(0, 'k', 'l');
const squared: Entry = join(entryOfAll, '*', entryOfAll);

function sumOfSquares(values: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < values.length; index += 1) sum += values[index] * values[index];
  return sum;
}

/** The forms for a scalar, which is a number in code, or an array without directions. */
const itself = everywhere('#');
const absolute = everywhere('abs(#)');
const entriesAbsolute: PerTarget = { ...python('np.abs(#)'), julia: 'abs.(#)', matlab: 'abs(#)' };

const codeSquaredNorm: CodePrinter = ([operand], node, context) => {
  const { shape } = node.operands[0];
  const two = primary('2');
  if (isScalar(shape)) return raised(operand, powerSign(shape, context), two);
  if (context.target === 'julia') return filled('sum(abs2, #)', [operand], context);
  if (context.target === 'matlab') return raised(primary(`norm(${operand.text}, 'fro')`), '^', two);
  return total(raised(operand, powerSign(shape, context), two), shape, context);
};

/** The sum along one direction: NumPy counts directions from 0, the others from 1. */
function codeSums(axis: 0 | 1): CodePrinter {
  const along: PerTarget = {
    ...python(`np.sum(#, axis=${axis}, keepdims=True)`),
    pytorch: `torch.sum(#, dim=${axis}, keepdim=True)`,
    julia: `sum(#, dims=${axis + 1})`,
    matlab: `sum(#, ${axis + 1})`,
  };
  const sum = codeCall(along, { ofScalar: itself });
  return (operands, node, context) => {
    const { shape } = node.operands[0];
    // A matrix of one entry is a number in code.
    return isScalar(node.shape) && !isScalar(shape)
      ? total(operands[0], shape, context)
      : sum(operands, node, context);
  };
}

/** `sum(A)`: all entries added up. */
export const sum: Operator = {
  id: 'matrix-sum',
  name: 'sum of all entries',
  arity: 1,
  verb: 'adds up the entries of',
  shape: () => SCALAR,
  kernel:
    () =>
    ([operand], out) => {
      let total = 0;
      for (let index = 0; index < operand.length; index += 1) total += operand[index];
      out[0] = total;
    },
  entry: (node) => overAllEntries(node, entryOfAll),
  notation: {
    text: call('sum'),
    latex: latexSumOf('\\sum'),
    code: ([operand], { operands: [{ shape }] }, context) =>
      isScalar(shape) ? operand : total(operand, shape, context),
  },
};

/** `norm2(A)^2`: the sum of the squared entries. An operator of its own, since it has a derivative at 0 where the norm has none. */
export const squaredFrobeniusNorm: Operator = {
  id: 'squared-frobenius-norm',
  name: 'squared Frobenius norm',
  arity: 1,
  verb: 'takes the squared norm of',
  shape: () => SCALAR,
  kernel:
    () =>
    ([operand], out) => {
      out[0] = sumOfSquares(operand);
    },
  entry: (node) => overAllEntries(node, squared),
  notation: {
    text: ([operand]) => ({ text: `norm2(${operand.text})^2`, level: Level.power }),
    latex: ([operand]) => ({ text: `\\left\\|${operand.text}\\right\\|_F^2`, level: Level.postfix }),
    code: codeSquaredNorm,
  },
};

/** `norm2(A)`: the Frobenius norm; the Euclidean norm of a vector. Scaled by the largest entry, so that no square overflows. */
export const frobeniusNorm: Operator = {
  id: 'frobenius-norm',
  name: 'Frobenius norm',
  arity: 1,
  verb: 'takes the norm of',
  shape: () => SCALAR,
  kernel:
    () =>
    ([operand], out) => {
      let largest = 0;
      for (let index = 0; index < operand.length; index += 1)
        largest = Math.max(largest, Math.abs(operand[index]));
      if (largest === 0 || !Number.isFinite(largest)) {
        out[0] = largest;
        return;
      }
      let total = 0;
      for (let index = 0; index < operand.length; index += 1) total += (operand[index] / largest) ** 2;
      out[0] = largest * Math.sqrt(total);
    },
  entry: (node) => applied({ name: 'sqrt', value: Math.sqrt }, overAllEntries(node, squared)),
  notation: {
    text: call('norm2'),
    latex: ([operand]) => primary(`\\left\\|${operand.text}\\right\\|_F`),
    code: codeCall(
      { ...python('np.linalg.norm(#)'), julia: 'norm(#)', matlab: "norm(#, 'fro')" },
      { ofScalar: absolute },
    ),
  },
  hasKink: () => true,
};

/** `norm1(A)`: the sum of the absolute values of all entries. */
export const oneNorm: Operator = {
  id: 'one-norm',
  name: 'sum of absolute values',
  arity: 1,
  verb: 'adds up the absolute values of',
  shape: () => SCALAR,
  kernel:
    () =>
    ([operand], out) => {
      let total = 0;
      for (let index = 0; index < operand.length; index += 1) total += Math.abs(operand[index]);
      out[0] = total;
    },
  entry: (node) => overAllEntries(node, applied({ name: 'abs', value: Math.abs }, entryOfAll)),
  notation: {
    text: call('norm1'),
    latex: ([operand]) => primary(`\\left\\|${operand.text}\\right\\|_1`),
    code: ([operand], { operands: [{ shape }] }, context) => {
      if (isScalar(shape)) return filled('abs(#)', [operand], context);
      if (context.target === 'julia') return filled('sum(abs, #)', [operand], context);
      return total(filled(entriesAbsolute[context.target], [operand], context), shape, context);
    },
  },
  hasKink: () => true,
};

/** `sumrows(A)`: adds the rows up, `m x n` to `1 x n`. */
export const rowSums: Operator = {
  id: 'row-sums',
  name: 'sum of the rows',
  arity: 1,
  verb: 'adds up the rows of',
  shape: ([operand]) => ({ rows: 1, columns: operand.columns }),
  kernel: ({ operands: [{ shape }] }) => {
    const { rows, columns } = shape;
    return ([operand], out) => {
      out.fill(0);
      for (let row = 0; row < rows; row += 1) {
        for (let column = 0; column < columns; column += 1) out[column] += operand[row * columns + column];
      }
    };
  },
  entry: ({ operands: [operand] }) => sumOver('k', operand.shape.rows, at(0, 'k', 'j')),
  notation: { text: call('sumrows'), latex: latexSumOf('\\sum_{\\text{rows}}'), code: codeSums(0) },
};

/** `sumcols(A)`: adds the columns up, `m x n` to `m x 1`. */
export const columnSums: Operator = {
  id: 'column-sums',
  name: 'sum of the columns',
  arity: 1,
  verb: 'adds up the columns of',
  shape: ([operand]) => ({ rows: operand.rows, columns: 1 }),
  kernel: ({ operands: [{ shape }] }) => {
    const { rows, columns } = shape;
    return ([operand], out) => {
      for (let row = 0; row < rows; row += 1) {
        let total = 0;
        for (let column = 0; column < columns; column += 1) total += operand[row * columns + column];
        out[row] = total;
      }
    };
  },
  entry: ({ operands: [operand] }) => sumOver('l', operand.shape.columns, at(0, 'i', 'l')),
  notation: { text: call('sumcols'), latex: latexSumOf('\\sum_{\\text{columns}}'), code: codeSums(1) },
};
