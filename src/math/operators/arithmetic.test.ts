import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RUNS } from '../../../tests/laws/support';
import { type Arithmetic, worked } from './arithmetic';

describe('numbers worked out', () => {
  it.each<[number, Arithmetic, number, number]>([
    [0.1, '+', 0.2, 0.3],
    [0.3, '-', 0.1, 0.2],
    [0.3, '*', 3, 0.9],
    [1.1, '*', 1.1, 1.21],
    [0.6, '/', 3, 0.2],
    [1, '/', 3, 1 / 3],
    [0.1, '^', 2, 0.01],
    [2, '^', 0.5, Math.SQRT2],
    [-0.7, '-', 0.1, -0.8],
    [0.5, '-', 0.5, 0],
    [0, '/', 3, 0],
    [0, '^', 0.5, 0],
    [1e300, '+', 1e-300, 1e300],
  ])('%d %s %d is %d', (left, operation, right, result) => {
    expect(worked(operation, left, right)).toBe(result);
  });

  it.each<[number, Arithmetic, number]>([
    [1e200, '*', 1e200],
    [1e-200, '*', 1e-200],
    [1e308, '+', 1e308],
    [1e-300, '/', 1e100],
    [1e300, '/', 1e-100],
    [10, '^', 400],
    [1e-20, '^', 16],
    [1, '/', 0],
    [0, '/', 0],
    [Number.POSITIVE_INFINITY, '*', 2],
  ])('%d %s %d has no number that holds it', (left, operation, right) => {
    expect(worked(operation, left, right)).toBeUndefined();
  });

  it('are the decimals that whole numbers give, shifted', () => {
    const whole = fc.integer({ min: -99_999, max: 99_999 });
    const places = fc.integer({ min: 0, max: 6 });
    fc.assert(
      fc.property(whole, whole, places, (left, right, shift) => {
        const shifted = (value: number, by = shift): number => Number(`${value}e-${by}`);
        expect(worked('+', shifted(left), shifted(right))).toBe(shifted(left + right) + 0);
        expect(worked('-', shifted(left), shifted(right))).toBe(shifted(left - right) + 0);
        expect(worked('*', shifted(left), shifted(right))).toBe(shifted(left * right, 2 * shift) + 0);
        if (right !== 0) expect(worked('/', shifted(left * right), right)).toBe(shifted(left) + 0);
      }),
      RUNS,
    );
  });

  it('differ from what the machine gives by its rounding alone', () => {
    const number = fc.double({ min: -1e6, max: 1e6, noNaN: true }).filter((value) => Math.abs(value) > 1e-6);
    fc.assert(
      fc.property(number, number, (left, right) => {
        for (const [operation, expected] of [
          ['*', left * right],
          ['/', left / right],
        ] as const) {
          const found = worked(operation, left, right) ?? Number.NaN;
          expect(Math.abs(found / expected - 1)).toBeLessThan(1e-15);
        }
      }),
      RUNS,
    );
  });
});
