import type { Shape } from './shape';

/** Fills `out` from two sources of its length, entry by entry; `out` may be one of them. */
export type PairLoop = (left: Float64Array, right: Float64Array, out: Float64Array) => void;

// Each a loop of its own: one loop that is handed the operation makes a number object for every entry.

/** `out = left + right`. */
export const addEntries: PairLoop = (left, right, out) => {
  for (let index = 0; index < out.length; index += 1) out[index] = left[index] + right[index];
};

/** `out = left - right`. */
export const subtractEntries: PairLoop = (left, right, out) => {
  for (let index = 0; index < out.length; index += 1) out[index] = left[index] - right[index];
};

/** `out = left .* right`. */
export const multiplyEntries: PairLoop = (left, right, out) => {
  for (let index = 0; index < out.length; index += 1) out[index] = left[index] * right[index];
};

/** `out = left ./ right`. */
export const divideEntries: PairLoop = (left, right, out) => {
  for (let index = 0; index < out.length; index += 1) out[index] = left[index] / right[index];
};

/** `out = left .^ right`. */
export const raiseEntries: PairLoop = (left, right, out) => {
  for (let index = 0; index < out.length; index += 1) out[index] = left[index] ** right[index];
};

/** `out = factor * source`. */
export function scaleEntries(factor: number, source: Float64Array, out: Float64Array): void {
  for (let index = 0; index < out.length; index += 1) out[index] = factor * source[index];
}

/** Repeats a scalar, a row or a column until it fills `to`. */
export function stretch(source: Float64Array, from: Shape, to: Shape, out: Float64Array): void {
  const { rows, columns } = to;
  if (from.rows === 1 && from.columns === 1) out.fill(source[0]);
  else if (from.rows === 1) for (let row = 0; row < rows; row += 1) out.set(source, row * columns);
  else for (let row = 0; row < rows; row += 1) out.fill(source[row], row * columns, (row + 1) * columns);
}
