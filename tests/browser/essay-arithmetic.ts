import type { Rows } from './card-support';

/* The worked examples as the tests know them: plain sums over entries, not as the engine has it. */

/** Matrices by their names. */
export type Matrices = Readonly<Record<string, Rows>>;

/** A function of one number with its derivative, as the test has them. */
export interface Smooth {
  value(t: number): number;
  slope(t: number): number;
}

export const tanh: Smooth = { value: Math.tanh, slope: (t) => 1 - Math.tanh(t) ** 2 };

export const map = (rows: Rows, to: (value: number, row: number, column: number) => number): Rows =>
  rows.map((values, row) => values.map((value, column) => to(value, row, column)));
export const transposed = (rows: Rows): Rows =>
  rows[0].map((_, column) => rows.map((values) => values[column]));
export const product = (left: Rows, right: Rows): Rows =>
  left.map((row) =>
    right[0].map((_, column) => row.reduce((sum, value, inner) => sum + value * right[inner][column], 0)),
  );

/** What stands beside each line, by the name of its table. */
export type Beside = readonly (readonly [name: string, value: Rows])[];

/** Beside the lines of `norm2(g(X*W)-Y)^2` in W. */
export function networkLines({ X, W, Y }: Matrices, g: Smooth): Beside {
  const inner = product(X, W);
  const error = map(inner, (value, i, j) => 2 * (g.value(value) - Y[i][j]));
  const back = map(inner, (value, i, j) => error[i][j] * g.slope(value));
  return [
    ['df/d(X*W)', back],
    ['df/d(g(X*W))', error],
    ['df/d(g(X*W)-Y)', error],
    ['2*(g(X*W)-Y)', error],
    ['df/dW', product(transposed(X), back)],
  ];
}

/** Beside the lines of `norm2(X-D*R)^2`. */
export function dictionaryLines({ X, D, R }: Matrices, variable: 'D' | 'R'): Beside {
  const mixed = product(D, R);
  const error = map(X, (value, i, j) => 2 * (value - mixed[i][j]));
  const back = map(error, (value) => -value);
  const gradient = variable === 'D' ? product(back, transposed(R)) : product(transposed(D), back);
  return [
    ['df/d(D*R)', back],
    ['df/d(X-D*R)', error],
    ['2*(X-D*R)', error],
    [`df/d${variable}`, gradient],
  ];
}
