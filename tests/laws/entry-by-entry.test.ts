import fc from 'fast-check';
import { expect, it } from 'vitest';
import { matrixFrom, randomMatrix, seededRandom } from '../../src/math';
import { NUDGES, nudgeModel, nudgeStore } from '../../src/state/figures/entry-by-entry';
import { RUNS, relativeError, seeds, sizes } from './support';

it('finds by nudges what the rules say: exactly, on average over both sides, since f is a parabola along each entry', () => {
  fc.assert(
    fc.property(sizes, seeds, fc.constantFrom(...NUDGES), ({ m, n, p }, seed, nudge) => {
      const random = seededRandom(seed);
      const X = randomMatrix({ rows: m, columns: n }, random);
      const W = randomMatrix({ rows: n, columns: p }, random);
      const numbers = nudgeModel({ X, W });
      const up = numbers({ X, W }, Number(nudge));
      const down = numbers({ X, W }, -Number(nudge));
      const central = matrixFrom(X, (row, column) => {
        const index = row * n + column;
        return (up.quotients.data[index] + down.quotients.data[index]) / 2;
      });
      expect(up.gradient).toMatchObject({ rows: m, columns: n });
      expect(relativeError(up.gradient, central)).toBeLessThan(1e-9);
    }),
    RUNS,
  );
});

it('comes ten times nearer with a nudge ten times smaller', () => {
  const numbers = nudgeModel();
  const { state } = nudgeStore().getState();
  const [one, tenth, hundredth] = NUDGES.map((nudge) => numbers(state, Number(nudge)).apart);
  expect(one).toBeCloseTo(5, 9);
  expect(tenth).toBeCloseTo(0.5, 9);
  expect(hundredth).toBeCloseTo(0.05, 9);
});
