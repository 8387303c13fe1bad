import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  build,
  checkGradient,
  matrix,
  matrixFrom,
  randomMatrix,
  type Shape,
  seededRandom,
} from '../../src/math';
import { apply, atPoint } from './points';
import { claim, RUNS, seeds } from './support';

const number = build.constant;

describe('points without derivative', () => {
  it.each([
    ['relu', [0, 0, 1]],
    ['abs', [-1, 0, 1]],
    ['sign', [0, 0, 0]],
  ] as const)('%s at 0: a chosen slope, reported as a kink and not failed', (name, slopes) => {
    const { gradient, derivation, bindings } = atPoint(
      (X) => build.sum(apply(name, X)),
      matrix([[-1.5, 0, 2]]),
    );
    expect([...gradient.data].map((entry) => entry + 0)).toEqual(slopes);
    expect(checkGradient(derivation, bindings)).toMatchObject({
      agrees: true,
      kinks: [{ row: 0, column: 1 }],
    });
  });

  it('near but not at a kink an entry is checked like any other', () => {
    for (const near of [1e-4, -1e-4, 3e-5]) {
      const { derivation, bindings } = atPoint((X) => build.sum(apply('relu', X)), matrix([[near, 1]]));
      expect(checkGradient(derivation, bindings)).toMatchObject({ agrees: true, kinks: [] });
    }
  });

  it('a wrong slope away from the kink is not excused by it', () => {
    const X = build.variable('X', { rows: 1, columns: 2 });
    const check = checkGradient(
      claim(build.sum(apply('relu', X)), 'X', build.ones(X.shape)),
      new Map([['X', matrix([[0, -1]])]]),
    );
    expect(check).toMatchObject({
      agrees: false,
      kinks: [{ row: 0, column: 0 }],
      worst: { row: 0, column: 1 },
    });
  });

  it('a kink inside a chain is found', () => {
    const { derivation, bindings } = atPoint(
      (X) => build.sum(apply('abs', build.multiply(X, X))),
      matrix([
        [0, 1],
        [1, 0],
      ]),
    );
    expect(checkGradient(derivation, bindings).agrees).toBe(true);
    expect(checkGradient(derivation, bindings).kinks.length).toBeGreaterThan(0);
  });
});

describe('checkGradient', () => {
  const shape: Shape = { rows: 2, columns: 3 };
  const X = build.variable('X', shape);
  const f = build.squaredNorm(X);

  it('fails a gradient that is wrong in one entry, and names it', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 0, max: 5 }), (seed, wrong) => {
        const bindings = new Map([['X', randomMatrix(shape, seededRandom(seed))]]);
        const bump = matrixFrom(shape, (row, column) => (row * 3 + column === wrong ? 1e-3 : 0));
        const gradient = build.add(build.scale(number(2), X), build.variable('B', shape));
        const check = checkGradient(claim(f, 'X', gradient), bindings.set('B', bump));
        expect(check.agrees).toBe(false);
        expect(check.worst).toEqual({ row: Math.floor(wrong / 3), column: wrong % 3 });
        expect(check.largestError).toBeGreaterThan(1e-4);
      }),
      RUNS,
    );
  });

  it('passes the right gradient, whatever the numbers', () => {
    fc.assert(
      fc.property(seeds, fc.constantFrom(1e-6, 1e-3, 1, 1e3, 1e6), (seed, size) => {
        const bindings = new Map([['X', randomMatrix(shape, seededRandom(seed), -size, size)]]);
        expect(checkGradient(claim(f, 'X', build.scale(number(2), X)), bindings).agrees).toBe(true);
      }),
      RUNS,
    );
  });

  it('agrees with nothing that is not a number, wherever it stands', () => {
    for (let place = 0; place < 6; place += 1) {
      const bindings = new Map([
        ['X', randomMatrix(shape, seededRandom(7))],
        ['B', matrixFrom(shape, (row, column) => (row * 3 + column === place ? Number.NaN : 0))],
      ]);
      const gradient = build.add(build.scale(number(2), X), build.variable('B', shape));
      const check = checkGradient(claim(f, 'X', gradient), bindings);
      expect(check).toMatchObject({ agrees: false, largestError: Number.POSITIVE_INFINITY });
      expect(check.worst).toEqual({ row: Math.floor(place / 3), column: place % 3 });
    }
  });

  it('leaves the matrices that it is given as they are', () => {
    const value = randomMatrix(shape, seededRandom(3));
    const kept = value.data.slice();
    checkGradient(claim(f, 'X', build.scale(number(2), X)), new Map([['X', value]]));
    expect(value.data).toEqual(kept);
  });

  it('takes a step and a tolerance', () => {
    const bindings = new Map([['X', randomMatrix(shape, seededRandom(3))]]);
    const off = claim(f, 'X', build.scale(number(2.0001), X));
    expect(checkGradient(off, bindings, { tolerance: 1e-3 }).agrees).toBe(true);
    expect(checkGradient(off, bindings, { step: 1e-2 }).agrees).toBe(false);
  });
});
