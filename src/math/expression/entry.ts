import { entryAt, type Matrix, matrixFrom } from '../matrix/matrix';

/** An index: a letter that stands for a number, or the number itself, counted from 1 as on paper. */
export type Index = string | number;

/** An operation on two numbers. */
export type Sign = '+' | '-' | '*' | '/' | '^';

/** One entry of a result, in index notation: data, so that it prints, evaluates and can be asked what it reads. */
export type Entry =
  | { readonly is: 'operand'; readonly operand: number; readonly row: Index; readonly column: Index }
  | { readonly is: 'number'; readonly value: number }
  | { readonly is: 'sum'; readonly index: string; readonly count: number; readonly term: Entry }
  | {
      readonly is: 'binary';
      readonly sign: Sign;
      readonly left: Entry;
      readonly right: Entry;
      /** Whether a 0 on the left makes it 0, whatever the right is. */
      readonly absorbs?: boolean;
    }
  | {
      readonly is: 'apply';
      readonly name: string;
      readonly latex: string;
      readonly value: (t: number) => number;
      readonly argument: Entry;
    }
  | { readonly is: 'indicator'; readonly left: Index; readonly right: Index }
  | { readonly is: 'cofactor'; readonly operand: number; readonly row: Index; readonly column: Index };

/** The entry of operand number `operand` (from 0) at a row and a column. */
export function at(operand: number, row: Index = 'i', column: Index = 'j'): Entry {
  return { is: 'operand', operand, row, column };
}

/** The sum of `term` over `index` from 1 to `count`. */
export function sumOver(index: string, count: number, term: Entry): Entry {
  return { is: 'sum', index, count, term };
}

/** Two entries joined by an operation on numbers. */
export function join(left: Entry, sign: Sign, right: Entry): Entry {
  return { is: 'binary', sign, left, right };
}

/** A product that is 0 where its left factor is 0, though the right one may be infinite there. */
export function absorbing(left: Entry, right: Entry): Entry {
  return { is: 'binary', sign: '*', left, right, absorbs: true };
}

/** A number. */
export function number(value: number): Entry {
  return { is: 'number', value };
}

/** A function of one number applied to an entry. */
export function applied(
  fn: { readonly name: string; readonly value: (t: number) => number; readonly latex?: string },
  argument: Entry,
): Entry {
  return { is: 'apply', name: fn.name, latex: fn.latex ?? `\\${fn.name}`, value: fn.value, argument };
}

/** 1 where the indices are equal, else 0. */
export function indicator(left: Index, right: Index): Entry {
  return { is: 'indicator', left, right };
}

/** Values for the index letters, counted from 1. */
export type Indices = Readonly<Record<string, number>>;

function resolve(index: Index, indices: Indices): number {
  return typeof index === 'number' ? index : indices[index];
}

/** The determinant of a small square matrix by expansion along its first row: the definition, not the fast way. */
function determinantByExpansion(of: Matrix): number {
  if (of.rows === 0) return 1;
  let sum = 0;
  for (let column = 0; column < of.columns; column += 1)
    sum += entryAt(of, 0, column) * cofactorByExpansion(of, 0, column);
  return sum;
}

function cofactorByExpansion(of: Matrix, row: number, column: number): number {
  const minor = matrixFrom({ rows: of.rows - 1, columns: of.columns - 1 }, (i, j) =>
    entryAt(of, i < row ? i : i + 1, j < column ? j : j + 1),
  );
  return ((row + column) % 2 === 0 ? 1 : -1) * determinantByExpansion(minor);
}

const ARITHMETIC: Readonly<Record<Sign, (left: number, right: number) => number>> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
  '^': (left, right) => left ** right,
};

/** The value of an entry formula for given operands and indices. */
export function evaluateEntry(entry: Entry, operands: readonly Matrix[], indices: Indices): number {
  switch (entry.is) {
    case 'number':
      return entry.value;
    case 'operand':
      return entryAt(
        operands[entry.operand],
        resolve(entry.row, indices) - 1,
        resolve(entry.column, indices) - 1,
      );
    case 'sum': {
      let sum = 0;
      for (let value = 1; value <= entry.count; value += 1) {
        sum += evaluateEntry(entry.term, operands, { ...indices, [entry.index]: value });
      }
      return sum;
    }
    case 'binary': {
      const left = evaluateEntry(entry.left, operands, indices);
      if (entry.absorbs && left === 0) return 0;
      const right = evaluateEntry(entry.right, operands, indices);
      return ARITHMETIC[entry.sign](left, right);
    }
    case 'apply':
      return entry.value(evaluateEntry(entry.argument, operands, indices));
    case 'indicator':
      return resolve(entry.left, indices) === resolve(entry.right, indices) ? 1 : 0;
    case 'cofactor':
      return cofactorByExpansion(
        operands[entry.operand],
        resolve(entry.row, indices) - 1,
        resolve(entry.column, indices) - 1,
      );
  }
}
