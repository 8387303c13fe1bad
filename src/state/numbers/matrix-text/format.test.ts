import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMatrix, MATRIX_FORMATS } from './format';
import { parseMatrix } from './parse';

const RUNS = { numRuns: 300, seed: 14 };
const side = fc.integer({ min: 1, max: 16 });
/** Zero has one sign in a text. */
const entry = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const matrices = fc.tuple(side, side).chain(([rows, columns]) =>
  fc.array(fc.array(entry, { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows,
  }),
);

describe.each(MATRIX_FORMATS)('a matrix as %s', (format) => {
  it('reads back as the same matrix', () => {
    fc.assert(
      fc.property(matrices, (rows) => {
        expect(parseMatrix(formatMatrix(rows, format))).toEqual({ rows });
      }),
      RUNS,
    );
  });

  it('reads as rows or a sentence after any damage', () => {
    const damage = fc.tuple(
      matrices,
      fc.nat(),
      fc.constantFrom(...'[](){};,&\\\t\n .x-'),
      fc.nat({ max: 3 }),
    );
    fc.assert(
      fc.property(damage, ([rows, place, character, taken]) => {
        const text = formatMatrix(rows, format);
        const at = place % text.length;
        const parsed = parseMatrix(text.slice(0, at) + character + text.slice(at + taken));
        if ('sentence' in parsed) expect(parsed.sentence).not.toBe('');
        else {
          expect(new Set(parsed.rows.map((row) => row.length)).size).toBe(1);
          expect(parsed.rows.flat().every(Number.isFinite)).toBe(true);
        }
      }),
      RUNS,
    );
  });
});

it('writes what is not finite in the words of each form', () => {
  const rows = [[Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN]];
  expect(formatMatrix(rows, 'spreadsheet')).toBe('Infinity\t-Infinity\tNaN');
  expect(formatMatrix(rows, 'numpy')).toBe('np.array([[np.inf, -np.inf, np.nan]])');
  expect(formatMatrix(rows, 'matlab')).toBe('[Inf -Inf NaN]');
  expect(formatMatrix(rows, 'latex')).toBe(
    '\\begin{bmatrix}\n  \\infty & -\\infty & \\text{NaN}\n\\end{bmatrix}',
  );
});
