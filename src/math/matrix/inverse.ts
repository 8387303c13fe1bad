import { factorisation } from './factor';

type SquareKernel = (source: Float64Array, out: Float64Array) => void;

/** A pivot this small beside the largest is what rounding leaves of zero. */
function isNegligible(pivot: number, largest: number, n: number): boolean {
  return Math.abs(pivot) <= largest * n * Number.EPSILON;
}

/** `out[0] = det A` for `n x n` matrices. */
export function determinantKernel(n: number): SquareKernel {
  const factors = factorisation(n);
  return (source, out) => {
    factors.factor(source);
    let product = factors.sign;
    for (let index = 0; index < n; index += 1) product *= factors.lu[index * n + index];
    out[0] = product;
  };
}

/** `out[0] = log det A`, without forming a product that could overflow; NaN where `det A` is negative. */
export function logDeterminantKernel(n: number): SquareKernel {
  const factors = factorisation(n);
  return (source, out) => {
    factors.factor(source);
    let sign = factors.sign;
    let sum = 0;
    for (let index = 0; index < n; index += 1) {
      const pivot = factors.lu[index * n + index];
      sign *= Math.sign(pivot);
      sum += Math.log(Math.abs(pivot));
    }
    out[0] = sign < 0 ? Number.NaN : sum;
  };
}

/**
 * Solves for `Q U⁻¹ D L⁻¹ P` with `D` a diagonal of weights: the inverse for weights `1 / pivot`, the adjugate for the
 * products of all the other pivots. `U` enters with its rows divided by their pivots, so no pivot is divided by twice.
 */
function weightedSolve(
  n: number,
  weigh: (pivots: Float64Array, sign: number, weights: Float64Array) => void,
  rowStride: number,
  columnStride: number,
): SquareKernel {
  const factors = factorisation(n);
  const pivots = new Float64Array(n);
  const weights = new Float64Array(n);
  const solution = new Float64Array(n);
  return (source, out) => {
    factors.factor(source);
    const { lu, rowOrder, columnOrder, sign } = factors;
    for (let index = 0; index < n; index += 1) pivots[index] = lu[index * n + index];
    weigh(pivots, sign, weights);
    for (let right = 0; right < n; right += 1) {
      for (let row = 0; row < n; row += 1) {
        let sum = row === right ? 1 : 0;
        for (let inner = 0; inner < row; inner += 1) sum -= lu[row * n + inner] * solution[inner];
        solution[row] = sum;
      }
      for (let row = 0; row < n; row += 1) solution[row] *= weights[row];
      for (let row = n - 1; row >= 0; row -= 1) {
        const pivot = pivots[row];
        let sum = solution[row];
        for (let inner = row + 1; inner < n; inner += 1) {
          if (pivot !== 0) sum -= (lu[row * n + inner] / pivot) * solution[inner];
        }
        solution[row] = sum;
        out[columnOrder[row] * rowStride + rowOrder[right] * columnStride] = sum;
      }
    }
  };
}

/** `out = A⁻¹` for `n x n` matrices; every entry is NaN where `A` is singular to working precision. */
export function inverseKernel(n: number): SquareKernel {
  const weigh = (pivots: Float64Array, _sign: number, weights: Float64Array): void => {
    const largest = Math.abs(pivots[0]);
    const singular = !(largest > 0) || isNegligible(pivots[n - 1], largest, n);
    for (let index = 0; index < n; index += 1) weights[index] = singular ? Number.NaN : 1 / pivots[index];
  };
  return weightedSolve(n, weigh, n, 1);
}

/**
 * `out = ` the matrix of cofactors, `det(A) A⁻ᵀ` where the inverse exists. It is finite for every matrix: each weight is
 * the product of the other pivots, so nothing is divided by a pivot that may be zero.
 */
export function cofactorKernel(n: number): SquareKernel {
  const weigh = (pivots: Float64Array, sign: number, weights: Float64Array): void => {
    for (let index = 0; index < n; index += 1) {
      let product = sign;
      for (let other = 0; other < n; other += 1) if (other !== index) product *= pivots[other];
      weights[index] = product;
    }
  };
  return weightedSolve(n, weigh, 1, n);
}
