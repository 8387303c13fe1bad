import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { build, checkGradient, entryAt, type Matrix, matrix, matrixFrom } from '../../src/math';
import { atPoint, ofRank } from './points';
import { claim, RUNS, relativeError, seeds } from './support';

const number = build.constant;

/** The determinant by the sum over all permutations: slow, and unlike anything that the engine does. */
function determinant(of: Matrix): number {
  const n = of.rows;
  let sum = 0;
  const walk = (row: number, used: number, product: number): void => {
    if (row === n) sum += product;
    let inversions = 0;
    for (let column = n - 1; column >= 0; column -= 1) {
      if (used & (1 << column)) inversions += 1;
      else
        walk(
          row + 1,
          used | (1 << column),
          (inversions % 2 === 0 ? 1 : -1) * product * entryAt(of, row, column),
        );
    }
  };
  walk(0, 0, 1);
  return sum;
}

function cofactors(of: Matrix): Matrix {
  const smaller = { rows: of.rows - 1, columns: of.rows - 1 };
  return matrixFrom(of, (row, column) => {
    const minor = matrixFrom(smaller, (i, j) => entryAt(of, i < row ? i : i + 1, j < column ? j : j + 1));
    return ((row + column) % 2 === 0 ? 1 : -1) * determinant(minor);
  });
}

describe('the determinant of a singular matrix has its gradient, the cofactors', () => {
  it('of a matrix worked out by hand', () => {
    const { value, gradient } = atPoint(
      build.determinant,
      matrix([
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
      ]),
    );
    const byHand = matrix([
      [-3, 6, -3],
      [6, -12, 6],
      [-3, 6, -3],
    ]);
    expect(Math.abs(value)).toBeLessThan(1e-13);
    expect(relativeError(gradient, byHand)).toBeLessThan(1e-14);
  });

  it.each([
    ['1 x 1, zero', [[0]], [[1]]],
    ['1 x 1', [[-7]], [[1]]],
    [
      '2 x 2, zero',
      [
        [0, 0],
        [0, 0],
      ],
      [
        [0, 0],
        [0, 0],
      ],
    ],
    [
      '2 x 2, rank 1',
      [
        [1, 2],
        [2, 4],
      ],
      [
        [4, -2],
        [-2, 1],
      ],
    ],
    [
      '3 x 3, zero',
      [
        [0, 0, 0],
        [0, 0, 0],
        [0, 0, 0],
      ],
      [
        [0, 0, 0],
        [0, 0, 0],
        [0, 0, 0],
      ],
    ],
    [
      '3 x 3, rank 1',
      [
        [1, 2, 3],
        [2, 4, 6],
        [3, 6, 9],
      ],
      [
        [0, 0, 0],
        [0, 0, 0],
        [0, 0, 0],
      ],
    ],
    [
      '3 x 3, a zero row',
      [
        [1, 2, 3],
        [0, 0, 0],
        [4, 5, 6],
      ],
      [
        [0, 0, 0],
        [3, -6, 3],
        [0, 0, 0],
      ],
    ],
  ] as const)('%s', (_name, rows, expected) => {
    const point = matrix(rows as readonly (readonly number[])[]);
    const { value, gradient } = atPoint(build.determinant, point);
    expect(Math.abs(value - determinant(point))).toBeLessThan(1e-14);
    expect(relativeError(gradient, cofactors(point))).toBeLessThan(1e-14);
    expect(relativeError(gradient, matrix(expected as readonly (readonly number[])[]))).toBeLessThan(1e-14);
  });

  it.each([0, 1, 2, 3])('of rank n - %i, for random matrices', (missing) => {
    fc.assert(
      fc.property(fc.integer({ min: Math.max(1, missing), max: 6 }), seeds, (n, seed) => {
        const point = ofRank(n, n - missing, seed);
        const size = Math.max(1, ...point.data.map(Math.abs)) ** n;
        const { value, gradient, derivation, bindings } = atPoint(build.determinant, point);
        const expected = cofactors(point);
        expect(Math.abs(value - determinant(point))).toBeLessThan(1e-11 * size);
        gradient.data.forEach((entry, index) => {
          expect(Math.abs(entry - expected.data[index])).toBeLessThan(1e-11 * size);
        });
        expect(checkGradient(derivation, bindings).largestError).toBeLessThan(1e-6);
      }),
      RUNS,
    );
  });

  it('through a chain: det(X)^2, det(X*X), det(X)*inv(X) at a singular X', () => {
    const point = ofRank(3, 2, 5);
    const square = atPoint((X) => build.power(build.determinant(X), number(2)), point);
    expect(Math.max(...square.gradient.data.map(Math.abs))).toBeLessThan(1e-8);
    const product = atPoint((X) => build.determinant(build.multiply(X, X)), point);
    expect(Math.max(...product.gradient.data.map(Math.abs))).toBeLessThan(1e-8);
    const adjugate = atPoint((X) => build.sum(build.scale(build.determinant(X), build.inverse(X))), point);
    expect(
      checkGradient(
        claim(adjugate.derivation.f, 'X', build.zeros({ rows: 3, columns: 3 })),
        adjugate.bindings,
      ).agrees,
    ).toBe(false);
    expect(adjugate.value).toBeCloseTo(
      cofactors(point).data.reduce((sum, entry) => sum + entry, 0),
      10,
    );
  });
});
