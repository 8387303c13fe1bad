import fc from 'fast-check';
import { expect, it } from 'vitest';
import { after, stepFrom } from './steps';

it.each([
  [0, 0.1],
  [-2.5, 0.1],
  [999.9, 0.1],
  [1234, 1],
  [-12_345, 10],
  [1.5e6, 1e4],
  [1e20, 1e18],
])('from %d a step is %d', (value, step) => {
  expect(stepFrom(value)).toBe(step);
});

const LARGE = fc
  .tuple(fc.integer({ min: 100, max: 999 }), fc.integer({ min: 1, max: 305 }), fc.boolean())
  .map(([digits, exponent, negative]) => Number(`${negative ? '-' : ''}${digits}e${exponent}`));

it('is a part of a large number that is seen, and comes back', () => {
  fc.assert(
    fc.property(LARGE, fc.integer({ min: 1, max: 99 }), (value, steps) => {
      const step = stepFrom(value);
      const part = Math.abs(after(value, 1, step) / value - 1);
      expect(part).toBeGreaterThan(0.0001);
      expect(part).toBeLessThan(0.010001);
      expect(after(after(value, steps, step), -steps, step)).toBe(value);
    }),
    { numRuns: 300, seed: 19 },
  );
});

it('leaves no noise behind', () => {
  expect(after(1.1e20, 3, 1e18)).toBe(1.13e20);
  expect(after(12_345, 2, 10)).toBe(12_365);
});

it('ends at the largest number', () => {
  expect(after(1.79e308, 1, stepFrom(1.79e308))).toBe(1.79e308);
});
