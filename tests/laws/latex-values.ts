import {
  build,
  type Expression,
  elementwiseFunctions,
  entryAt,
  evaluate,
  type Matrix,
  matrix,
  matrixFrom,
} from '../../src/math';

/*
 * What the signs of printed LaTeX come to, by their definitions. Only what has no definition in a line, such as an inverse, is asked of
 * the engine's kernels, which other laws hold against their entry formulas.
 */

/** How a reader takes what stands side by side. */
export const manners = ['side by side first', 'left to right'] as const;
export type Manner = (typeof manners)[number];

export const isNumber = ({ rows, columns }: Matrix): boolean => rows === 1 && columns === 1;

/** Entry by entry, a row, a column or a number stretched. */
export function overEntries(left: Matrix, right: Matrix, of: (a: number, b: number) => number): Matrix {
  const side = (one: number, other: number): number => {
    if (one !== other && one !== 1 && other !== 1) throw new SyntaxError('The shapes do not fit.');
    return Math.max(one, other);
  };
  const shape = { rows: side(left.rows, right.rows), columns: side(left.columns, right.columns) };
  const entry = (from: Matrix, row: number, column: number): number =>
    entryAt(from, from.rows === 1 ? 0 : row, from.columns === 1 ? 0 : column);
  return matrixFrom(shape, (row, column) => of(entry(left, row, column), entry(right, row, column)));
}

/** The matrix product. */
export function product(left: Matrix, right: Matrix): Matrix {
  if (left.columns !== right.rows) throw new SyntaxError('The inner sizes do not fit.');
  return matrixFrom({ rows: left.rows, columns: right.columns }, (row, column) => {
    let sum = 0;
    for (let inner = 0; inner < left.columns; inner += 1)
      sum += entryAt(left, row, inner) * entryAt(right, inner, column);
    return sum;
  });
}

export function transposed(of: Matrix): Matrix {
  return matrixFrom({ rows: of.columns, columns: of.rows }, (row, column) => entryAt(of, column, row));
}

/** The sum of all entries, or of the `rows` or the `columns`. */
export function sumOver(of: Matrix, direction: string): Matrix {
  const down = matrixFrom({ rows: 1, columns: of.rows }, () => 1);
  const across = matrixFrom({ rows: of.columns, columns: 1 }, () => 1);
  if (direction === 'rows') return product(down, of);
  return direction === 'columns' ? product(of, across) : product(product(down, of), across);
}

/** The identity of a printed name `I_{3}`. */
export function identity(name: string): Matrix | undefined {
  const size = Number(/^I_\{(\d+)\}$/.exec(name)?.[1]);
  return size > 0
    ? matrixFrom({ rows: size, columns: size }, (row, column) => (row === column ? 1 : 0))
    : undefined;
}

/** A row or a column on a diagonal; the diagonal of a square matrix, as a column. */
export function diag(of: Matrix): Matrix {
  const size = Math.max(of.rows, of.columns);
  if (of.rows === of.columns) return matrixFrom({ rows: size, columns: 1 }, (row) => entryAt(of, row, row));
  return matrixFrom({ rows: size, columns: size }, (row, column) => (row === column ? of.data[row] : 0));
}

function engine(make: (operand: Expression) => Expression) {
  return (argument: Matrix): Matrix =>
    evaluate(make(build.variable('argument', argument)), new Map([['argument', argument]]));
}

export const inverse = engine(build.inverse);

const determinantOf = engine(build.determinant);

export function determinant(of: Matrix): number {
  return determinantOf(of).data[0];
}

const SQUARE: ReadonlyMap<string, (argument: Matrix) => Matrix> = new Map([
  ['\\det', determinantOf],
  ['\\log\\det', engine(build.logDeterminant)],
  ['\\operatorname{tr}', (of: Matrix) => sumOver(diag(of.rows === 1 ? matrix([[of.data[0]]]) : of), '')],
]);

/** A function that every reader knows, by its printed name. */
export function throughEngine(head: string): (argument: Matrix) => Matrix {
  const ofSquare = SQUARE.get(head);
  if (ofSquare) return ofSquare;
  const fn = [...elementwiseFunctions.values()].find(({ latex }) => latex === head);
  if (!fn?.value) throw new SyntaxError(`${head} is no function that is known.`);
  const { value } = fn;
  return (argument) => matrixFrom(argument, (row, column) => value(entryAt(argument, row, column)));
}

/** Two values joined by a sign. */
function joined(sign: string, left: Matrix, right: Matrix): Matrix {
  if (sign === '\\odot') return overEntries(left, right, (a, b) => a * b);
  if (sign === '\\oslash') return overEntries(left, right, (a, b) => a / b);
  if (sign === '\\cdot' && !isNumber(left) && !isNumber(right)) return product(left, right);
  if (sign === '\\cdot' && left.columns === right.rows) return product(left, right);
  if (!isNumber(left) && !isNumber(right)) throw new SyntaxError('Two matrices stand side by side.');
  return overEntries(left, right, (a, b) => a * b);
}

/** A row of factors, all signs on one level. `signs[0]` stands before the second factor. */
export function row(factors: readonly Matrix[], signs: readonly string[], manner: Manner): Matrix {
  const beside = (sign: string): boolean => sign === '\\,' || sign === '\\times';
  const kinds = new Set(signs.filter((sign) => !beside(sign)));
  if (kinds.size > 1) throw new SyntaxError('A row mixes the signs of products.');
  if (manner === 'side by side first') {
    const groups: Matrix[] = [factors[0]];
    const between: string[] = [];
    signs.forEach((sign, index) => {
      if (beside(sign)) groups.push(joined(sign, groups.pop() as Matrix, factors[index + 1]));
      else {
        groups.push(factors[index + 1]);
        between.push(sign);
      }
    });
    return groups.reduce((left, right, index) => joined(between[index - 1], left, right));
  }
  let last = '\\,';
  return factors.reduce((left, right, index) => {
    const sign = signs[index - 1];
    if (!beside(sign)) {
      last = sign;
      // A number behind `·` goes with what follows it.
      const number = isNumber(left) || isNumber(right);
      return number && sign === '\\cdot' ? joined('\\,', left, right) : joined(sign, left, right);
    }
    if (isNumber(left) || isNumber(right)) return joined('\\,', left, right);
    return joined(last === '\\oslash' ? '\\odot' : last, left, right);
  });
}
