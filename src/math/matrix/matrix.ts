import type { Shape } from './shape';

/** A dense real matrix. `data[row * columns + column]` is its entry: row-major, `rows * columns` numbers long. */
export interface Matrix extends Shape {
  readonly data: Float64Array;
}

/** A matrix of zeros. */
export function zeroMatrix(rows: number, columns: number): Matrix {
  return { rows, columns, data: new Float64Array(rows * columns) };
}

/**
 * A matrix from its rows.
 * @throws RangeError where there are no entries or the rows differ in length.
 */
export function matrix(rows: readonly (readonly number[])[]): Matrix {
  const columns = rows[0]?.length ?? 0;
  if (columns === 0) throw new RangeError('A matrix needs at least one row and one column.');
  const result = zeroMatrix(rows.length, columns);
  rows.forEach((row, index) => {
    if (row.length !== columns) {
      throw new RangeError(`Row ${index + 1} has ${row.length} entries, the first row has ${columns}.`);
    }
    result.data.set(row, index * columns);
  });
  return result;
}

/** A matrix whose entries are given by a function of the row and the column, both counted from 0. */
export function matrixFrom(shape: Shape, entry: (row: number, column: number) => number): Matrix {
  const result = zeroMatrix(shape.rows, shape.columns);
  for (let row = 0; row < shape.rows; row += 1) {
    for (let column = 0; column < shape.columns; column += 1) {
      result.data[row * shape.columns + column] = entry(row, column);
    }
  }
  return result;
}

/** The entry at a row and a column, both counted from 0. */
export function entryAt(of: Matrix, row: number, column: number): number {
  return of.data[row * of.columns + column] as number;
}

/** The rows of a matrix as plain arrays. */
export function toRows(of: Matrix): number[][] {
  return Array.from({ length: of.rows }, (_, row) =>
    Array.from(of.data.subarray(row * of.columns, (row + 1) * of.columns)),
  );
}

/** A matrix with entries of its own. */
export function copyMatrix(of: Matrix): Matrix {
  return { rows: of.rows, columns: of.columns, data: of.data.slice() };
}

/** The largest finite size of an entry; 1 where all are 0. */
export function largestEntry(matrices: readonly Matrix[]): number {
  let largest = 0;
  for (const { data } of matrices) {
    for (const value of data) if (Number.isFinite(value)) largest = Math.max(largest, Math.abs(value));
  }
  return largest || 1;
}
