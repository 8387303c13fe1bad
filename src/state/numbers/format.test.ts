import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editText, formatAmong, formatNumber, formatWithin, fullNumber, plainNumber } from './format';
import { parseNumber } from './parse';

const RUNS = { numRuns: 500, seed: 11 };
/** Two digits of the very largest numbers would round beyond them. */
const finite = fc.double({ noNaN: true, min: -1e308, max: 1e308 });

/** Numbers as people type them, and all others. */
const numbers = fc.oneof(
  finite,
  fc.integer({ min: -20_000, max: 20_000 }).map((hundredths) => hundredths / 100),
);

/** As `finite`, of every order that a cell sees. */
const anySize = fc
  .tuple(fc.double({ noNaN: true, min: -10, max: 10 }), fc.integer({ min: -12, max: 12 }))
  .map(([mantissa, exponent]) => mantissa * 10 ** exponent);

/** What a shown number stands for. */
function read(text: string): number {
  const parsed = parseNumber(text);
  if ('sentence' in parsed) throw new Error(parsed.sentence);
  return parsed.value;
}

/** Half a unit of the last digit shown, and a trifle for the arithmetic of the test. */
function roundingOf(text: string): number {
  const [mantissa, exponent = '0'] = text.replaceAll('−', '-').split('e');
  const decimals = mantissa.split('.')[1]?.length ?? 0;
  return 0.5 * 10 ** (Number(exponent) - decimals) * (1 + 1e-9);
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
    [0.1550188, 1.6, '0.16'],
    [-0.114648, 1.6, '−0.11'],
    [0.083, 0.1, '0.083'],
    [0.001234, 1, '1.2e−3'],
    [-15.04, 20.5, '−15'],
    [Number.NaN, 3, 'NaN'],
  ])('shows %d beside %d as %s', (value, largest, text) => {
    expect(formatAmong(value, largest)).toBe(text);
  });

  it('is the nearest of its length: nothing is rounded twice', () => {
    const ordinary = fc.double({ noNaN: true, min: -20, max: 20 });
    const largest = fc.constantFrom(0.05, 1, 40);
    fc.assert(
      fc.property(fc.oneof(ordinary, anySize), largest, (value, beside) => {
        for (const text of [formatNumber(value), formatAmong(value, beside)]) {
          // What is nothing beside the largest reads 0, whatever its order.
          if (text === '0') expect(Math.abs(value)).toBeLessThan(1e-12 * beside);
          else expect(Math.abs(read(text) - value)).toBeLessThanOrEqual(roundingOf(text));
        }
      }),
      { numRuns: 10_000, seed: 12 },
    );
  });
});

describe('a number with little room', () => {
  const cells = fc.record({
    value: fc.oneof(numbers, anySize),
    times: fc.constantFrom(1, 2.5, 30, 1e4),
    characters: fc.integer({ min: 0, max: 9 }),
  });

  it.each([
    [-0.7615941, 1.93, 5, '−0.76'],
    [-0.7615941, 1.93, 4, '−0.8'],
    [-0.7615941, 1.93, 2, '−1'],
    [-0.7615941, 1.93, 1, '…'],
    [12.34, 20, 4, '12.3'],
    [12.34, 20, 3, '12'],
    [123.4, 200, 2, '…'],
    [1234.5, 2000, 4, '1235'],
    [1234.5, 2000, 3, '1e3'],
    [999.6, 1000, 3, '1e3'],
    [1_000_000_000, 1e9, 3, '1e9'],
    [-2.34e-7, 1e-6, 7, '−2.3e−7'],
    [-2.34e-7, 1e-6, 6, '−2e−7'],
    [-2.34e-7, 1e-6, 4, '…'],
    [0.004, 1.5, 4, '4e−3'],
    [0.004, 1.5, 3, '…'],
    [1e-17, 1, 1, '0'],
    [0, 0, 1, '0'],
    [-0, 3, 1, '0'],
    [0, 3, 0, ''],
    [Number.NaN, 3, 3, 'NaN'],
    [Number.NaN, 3, 2, '…'],
    [Number.POSITIVE_INFINITY, 3, 1, '∞'],
    [Number.NEGATIVE_INFINITY, 3, 2, '−∞'],
    [Number.NEGATIVE_INFINITY, 3, 1, '…'],
    [5, 5, 0, ''],
  ])('shows %d beside %d in %d characters as %s', (value, largest, characters, text) => {
    expect(formatWithin(value, largest, characters)).toBe(text);
  });

  it('is never longer than its room, and as among its neighbours where that fits', () => {
    fc.assert(
      fc.property(cells, ({ value, times, characters }) => {
        const largest = Math.min(times * Math.abs(value), Number.MAX_VALUE);
        const text = formatWithin(value, largest, characters);
        expect(text.length).toBeLessThanOrEqual(characters);
        const among = formatAmong(value, largest);
        if (among.length <= characters) expect(text).toBe(among);
      }),
      RUNS,
    );
  });

  it('keeps the sign, and is as near as its digits say, of which there are three at most', () => {
    fc.assert(
      fc.property(cells, ({ value, times, characters }) => {
        const largest = Math.min(times * Math.abs(value), Number.MAX_VALUE);
        const text = formatWithin(value, largest, characters);
        fc.pre(text !== '' && text !== '…');
        expect(Math.sign(read(text))).toBe(Math.sign(value) + 0);
        expect(text).not.toContain('-');
        expect(Math.abs(read(text) - value)).toBeLessThanOrEqual(roundingOf(text));
        // A thousand and more stands whole.
        const digits = text.split('e')[0].replaceAll(/^−?0\.0*|[^0-9]/gu, '');
        expect(digits.length).toBeLessThanOrEqual(Math.abs(value) >= 999.5 ? 5 : 3);
      }),
      RUNS,
    );
  });

  it('finds room for any number in nine characters', () => {
    fc.assert(
      fc.property(fc.oneof(numbers, anySize), (value) => {
        expect(formatWithin(value, Math.abs(value), 9)).not.toContain('…');
      }),
      RUNS,
    );
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
