import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  build,
  checkGradient,
  entryAt,
  evaluate,
  matrix,
  matrixFrom,
  randomMatrix,
  seededRandom,
} from '../../src/math';
import { atPoint, ofRank } from './points';
import { RUNS, relativeError, seeds } from './support';

describe('the inverse', () => {
  it('of a singular matrix is nowhere a number, with the reason', () => {
    for (const rows of [
      [[0]],
      [
        [1, 2],
        [2, 4],
      ],
      [
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
      ],
      [
        [0, 0],
        [0, 0],
      ],
    ]) {
      const { value, reason } = atPoint((X) => build.sum(build.inverse(X)), matrix(rows));
      expect(value).toBeNaN();
      expect(reason).toBe('The matrix is singular, its determinant being 0, so it has no inverse.');
    }
  });

  it('of random singular matrices is nowhere a number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 6 }), seeds, (n, seed) => {
        const { value } = atPoint((X) => build.sum(build.inverse(X)), ofRank(n, n - 1, seed));
        expect(value).toBeNaN();
      }),
      RUNS,
    );
  });

  it.each([
    [
      'a small row',
      [
        [1, 0],
        [0, 1e-20],
      ],
      [
        [1, 0],
        [0, 1e20],
      ],
    ],
    [
      'small everywhere',
      [
        [1e-200, 0],
        [0, 2e-200],
      ],
      [
        [1e200, 0],
        [0, 5e199],
      ],
    ],
    [
      'large and small',
      [
        [1e150, 0],
        [0, 1e-150],
      ],
      [
        [1e-150, 0],
        [0, 1e150],
      ],
    ],
    [
      'a row that is scaled',
      [
        [1, 2],
        [3e-30, 4e-30],
      ],
      [
        [-2, 1e30],
        [1.5, -5e29],
      ],
    ],
  ])('of a matrix with %s is not taken for that of a singular one', (_name, rows, expected) => {
    const found = evaluate(
      build.inverse(build.variable('X', { rows: 2, columns: 2 })),
      new Map([['X', matrix(rows)]]),
    );
    expected.flat().forEach((entry, index) => {
      expect(Math.abs(found.data[index] - entry)).toBeLessThanOrEqual(1e-14 * Math.abs(entry));
    });
  });

  it('of a nearly singular matrix undoes the product as well as its condition allows', () => {
    const X = build.variable('X', { rows: 2, columns: 2 });
    for (const gap of [1e-3, 1e-6, 1e-9, 1e-12]) {
      const bindings = new Map([
        [
          'X',
          matrix([
            [1, 1],
            [1, 1 + gap],
          ]),
        ],
      ]);
      const product = evaluate(build.multiply(X, build.inverse(X)), bindings);
      expect(
        relativeError(
          product,
          matrix([
            [1, 0],
            [0, 1],
          ]),
        ),
      ).toBeLessThan(1e-14 / gap);
    }
  });

  it('and its gradient agree with central differences for well-conditioned random matrices', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), seeds, (n, seed) => {
        const point = randomMatrix({ rows: n, columns: n }, seededRandom(seed));
        for (let index = 0; index < n; index += 1) point.data[index * (n + 1)] += 3 * n;
        const { derivation, bindings } = atPoint((X) => build.sum(build.inverse(X)), point);
        expect(checkGradient(derivation, bindings).largestError).toBeLessThan(1e-6);
      }),
      RUNS,
    );
  });
});

describe('logdet', () => {
  it('has a value where the determinant overflows or vanishes', () => {
    for (const size of [1e200, 1e-200]) {
      const { value, gradient } = atPoint(
        build.logDeterminant,
        matrixFrom({ rows: 4, columns: 4 }, (i, j) => (i === j ? size : 0)),
      );
      expect(value / (4 * Math.log(size))).toBeCloseTo(1, 12);
      expect(entryAt(gradient, 0, 0)).toBe(1 / size);
    }
  });

  it('counts two negative pivots as positive and one as out of its domain', () => {
    expect(
      atPoint(
        build.logDeterminant,
        matrix([
          [-2, 0],
          [0, -3],
        ]),
      ).value,
    ).toBeCloseTo(Math.log(6), 14);
    const { value, reason } = atPoint(
      build.logDeterminant,
      matrix([
        [-2, 0],
        [0, 3],
      ]),
    );
    expect(value).toBeNaN();
    expect(reason).toBe('The determinant is not above 0, so it has no logarithm.');
  });

  it('is minus infinity at a singular matrix, with the reason', () => {
    const { value, reason, gradientReason } = atPoint(
      build.logDeterminant,
      matrix([
        [1, 2],
        [2, 4],
      ]),
    );
    expect(value).toBe(Number.NEGATIVE_INFINITY);
    expect(reason).toBe('The determinant is not above 0, so it has no logarithm.');
    expect(gradientReason).toMatch(/singular/);
  });
});
