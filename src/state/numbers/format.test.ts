import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editText, formatAmong, formatNumber, fullNumber, plainNumber } from './format';
import { parseNumber } from './parse';

const RUNS = { numRuns: 500, seed: 11 };
/** Two digits of the very largest numbers would round beyond them. */
const finite = fc.double({ noNaN: true, min: -1e308, max: 1e308 });

/** Numbers as people type them, and all others. */
const numbers = fc.oneof(
  finite,
  fc.integer({ min: -20_000, max: 20_000 }).map((hundredths) => hundredths / 100),
);

/** What a shown number stands for. */
function read(text: string): number {
  const parsed = parseNumber(text);
  if ('sentence' in parsed) throw new Error(parsed.sentence);
  return parsed.value;
}

describe('a number in a cell', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [2.5, '2.5'],
    [-0.3333333, '−0.333'],
    [0.005, '0.005'],
    [0.0123456, '0.012'],
    [1234.5, '1235'],
    [12345, '12345'],
    [99_999.6, '1e5'],
    [123456, '1.2e5'],
    [-1.2e-6, '−1.2e−6'],
    [1e21, '1e21'],
    [Number.NaN, 'NaN'],
    [Number.POSITIVE_INFINITY, '∞'],
    [Number.NEGATIVE_INFINITY, '−∞'],
  ])('shows %d as %s', (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });

  it('is near the value, and short', () => {
    fc.assert(
      fc.property(numbers, (value) => {
        const text = formatNumber(value);
        expect(Math.abs(read(text) - value)).toBeLessThanOrEqual(0.051 * Math.abs(value));
        expect(text.replaceAll('−', '').length).toBeLessThanOrEqual(7);
        expect(text).not.toContain('-');
      }),
      RUNS,
    );
  });

  it.each([
    [1e-17, 1, '0'],
    [-1e-17, 1e-16, '−1e−17'],
    [-0.7615941, 1.93, '−0.76'],
    [0.25, 20.5, '0.25'],
    [-0.083, 1.6, '−0.08'],
    [0.083, 0.1, '0.083'],
    [0.001234, 1, '1.2e−3'],
    [-15.04, 20.5, '−15'],
    [Number.NaN, 3, 'NaN'],
  ])('shows %d beside %d as %s', (value, largest, text) => {
    expect(formatAmong(value, largest)).toBe(text);
  });
});

describe('a number in full', () => {
  it('reads back as itself, for people and for programs', () => {
    fc.assert(
      fc.property(numbers, (value) => {
        expect(read(fullNumber(value))).toBe(value + 0);
        expect(Number(plainNumber(value))).toBe(value + 0);
      }),
      RUNS,
    );
  });
});

describe('a number that can be edited', () => {
  it.each([
    [-0.125, '−0.125'],
    [100_000, '100000'],
    [1e6, '1e6'],
    [0.00001, '1e−5'],
    [1 / 3, '0.333'],
    [-1234.567, '−1235'],
    [Number.NaN, 'NaN'],
  ])('shows %d as %s', (value, text) => {
    expect(editText(value)).toBe(text);
  });

  it('is exact wherever the exact text is short', () => {
    fc.assert(
      fc.property(numbers, (value) => {
        if (fullNumber(value).length <= 6) expect(read(editText(value))).toBe(value + 0);
        expect(editText(value).replaceAll('−', '').length).toBeLessThanOrEqual(7);
      }),
      RUNS,
    );
  });
});
