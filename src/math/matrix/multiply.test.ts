import { describe, expect, it } from 'vitest';
import { productKernel } from './multiply';
import { seededRandom } from './random';

const random = seededRandom(11);
const filled = (size: number): Float64Array => Float64Array.from({ length: size }, () => 4 * random() - 2);

function transposed(values: Float64Array, rows: number, columns: number): Float64Array {
  return values.map((_, index) => values[(index % rows) * columns + Math.floor(index / rows)]);
}

function naive(left: Float64Array, right: Float64Array, m: number, k: number, n: number): Float64Array {
  return Float64Array.from({ length: m * n }, (_, index) => {
    let sum = 0;
    for (let inner = 0; inner < k; inner += 1) {
      sum += left[Math.floor(index / n) * k + inner] * right[inner * n + (index % n)];
    }
    return sum;
  });
}

/** Every combination of stored transposes, on one product. */
function check(m: number, k: number, n: number): void {
  const left = filled(m * k);
  const right = filled(k * n);
  const expected = naive(left, right, m, k, n);
  for (const turnLeft of [false, true]) {
    for (const turnRight of [false, true]) {
      const kernel = productKernel(m, k, n, turnLeft, turnRight);
      const a = turnLeft ? transposed(left, m, k) : left;
      const b = turnRight ? transposed(right, k, n) : right;
      // Twice, into what the first run left there: nothing may be added to old values.
      const out = filled(m * n);
      kernel(a, b, out);
      kernel(a, b, out);
      const worst = out.reduce(
        (largest, value, index) => Math.max(largest, Math.abs(value - expected[index])),
        0,
      );
      expect(worst, `${m} x ${k} by ${k} x ${n}, ${turnLeft}, ${turnRight}`).toBeLessThan(1e-12);
    }
  }
}

describe('productKernel', () => {
  it('multiplies square matrices of every size up to 20, transposed or not', () => {
    for (let n = 1; n <= 20; n += 1) check(n, n, n);
  });

  it('multiplies rectangular matrices on both sides of every threshold', () => {
    const sizes = [1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12, 13, 17];
    for (const m of sizes) for (const k of sizes) for (const n of sizes) check(m, k, n);
  });

  it('multiplies larger matrices', () => {
    for (const [m, k, n] of [
      [64, 64, 64],
      [65, 33, 67],
      [1, 100, 50],
      [50, 100, 1],
      [33, 2, 31],
    ])
      check(m, k, n);
  });

  it('keeps what is not a number, and infinities', () => {
    for (const n of [3, 20]) {
      const left = new Float64Array(n * n);
      const right = new Float64Array(n * n).fill(1);
      left[0] = Number.NaN;
      left[n] = Number.POSITIVE_INFINITY;
      const out = new Float64Array(n * n);
      productKernel(n, n, n)(left, right, out);
      expect([out[0], out[n - 1]]).toEqual([Number.NaN, Number.NaN]);
      expect([out[n], out[2 * n - 1]]).toEqual([Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]);
      expect(out[2 * n]).toBe(0);
    }
  });
});
