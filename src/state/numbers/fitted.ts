import { type Matrix, matrixFrom, type Shape } from '../../math';

/** A matrix in another size: what fits is kept, and what is new takes small numbers that repeat no row or column. */
export function fitted(from: Matrix, { rows, columns }: Shape): Matrix {
  return matrixFrom({ rows, columns }, (row, column) =>
    row < from.rows && column < from.columns ? from.data[row * from.columns + column] : fresh(row, column),
  );
}

/** Halves from -2 to 2 that look unlike their neighbours and are the same every time. */
function fresh(row: number, column: number): number {
  return (((row * 5 + column * 3 + 4) % 9) - 4) / 2 || 1;
}
