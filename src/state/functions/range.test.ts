import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseFunction } from '../../math';
import { curvesOf } from './curves';
import { offeredFunctions } from './offered';
import { reachFor, viewOf } from './range';
import { sampler } from './sample';

const viewOfFunction = (source: string, marks: readonly number[] = []) => {
  const sample = sampler(parseFunction('g', source));
  return viewOf(curvesOf(sample, 4).grid, sample(marks).value);
};

test('a plot reaches as far as its marks, but not after one that is far out or not a number', () => {
  expect(reachFor([])).toBe(4);
  expect(reachFor([1, -4])).toBe(4);
  expect(reachFor([1, -4.1])).toBe(6);
  expect(reachFor([1e9, Number.NaN, Number.POSITIVE_INFINITY])).toBe(20);
});

test.each(['tanh(t)', 'sigmoid(t)', 'relu(t)', 'sin(t)', 'abs(t)', 't'])('%s is seen whole', (source) => {
  const { low, high } = viewOfFunction(source);
  const { value, slope } = sampler(parseFunction('g', source))([-4, -1, 0, 1, 4]);
  for (const number of [...value, ...slope]) {
    expect(number).toBeGreaterThanOrEqual(low);
    expect(number).toBeLessThanOrEqual(high);
  }
});

test('exp is cut off, and keeps what it does about 0', () => {
  const { high } = viewOfFunction('exp(t)');
  expect(high).toBeGreaterThan(Math.exp(1));
  expect(high).toBeLessThan(Math.exp(3));
});

test('a mark outside the ordinary view is taken into it, as far as it is not extreme', () => {
  const plain = viewOfFunction('exp(t)');
  const marked = viewOfFunction('exp(t)', [2]);
  expect(marked.high).toBeGreaterThan(Math.exp(2));
  expect(viewOfFunction('exp(t)', [300]).high).toBeLessThan(10 * plain.high);
});

test('a view is finite, holds 0, and is not empty', () => {
  const sources = fc.constantFrom(
    ...offeredFunctions.map(({ source }) => source),
    ...['0', '3', '-2', '1/t', 'tan(t)', 'log(-1 - t^2)', 'exp(exp(t))', '1e300*t', 't^t', 'arcsin(t)'],
  );
  const marks = fc.array(fc.double({ min: -20, max: 20 }), { maxLength: 6 });
  fc.assert(
    fc.property(sources, marks, (source, entries) => {
      const { low, high } = viewOfFunction(source, entries);
      expect(Number.isFinite(low) && Number.isFinite(high)).toBe(true);
      expect(low).toBeLessThan(0);
      expect(high).toBeGreaterThan(0);
    }),
    { seed: 3, numRuns: 200 },
  );
});
