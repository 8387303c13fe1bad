/**
 * `P A Q = L U` by Gaussian elimination with complete pivoting, in buffers of its own. Complete pivoting reveals a
 * rank that falls short by one, which the cofactors of a singular matrix need (Stewart, "On the adjugate matrix", 1998).
 */
export interface Factorisation {
  /** `L` below the diagonal (unit diagonal implied), `U` on and above it, row-major `n x n`. */
  readonly lu: Float64Array;
  /** Row `i` of `P A Q` is row `rowOrder[i]` of `A`. */
  readonly rowOrder: Int32Array;
  /** Column `j` of `P A Q` is column `columnOrder[j]` of `A`. */
  readonly columnOrder: Int32Array;
  /** `det P * det Q`, which is 1 or -1. */
  sign: number;
  factor(source: Float64Array): void;
}

function swap(values: Float64Array | Int32Array, first: number, second: number): void {
  const held = values[first];
  values[first] = values[second];
  values[second] = held;
}

/** Buffers for factoring `n x n` matrices; `factor` allocates nothing. */
export function factorisation(n: number): Factorisation {
  const lu = new Float64Array(n * n);
  const rowOrder = new Int32Array(n);
  const columnOrder = new Int32Array(n);

  function bringPivot(step: number, result: Factorisation): void {
    let best = -1;
    let bestRow = step;
    let bestColumn = step;
    for (let row = step; row < n; row += 1) {
      for (let column = step; column < n; column += 1) {
        const size = Math.abs(lu[row * n + column]);
        if (size > best) {
          best = size;
          bestRow = row;
          bestColumn = column;
        }
      }
    }
    if (bestRow !== step) {
      for (let column = 0; column < n; column += 1) swap(lu, bestRow * n + column, step * n + column);
      swap(rowOrder, bestRow, step);
      result.sign = -result.sign;
    }
    if (bestColumn !== step) {
      for (let row = 0; row < n; row += 1) swap(lu, row * n + bestColumn, row * n + step);
      swap(columnOrder, bestColumn, step);
      result.sign = -result.sign;
    }
  }

  const result: Factorisation = {
    lu,
    rowOrder,
    columnOrder,
    sign: 1,
    factor(source) {
      lu.set(source);
      result.sign = 1;
      for (let index = 0; index < n; index += 1) {
        rowOrder[index] = index;
        columnOrder[index] = index;
      }
      for (let step = 0; step < n - 1; step += 1) {
        bringPivot(step, result);
        const pivot = lu[step * n + step];
        if (pivot === 0) return;
        for (let row = step + 1; row < n; row += 1) {
          const factor = lu[row * n + step] / pivot;
          lu[row * n + step] = factor;
          if (factor === 0) continue;
          for (let column = step + 1; column < n; column += 1) {
            lu[row * n + column] -= factor * lu[step * n + column];
          }
        }
      }
    },
  };
  return result;
}
