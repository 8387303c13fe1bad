import { type Factorisation, factorisation } from './factor';

type SquareKernel = (source: Float64Array, out: Float64Array) => void;

/**
 * Whether a pivot is what rounding leaves of zero: small beside the terms that it was computed from. A pivot that is small
 * because its row is small stays as it is.
 */
function isSingular(factors: Factorisation, source: Float64Array, n: number): boolean {
  const { lu, rowOrder, columnOrder } = factors;
  for (let index = 0; index < n; index += 1) {
    let terms = Math.abs(source[rowOrder[index] * n + columnOrder[index]]);
    for (let inner = 0; inner < index; inner += 1)
      terms += Math.abs(lu[index * n + inner] * lu[inner * n + index]);
    if (!(Math.abs(lu[index * n + index]) > n * Number.EPSILON * terms)) return true;
  }
  return false;
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

/** Fills the weights of `D` from a factorisation of `source`. */
type Weigh = (factors: Factorisation, source: Float64Array, weights: Float64Array) => void;

/**
 * Solves for `Q U⁻¹ D L⁻¹ P` with `D` a diagonal of weights: the inverse for weights `1 / pivot`, the adjugate for the
 * products of all the other pivots. `U` enters with its rows divided by their pivots, so no pivot is divided by twice.
 */
function weightedSolve(n: number, weigh: Weigh, rowStride: number, columnStride: number): SquareKernel {
  const factors = factorisation(n);
  const weights = new Float64Array(n);
  const solution = new Float64Array(n);
  return (source, out) => {
    factors.factor(source);
    const { lu, rowOrder, columnOrder } = factors;
    weigh(factors, source, weights);
    for (let right = 0; right < n; right += 1) {
      for (let row = 0; row < n; row += 1) {
        let sum = row === right ? 1 : 0;
        for (let inner = 0; inner < row; inner += 1) sum -= lu[row * n + inner] * solution[inner];
        solution[row] = sum;
      }
      for (let row = 0; row < n; row += 1) solution[row] *= weights[row];
      for (let row = n - 1; row >= 0; row -= 1) {
        const pivot = lu[row * n + row];
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
  const weigh: Weigh = (factors, source, weights) => {
    const singular = isSingular(factors, source, n);
    for (let index = 0; index < n; index += 1) {
      weights[index] = singular ? Number.NaN : 1 / factors.lu[index * n + index];
    }
  };
  return weightedSolve(n, weigh, n, 1);
}

/**
 * `out = ` the matrix of cofactors, `det(A) A⁻ᵀ` where the inverse exists. It is finite for every matrix: each weight is
 * the product of the other pivots, so nothing is divided by a pivot that may be zero.
 */
export function cofactorKernel(n: number): SquareKernel {
  const weigh: Weigh = ({ lu, sign }, _source, weights) => {
    for (let index = 0; index < n; index += 1) {
      let product = sign;
      for (let other = 0; other < n; other += 1) if (other !== index) product *= lu[other * n + other];
      weights[index] = product;
    }
  };
  return weightedSolve(n, weigh, 1, n);
}
