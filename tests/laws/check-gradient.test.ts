import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  build,
  checkGradient,
  differentiate,
  entryAt,
  evaluate,
  type Matrix,
  matrix,
  matrixFrom,
  parse,
  randomMatrix,
  type Shape,
  seededRandom,
  toText,
  variableNames,
} from '../../src/math';
import { generate } from './generate';
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

describe('the differences find a step that suits', () => {
  const shapes = new Map<string, Shape>([
    ['X', { rows: 2, columns: 2 }],
    ['v', { rows: 3, columns: 1 }],
    ['s', { rows: 1, columns: 1 }],
  ]);
  const scope = { shapes, functions: new Map([['root', 'sqrt(t^2)']]) };
  const check = (text: string, rows: number[][], wrong = 1) => {
    const f = parse(text, scope);
    const name = variableNames(f)[0];
    const { gradient } = differentiate(f, name, scope);
    return checkGradient(
      claim(f, name, build.scale(number(wrong), gradient)),
      new Map([[name, matrix(rows)]]),
    );
  };
  const entry = (value: number): number[][] => [
    [value, 1],
    [1, 2],
  ];

  it.each([
    ['norm2(v)', [[1e-5], [0], [1e-5]]],
    ['norm2(v)', [[1e-8], [1e-9], [2e-8]]],
    ['sum(log(X))', entry(1e-4)],
    ['sum(sqrt(X))', entry(1e-5)],
    ['sum(sqrt(X.^2))', entry(1e-7)],
    ['sum(1./X)', entry(0.01)],
    ['sum(X.^5)', entry(0)],
    ['sum(X)', entry(1e10)],
    ['norm2(X)^2', entry(1e8)],
    ['norm2(X)^2+1e8', entry(0)],
    ['norm2(X)^2', entry(1e-9)],
    ['tanh(100*s)', [[0.003]]],
    ['sin(100*s)', [[0.1]]],
    ['exp(50*s)', [[0.1]]],
    ['1e-6*s^2', [[1]]],
    ['s^2', [[1e8]]],
    ['det(X)', entry(1e-6)],
    ['logdet(X)', entry(0.5001)],
  ])('for %s at %j', (text, rows) => {
    expect(check(text, rows)).toMatchObject({ agrees: true, kinks: [] });
    for (const wrong of [1.001, 0.999, -1, 2, 0]) {
      expect(check(text, rows, wrong), `${wrong} times the gradient`).toMatchObject({ agrees: false });
    }
  });

  it.each([
    ['sum(X.^0.5)', entry(0)],
    ['sum(X.^1.5)', entry(0)],
    ['sum(sqrt(X.^2))', entry(0)],
    ['sum(root(X))', entry(0)],
    ['sum(abs(X))', entry(0)],
    ['arcsin(s)', [[1]]],
    ['sqrt(norm2(s)^2)', [[0]]],
    ['exp(s)', [[1000]]],
  ])('or reports a kink: %s at %j', (text, rows) => {
    expect(check(text, rows)).toMatchObject({ agrees: true, kinks: [{ row: 0, column: 0 }] });
    if (rows.length > 1) expect(check(text, rows, 1.001)).toMatchObject({ agrees: false });
  });

  it('reports every entry where f has no value', () => {
    for (const text of ['sum(log(X))', 'sum(1./X)', 'sum(log(-X))'])
      expect(check(text, entry(0)).kinks).toHaveLength(4);
  });

  it('reports every entry of a norm at 0', () => {
    const zeros = [
      [0, 0],
      [0, 0],
    ];
    for (const text of ['norm2(X)', 'sqrt(norm2(X)^2)', 'sqrt(sum(X.*X))'])
      expect(check(text, zeros).kinks).toHaveLength(4);
  });
});

describe('gradients of random expressions', () => {
  it('agree with their differences, and those that are wrong do not', { timeout: 60_000 }, () => {
    let refused = 0;
    fc.assert(
      fc.property(seeds, fc.integer({ min: 2, max: 4 }), (seed, depth) => {
        const {
          expression: f,
          shapes,
          bindings,
        } = generate(seed, {
          depth,
          shape: { rows: 1, columns: 1 },
        });
        for (const name of variableNames(f)) {
          const derivation = differentiate(f, name, { shapes });
          const right = checkGradient(derivation, bindings);
          expect(right, toText(f)).toMatchObject({ agrees: true });
          const { gradient, kinks } = right;
          const smooth = matrixFrom(gradient, (row, column) =>
            kinks.some((kink) => kink.row === row && kink.column === column)
              ? 0
              : entryAt(gradient, row, column),
          );
          const largest = smooth.data.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
          const whole = gradient.data.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
          // Where f is rounded more coarsely than its slope is small, no difference can tell.
          if (largest < 1e-6 * Math.max(1, Math.abs(evaluate(f, bindings).data[0])) || largest < whole)
            continue;
          const one = smooth.data.findIndex((value) => Math.abs(value) === largest);
          const claims: Matrix[] = [
            matrixFrom(gradient, (row, column) => 1.001 * entryAt(gradient, row, column)),
            matrixFrom(gradient, (row, column) => -entryAt(gradient, row, column)),
            matrixFrom(gradient, (row, column) =>
              row * gradient.columns + column === one ? 0.999 * largest : entryAt(gradient, row, column),
            ),
          ];
          const { rows, columns } = gradient;
          const turned = matrixFrom(gradient, (row, column) =>
            rows === columns ? entryAt(gradient, column, row) : entryAt(gradient, row, column),
          );
          const asymmetric = smooth.data.some(
            (value, at) => Math.abs(value - turned.data[at]) > 1e-3 * largest,
          );
          if (kinks.length === 0 && asymmetric) claims.push(turned);
          for (const wrong of claims) {
            const claimed = claim(f, name, build.variable('claimed', wrong));
            const check = checkGradient(claimed, new Map(bindings).set('claimed', wrong));
            expect(check, `${toText(f)} by ${name}`).toMatchObject({ agrees: false });
            refused += 1;
          }
        }
      }),
      RUNS,
    );
    expect(refused).toBeGreaterThan(500);
  });
});
