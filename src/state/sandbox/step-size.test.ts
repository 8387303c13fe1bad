import { describe, expect, it } from 'vitest';
import { differencesByStep, differentiate, matrix, parse, type Scope } from '../../math';
import { partedDigits, pointAt, readErrors } from './step-size';

const X = matrix([[0.4, -0.7]]);
const scope: Scope = { shapes: new Map([['X', { rows: 1, columns: 2 }]]) };

const points = (source: string, value = X) =>
  differencesByStep(differentiate(parse(source, scope), 'X', scope), new Map([['X', value]]), {
    row: 0,
    column: 1,
  });

describe('the errors along the steps', () => {
  it('fall and rise again where f bends', () => {
    const { best, ...seen } = readErrors(points('sum(exp(X))'));
    expect(seen).toEqual({ truncation: true, square: true, rounding: true, crossing: false, kink: false });
    expect(best).toBeLessThanOrEqual(-4);
    expect(best).toBeGreaterThanOrEqual(-7);
  });

  it.each(['sum(X)', 'norm2(X)^2'])('only rise for %s, which no wide step misses', (source) => {
    expect(readErrors(points(source))).toMatchObject({ truncation: false, rounding: true, kink: false });
  });

  it('are those of a kink where every step reaches over it', () => {
    expect(readErrors(points('sum(abs(X))', matrix([[1, 0]]))).kink).toBe(true);
    expect(readErrors(points('sum(abs(X))')).kink).toBe(false);
  });

  it.each([
    ['sum(relu(X))', 0.6, -1],
    ['sum(abs(X))', 0.01, -3],
  ])('leave out the steps of %s that reach over a kink', (source, entry, best) => {
    const seen = readErrors(points(source, matrix([[1, entry]])));
    expect(seen).toEqual({
      best,
      truncation: false,
      square: false,
      rounding: true,
      crossing: true,
      kink: false,
    });
  });

  it('show what f bends on this side of a kink', () => {
    const seen = readErrors(points('sum(abs(X)) + sum(exp(X))', matrix([[1, 0.2]])));
    expect(seen).toMatchObject({ truncation: true, square: true, rounding: true, crossing: true });
    expect(seen.best).toBeLessThanOrEqual(-4);
    expect(seen.best).toBeGreaterThanOrEqual(-7);
  });

  it.each([
    [
      [
        [1, 1],
        [2, 2],
        [0.5, 0.5],
      ],
    ],
    [
      [
        [0.1, 0.1],
        [0.3, 0.3],
        [-0.7, -0.7],
      ],
    ],
  ])("take no 0 of det(X'*X) for the least, where the columns %j are equal", (rows) => {
    const value = matrix(rows);
    const square: Scope = { shapes: new Map([['X', { rows: 3, columns: 2 }]]) };
    const of = differentiate(parse("det(X'*X)", square), 'X', square);
    const seen = readErrors(differencesByStep(of, new Map([['X', value]]), { row: 0, column: 0 }));
    expect(seen).toMatchObject({ truncation: false, square: false, rounding: true });
    expect(seen.best).toBeGreaterThanOrEqual(-1);
  });

  it('fall faster than h^2 where the third derivative is 0', () => {
    const seen = readErrors(points('sum(X.^5)', matrix([[1, 0]])));
    expect(seen).toMatchObject({ truncation: true, square: false });
  });

  it('are nothing to read where f has no value beside the point', () => {
    const nowhere = points('sum(log(X))', matrix([[1, 0]]));
    expect(readErrors(nowhere)).toMatchObject({ truncation: false, rounding: false });
  });
});

it('the point of an exponent is the one whose step is that power of ten', () => {
  const all = points('sum(exp(X))');
  for (const exponent of [0, -5, -14]) {
    expect(Math.log10(pointAt(all, exponent)?.step ?? 0)).toBeCloseTo(exponent, 10);
  }
  expect(pointAt([], -5)).toBeUndefined();
});

it.each([
  [0.1550186, 0.1550192, '0.15501', '86000000'],
  [-1.25, -1.25, '\u22121.250000000000', ''],
  [12.5, 1.25, '', '12.50000000000'],
  [0.3, -0.3, '', '0.3000000000000'],
  [1.5e-9, 1.5e-10, '', '1.500000000000e\u22129'],
])('the digits of %d part where they leave those of %d', (value, other, same, rest) => {
  expect(partedDigits(value, other)).toEqual({ same, rest });
});
