import { describe, expect, it } from 'vitest';
import { type Matrix, matrix, parse, whyNotFinite } from '../../src/math';

const beyond = 'is too large: beyond 1.8·10³⁰⁸, the largest number there is here.';

function reasonOf(
  source: string,
  values: Readonly<Record<string, number[][]>>,
  g?: string,
): string | undefined {
  const bindings = new Map<string, Matrix>(
    Object.entries(values).map(([name, rows]) => [name, matrix(rows)] as const),
  );
  const functions = new Map(g === undefined ? [] : [['g', g]]);
  return whyNotFinite(parse(source, { shapes: bindings, functions }), bindings);
}

describe('why a value is infinite or not a number', () => {
  it.each([
    [
      'log(X)',
      { X: [[2, -1]] },
      'In row 1, column 2: the logarithm of −1 is asked for, and it needs a number above 0.',
    ],
    ['sqrt(s)', { s: [[-4]] }, 'The square root of −4 is asked for, and it needs a number of at least 0.'],
    [
      'arcsin(X)',
      { X: [[0], [2]] },
      'In row 2, column 1: the arcsin of 2 is asked for, and it needs a number from −1 to 1.',
    ],
    ['X./C', { X: [[1, 3]], C: [[1, 0]] }, 'In row 1, column 2: 3 is divided by 0, which has no value.'],
    ['X.^-1', { X: [[0, 1]] }, 'In row 1, column 1: 0 to the power −1 is asked for, which divides by 0.'],
    [
      'X.^0.5',
      { X: [[1, -2]] },
      'In row 1, column 2: −2 to the power 0.5 is asked for, which is not a real number.',
    ],
    [
      'inv(A)',
      {
        A: [
          [1, 2],
          [2, 4],
        ],
      },
      'The matrix is singular, its determinant being 0, so it has no inverse.',
    ],
    [
      'logdet(A)',
      {
        A: [
          [0, 1],
          [1, 0],
        ],
      },
      'The determinant is not above 0, so it has no logarithm.',
    ],
  ] as const)('%s names the place and the number', (source, values, sentence) => {
    expect(reasonOf(source, values as never)).toBe(sentence);
  });

  it.each([
    ['exp(X)', { X: [[1, 1000]] }, undefined, `In row 1, column 2: the value of exp at 1000 ${beyond}`],
    ['g(X)', { X: [[1e150]] }, 't^3', `The elementwise power ${beyond}`],
    ['g(X)', { X: [[1e305, 1]] }, 't/1e-5', `In row 1, column 1: the elementwise division ${beyond}`],
    ['g(X)', { X: [[1, 1e-309]] }, '1/t', `In row 1, column 2: the elementwise division ${beyond}`],
    ['X*W', { X: [[1e200, 0]], W: [[1e200], [1]] }, undefined, `The matrix product ${beyond}`],
  ] as const)('%s of %o is said to be too large and not to be undefined', (source, values, g, sentence) => {
    expect(reasonOf(source, values as never, g)).toBe(sentence);
  });

  it('says where NaN comes from when the numbers before it are infinite', () => {
    const reason = reasonOf('X.*Y-X.*Y.*Z', { X: [[1e200]], Y: [[1e200]], Z: [[2]] });
    expect(reason).toBe(
      `The scaling by a number ${beyond} NaN is where infinite numbers meet: ∞ − ∞ and ∞ · 0 have no value.`,
    );
  });

  it('says nothing of what is finite', () => {
    expect(reasonOf('log(X)', { X: [[2, 1]] })).toBeUndefined();
  });
});
