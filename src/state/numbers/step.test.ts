import fc from 'fast-check';
import { expect, it } from 'vitest';
import { STEP, stepped } from './step';

it('leaves round numbers behind', () => {
  expect(stepped(0.1, 2, STEP)).toBe(0.3);
  expect(stepped(1.25, 1, STEP)).toBe(1.35);
  expect(stepped(1 / 3, 1, STEP)).toBe(0.433);
  expect(Object.is(stepped(0.1, -1, STEP), 0)).toBe(true);
});

it('comes back to where it was', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -5000, max: 5000 }),
      fc.integer({ min: -99, max: 99 }),
      (thousandths, steps) => {
        const value = thousandths / 1000 + 0;
        expect(stepped(stepped(value, steps, STEP), -steps, STEP)).toBe(value);
      },
    ),
    { numRuns: 300, seed: 13 },
  );
});
