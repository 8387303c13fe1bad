import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  build,
  differencesByStep,
  differentiate,
  type Expression,
  matrix,
  parse,
  type Shape,
  type StepDifference,
} from '../../src/math';
import { bindings, loss, W, X, Y } from './network';
import { apply, atPoint } from './points';
import { claim, RUNS, seeds } from './support';

/** The slope of the straight line that fits best through points with both axes logarithmic. */
function logSlope(points: readonly StepDifference[]): number {
  const logs = points.map(({ step, error }) => [Math.log10(step), Math.log10(error)]);
  const mean = (which: number): number => logs.reduce((sum, log) => sum + log[which], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const rise = logs.reduce((sum, log) => sum + (log[0] - x) * (log[1] - y), 0);
  return rise / logs.reduce((sum, log) => sum + (log[0] - x) ** 2, 0);
}

const between = (points: readonly StepDifference[], from: number, to: number): StepDifference[] =>
  points.filter(({ step }) => step >= from && step <= to);

const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)];

const scope = {
  shapes: new Map([X, W, Y].map(({ attributes, shape }) => [attributes.name as string, shape])),
};
const network = differentiate(loss, 'W', scope);

describe('differences by the size of the step', () => {
  it('err as h^2 where the step is wide', () => {
    fc.assert(
      fc.property(seeds, fc.nat(2), fc.nat(1), (seed, row, column) => {
        const points = differencesByStep(network, bindings(seed), { row, column });
        const wide = between(points, 1e-3, 3e-2);
        // An entry whose third derivative is next to nothing shows the next term, or rounding.
        fc.pre(Math.min(...wide.map(({ error, step }) => error / step ** 2)) > 1e-3);
        expect(Math.abs(logSlope(wide) - 2)).toBeLessThan(0.3);
      }),
      RUNS,
    );
  });

  it('err as 1/h, in trend, where the step is small', () => {
    fc.assert(
      fc.property(seeds, fc.nat(2), fc.nat(1), (seed, row, column) => {
        const points = differencesByStep(network, bindings(seed), { row, column });
        const medians = [1e-8, 1e-10, 1e-12].map((least) =>
          median(between(points, least, least * 50).map(({ error }) => error)),
        );
        expect(medians[1]).toBeGreaterThan(3 * medians[0]);
        expect(medians[2]).toBeGreaterThan(3 * medians[1]);
        // Rounding is in the last digits of f: it cannot err by more than a few of them, divided by h.
        for (const { step, error } of between(points, 1e-14, 1e-7)) expect(error * step).toBeLessThan(1e-13);
      }),
      RUNS,
    );
  });

  it('are exact but for rounding where f is a parabola', () => {
    const { derivation, bindings: at } = atPoint((A) => build.squaredNorm(A), matrix([[0.5, -2, 3]]));
    for (const { error, step, crossed } of differencesByStep(derivation, at, { row: 0, column: 1 })) {
      expect(error * step).toBeLessThan(1e-14);
      expect(crossed).toBe(false);
    }
  });

  it('say which steps cross a kink: all at it, and beside it those that reach over', () => {
    const { derivation, bindings: at } = atPoint((A) => build.sum(apply('relu', A)), matrix([[0, 1e-3, 2]]));
    const crossed = (column: number): boolean[] =>
      differencesByStep(derivation, at, { row: 0, column }, [1, 1e-2, 1e-4, 1e-8]).map(
        (each) => each.crossed,
      );
    expect([0, 1, 2].map(crossed)).toEqual([
      [true, true, true, true],
      [true, true, false, false],
      [false, false, false, false],
    ]);
  });

  it('show a gradient that is wrong by as much as it is wrong', () => {
    const shape: Shape = { rows: 2, columns: 3 };
    const A: Expression = build.variable('A', shape);
    const wrong = claim(build.sum(A), 'A', build.scale(build.constant(1.25), build.ones(shape)));
    const at = new Map([
      [
        'A',
        matrix([
          [1, 2, 3],
          [4, 5, 6],
        ]),
      ],
    ]);
    const [{ difference, error }] = differencesByStep(wrong, at, { row: 1, column: 2 }, [0.5]);
    expect({ difference, error }).toEqual({ difference: 1, error: 0.25 });
  });

  it('have no value where f has none on one side', () => {
    const root = differentiate(parse('sqrt(x)', { shapes: new Map([['x', { rows: 1, columns: 1 }]]) }), 'x', {
      shapes: new Map([['x', { rows: 1, columns: 1 }]]),
    });
    const [wide, small] = differencesByStep(
      root,
      new Map([['x', matrix([[0.5]])]]),
      { row: 0, column: 0 },
      [1, 1e-4],
    );
    expect(wide.difference).toBeNaN();
    expect(small.error).toBeLessThan(1e-8);
  });

  it.each([
    { row: 3, column: 0 },
    { row: 0, column: 2 },
    { row: -1, column: 0 },
  ])('refuse %o, which W has not', (entry) => {
    expect(() => differencesByStep(network, bindings(1), entry)).toThrow(RangeError);
  });
});
