import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  build,
  checkGradient,
  differentiate,
  type Expression,
  evaluate,
  matrix,
  parse,
  randomMatrix,
  type Shape,
  seededRandom,
  toText,
  zeroMatrix,
} from '../../src/math';
import { apply, atPoint } from './points';
import { RUNS, seeds } from './support';

const number = build.constant;

describe('norms at 0', () => {
  const zero = zeroMatrix(2, 3);

  it.each([2, 3, 4])('norm2(X)^%i has the value 0 and the gradient 0', (power) => {
    const { value, gradient, derivation, bindings } = atPoint(
      (X) => build.power(build.norm2(X), number(power)),
      zero,
    );
    expect(value).toBe(0);
    expect([...gradient.data].map((entry) => entry + 0)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(checkGradient(derivation, bindings)).toMatchObject({ agrees: true, kinks: [] });
  });

  it.each<[string, (norm: Expression) => Expression]>([
    ['norm2(X)*norm2(X)', (norm) => build.multiply(norm, norm)],
    ['norm2(X)^2*norm2(X)', (norm) => build.multiply(build.power(norm, number(2)), norm)],
    ['norm2(X)^1.5', (norm) => build.power(norm, number(1.5))],
    ['4*norm2(X)^2.5', (norm) => build.multiply(number(4), build.power(norm, number(2.5)))],
    [
      'norm2(X)^1.5*norm2(X)^0.2',
      (norm) => build.multiply(build.power(norm, number(1.5)), build.power(norm, number(0.2))),
    ],
  ])('%s has the gradient 0', (_text, f) => {
    const { gradient } = atPoint((X) => f(build.norm2(X)), zero);
    expect([...gradient.data].map((entry) => entry + 0)).toEqual([0, 0, 0, 0, 0, 0]);
    const elsewhere = atPoint((X) => f(build.norm2(X)), matrix([[1, -2, 0.5]]));
    expect(checkGradient(elsewhere.derivation, elsewhere.bindings).largestError).toBeLessThan(1e-6);
  });

  it('norm2(X) has no gradient there, and says so', () => {
    const { value, gradient, gradientReason, derivation, bindings } = atPoint(build.norm2, zero);
    expect(value).toBe(0);
    expect(gradient.data.every(Number.isNaN)).toBe(true);
    expect(gradientReason).toMatch(/0 is divided by 0/);
    const check = checkGradient(derivation, bindings);
    expect(check.kinks).toHaveLength(6);
    expect(check).toMatchObject({ agrees: true, largestError: 0 });
    expect(check.worst).toBeUndefined();
  });

  it('norm2(X) with one entry that is not 0 is no kink', () => {
    const { derivation, bindings } = atPoint(build.norm2, matrix([[0, 0, 3]]));
    expect(checkGradient(derivation, bindings)).toMatchObject({ agrees: true, kinks: [] });
  });

  it('norm1(X) has a subgradient: 0 at the entries that are 0, which are kinks', () => {
    const { gradient, derivation, bindings } = atPoint(build.norm1, matrix([[0, 2, -0]]));
    expect([...gradient.data]).toEqual([0, 1, 0]);
    expect(checkGradient(derivation, bindings)).toMatchObject({
      agrees: true,
      kinks: [
        { row: 0, column: 0 },
        { row: 0, column: 2 },
      ],
    });
  });
});

describe('powers at 0', () => {
  const point = matrix([[0, -0, 2]]);

  it.each([
    [0, [1, 1, 1], [0, 0, 0]],
    [1, [0, 0, 2], [1, 1, 1]],
    [2, [0, 0, 4], [0, 0, 4]],
    [3, [0, 0, 8], [0, 0, 12]],
  ])('X.^%i', (exponent, values, slopes) => {
    const { derivation, bindings, gradient } = atPoint(
      (X) => build.sum(build.power(X, number(exponent))),
      point,
    );
    const X = build.variable('X', point);
    const found = evaluate(build.power(X, number(exponent)), bindings);
    expect([...found.data].map((entry) => entry + 0)).toEqual(values);
    expect([...gradient.data].map((entry) => entry + 0)).toEqual(slopes);
    expect(checkGradient(derivation, bindings).agrees).toBe(true);
  });

  it.each([0.5, 1.5, -1])('X.^%f where it has a value', (exponent) => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const value = randomMatrix({ rows: 2, columns: 2 }, seededRandom(seed), 0.3, 2);
        const { derivation, bindings } = atPoint((X) => build.sum(build.power(X, number(exponent))), value);
        expect(checkGradient(derivation, bindings).largestError).toBeLessThan(1e-6);
      }),
      RUNS,
    );
  });

  it('X.^0.5 at 0 has an infinite slope, with a reason, and no difference to hold it against', () => {
    const { gradient, gradientReason, derivation, bindings } = atPoint(
      (X) => build.sum(build.power(X, number(0.5))),
      matrix([[0]]),
    );
    expect(gradient.data[0]).toBe(Number.POSITIVE_INFINITY);
    expect(gradientReason).toMatch(/0 to the power −0.5 is asked for, which divides by 0/);
    expect(checkGradient(derivation, bindings)).toMatchObject({
      agrees: true,
      kinks: [{ row: 0, column: 0 }],
    });
  });

  it('an exponent that is a variable gives the same as one that is a number', () => {
    const shapes = new Map<string, Shape>([
      ['X', point],
      ['p', { rows: 1, columns: 1 }],
    ]);
    const [X, p] = [build.variable('X', point), build.variable('p', { rows: 1, columns: 1 })];
    const { gradient } = differentiate(build.sum(build.power(X, p)), 'X', { shapes });
    for (const [exponent, slopes] of [
      [0, [0, 0, 0]],
      [1, [1, 1, 1]],
      [2, [0, 0, 4]],
      [3, [0, 0, 12]],
    ] as const) {
      const found = evaluate(
        gradient,
        new Map([
          ['X', point],
          ['p', matrix([[exponent]])],
        ]),
      );
      expect([...found.data].map((entry) => entry + 0)).toEqual(slopes);
    }
  });

  const scope = {
    shapes: new Map<string, Shape>([
      ['X', point],
      ['P', point],
      ['p', { rows: 1, columns: 1 }],
      ['r', { rows: 1, columns: 3 }],
    ]),
    functions: new Map([['g', 't^t']]),
  };

  it.each([
    ['sum(X.^P)', 'X', [0, 1, 4]],
    ['sum(X.^P)', 'P', [Number.NEGATIVE_INFINITY, 0, 4 * Math.LN2]],
    ['sum(X.^p)', 'p', [4 * Math.LN2]],
    ['norm2(X.^p)^2', 'p', [2 * 16 * Math.LN2]],
    ['sum(X.^r)', 'r', [0, 0, 4 * Math.LN2]],
    ['sum(eye(4).^p)', 'p', [0]],
    ['sum(g(r))', 'r', [1, 4 * (Math.LN2 + 1), 4 * (Math.LN2 + 1)]],
  ])('%s by %s has the slope of each entry, by a printed formula that reads back', (source, by, slopes) => {
    const { gradient } = differentiate(parse(source, scope), by, scope);
    const bindings = new Map([
      ['X', point],
      ['P', matrix([[0, 1, 2]])],
      ['p', matrix([[2]])],
      ['r', matrix([[1, 2, 2]])],
    ]);
    expect(parse(toText(gradient), scope)).toBe(gradient);
    const found = [...evaluate(gradient, bindings).data];
    expect(found.map((entry) => Number(entry.toFixed(12)) + 0)).toEqual(
      slopes.map((entry) => Number(entry.toFixed(12))),
    );
  });
});

describe('numbers far from 1', () => {
  it('norm2 neither overflows nor vanishes, and keeps its gradient', () => {
    for (const size of [1e200, 1e-200]) {
      const { value, gradient } = atPoint(build.norm2, matrix([[3 * size, 4 * size]]));
      expect(value / (5 * size)).toBeCloseTo(1, 14);
      expect([...gradient.data].map((entry) => Number(entry.toFixed(12)))).toEqual([0.6, 0.8]);
    }
  });

  it('norm2(X)^2 overflows with a reason', () => {
    const { value, reason } = atPoint(build.squaredNorm, matrix([[1e200]]));
    expect(value).toBe(Number.POSITIVE_INFINITY);
    expect(reason).toBe(
      'The squared Frobenius norm is too large: beyond 1.8·10³⁰⁸, the largest number there is here.',
    );
  });

  it('nudges in proportion, so that a large entry is checked too', () => {
    const { derivation, bindings } = atPoint(
      (X) => build.sum(build.hadamard(X, X)),
      matrix([[1e8, -3e5, 1e-9, 0]]),
    );
    expect(checkGradient(derivation, bindings)).toMatchObject({ agrees: true, kinks: [] });
  });

  it('names the step at which a number is lost', () => {
    const { reason } = atPoint((X) => build.sum(apply('exp', apply('log', X))), matrix([[1, -1]]));
    expect(reason).toMatch(/^In row 1, column 2: the logarithm of −1 is asked for/);
    expect(atPoint((X) => build.sum(apply('exp', X)), matrix([[1000]])).reason).toMatch(
      /value of exp at 1000 is too large/,
    );
    expect(atPoint((X) => build.sum(apply('exp', X)), matrix([[10]])).reason).toBeUndefined();
    expect(atPoint((X) => build.sum(X), matrix([[Number.POSITIVE_INFINITY]])).reason).toBe(
      'X is not finite.',
    );
  });

  it('a negative zero is a zero', () => {
    expect(build.constant(-0)).toBe(build.constant(0));
    const { gradient } = atPoint((X) => build.sum(apply('sign', X)), matrix([[-0]]));
    expect(gradient.data[0]).toBe(0);
    expect(
      Object.is(
        evaluate(
          apply('sign', build.variable('X', { rows: 1, columns: 1 })),
          new Map([['X', matrix([[-0]])]]),
        ).data[0],
        0,
      ),
    ).toBe(true);
  });
});
