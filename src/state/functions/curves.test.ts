import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseFunction } from '../../math';
import { type Curve, curvesOf } from './curves';
import { offeredFunctions } from './offered';
import { BATCH, sampler } from './sample';

const curves = (source: string, reach = 4) => curvesOf(sampler(parseFunction('g', source)), reach);

/** The stretches of a curve by their ends. */
const ends = (curve: Curve) => curve.map((points) => [points[0].t, points[points.length - 1].t]);

const smooth = [
  ...offeredFunctions.map(({ source }) => source),
  't*exp(-t)',
  '1/t',
  'tan(t)',
  't/(1 + abs(t))',
  't^t',
];

test("where g is smooth, the sampled g' is the central difference of the sampled g", () => {
  const samplers = new Map(smooth.map((source) => [source, sampler(parseFunction('g', source))]));
  const step = 1e-5;
  fc.assert(
    fc.property(fc.constantFrom(...smooth), fc.double({ min: -4, max: 4, noNaN: true }), (source, t) => {
      const sample = samplers.get(source);
      if (!sample) throw new TypeError(source);
      const { value, slope } = sample([t - step, t, t + step]);
      // The kinks and poles of these functions are at 0, and tan's where its value is large.
      fc.pre(Math.abs(t) > 0.05 && value.every(Number.isFinite) && Math.abs(value[1]) < 100);
      const difference = (value[2] - value[0]) / (2 * step);
      expect(Math.abs(slope[1] - difference)).toBeLessThan(1e-5 * (1 + Math.abs(slope[1])) ** 2);
    }),
    { seed: 5, numRuns: 500 },
  );
});

test('more points than the program takes at a time are all sampled', () => {
  const points = Array.from({ length: 2 * BATCH + 7 }, (_, index) => index / BATCH);
  const { value, slope } = sampler(parseFunction('g', 't^2'))(points);
  expect(Array.from(value)).toEqual(points.map((t) => t ** 2));
  expect(Array.from(slope)).toEqual(points.map((t) => 2 * t));
});

test('the curve of log begins behind 0, and so does its slope, though 1/t has values below 0', () => {
  const { value, slope } = curves('log(t)');
  for (const [[start, end], ...more] of [ends(value), ends(slope)]) {
    expect(start).toBeGreaterThan(0);
    expect(start).toBeLessThan(0.01);
    expect(end).toBe(4);
    expect(more).toEqual([]);
  }
});

test.each([
  ['1/t', 0],
  ['1/(t - 0.013)', 0.013],
  ['sign(t - 0.513)', 0.513],
])('%s is broken at its pole or step, and nowhere else', (source, place) => {
  const [left, right, ...more] = ends(curves(source).value).filter(([start, end]) => start < end);
  expect(left[1]).toBeLessThanOrEqual(place);
  expect(right[0]).toBeGreaterThanOrEqual(place);
  expect(right[0] - left[1]).toBeLessThan(0.01);
  expect(more).toEqual([]);
});

test('tan is broken at both its poles', () => {
  const stretches = ends(curves('tan(t)').value);
  expect(stretches).toHaveLength(3);
  expect(stretches[1][0]).toBeCloseTo(-Math.PI / 2, 2);
  expect(stretches[1][1]).toBeCloseTo(Math.PI / 2, 2);
});

test.each(['tanh(t)', 'tanh(50*t)', 'abs(t)', 'exp(t)', 'sin(40*t)', 't^3', '3'])(
  '%s is one unbroken curve',
  (source) => {
    expect(ends(curves(source).value)).toEqual([[-4, 4]]);
  },
);

test.each(['relu(t)', 'abs(t)'])('%s has a kink: its slope is broken at 0', (source) => {
  expect(ends(curves(source).slope).filter(([start, end]) => start < end)).toHaveLength(2);
});

test('a function that is nowhere defined has no curve', () => {
  const { value, slope } = curves('log(-1 - t^2)');
  expect(value).toEqual([]);
  expect(slope).toEqual([]);
});
