import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNumber } from './parse';

const RUNS = { numRuns: 500, seed: 12 };

describe('what is a number', () => {
  it.each([
    ['1.5', 1.5],
    ['-2', -2],
    [' −2 ', -2],
    ['–2', -2],
    ['+3', 3],
    ['.5', 0.5],
    ['5.', 5],
    ['1e-3', 0.001],
    ['1E−3', 0.001],
    ['1.e+02', 100],
    ['1/4', 0.25],
    ['-1 / 8', -0.125],
    ['.5/2', 0.25],
    ['-0', 0],
    ['1e-999', 0],
    ['1\u00a0000', 1000],
    ['-1\u202f000\u202f000.5', -1000000.5],
    ['12\u2009345/2', 6172.5],
  ])('reads %s', (text, value) => {
    expect(parseNumber(text)).toEqual({ value });
  });
});

describe('what is none', () => {
  it.each([
    ['1,5', 'Write 1.5: the decimal mark is a point.'],
    ['-0,25', 'Write −0.25: the decimal mark is a point.'],
    ['1,234.5', 'Write 1234.5, without the comma.'],
    ['1 000', 'Write 1000, without the space.'],
    ['-1 000 000.5', 'Write −1000000.5, without the space.'],
    ['1 0000', '“1 0000” is more than one number: an entry has one.'],
    ['1\u00a02', '“1 2” is more than one number: an entry has one.'],
    ['pi', '“pi” is not a number: work it out first, as 3.14159.'],
    ['−π', '“-π” is not a number: work it out first, as −3.14159.'],
    ['pi/2', '“pi/2” is not a number: work it out first, as 1.5708.'],
    ['2^3', '“2^3” is not a number: work it out first, as 8.'],
    ['10^-3', '“10^-3” is not a number: work it out first, as 0.001.'],
    ['sqrt(2)', '“sqrt(2)” is not a number: work it out first, as 1.41421.'],
    ['√2/2', '“√2/2” is not a number: work it out first, as 0.707107.'],
    ['sqrt(-2)', '“sqrt(-2)” is not a number: write 1.5, -2, 1e-3 or 1/3.'],
    ['abc', '“abc” is not a number: write 1.5, -2, 1e-3 or 1/3.'],
    ['1 2', '“1 2” is more than one number: an entry has one.'],
    ['1; 2', '“1; 2” is more than one number: an entry has one.'],
    ['1/0', '“1/0” divides by zero: write another number after the slash.'],
    ['1/2/3', '“1/2/3” is not a number: write 1.5, -2, 1e-3 or 1/3.'],
    ['/2', '“/2” is not a number: write 1.5, -2, 1e-3 or 1/3.'],
    ['1e999', '“1e999” is too large: numbers end near 1.8e308.'],
    ['1e308/1e-9', '“1e308/1e-9” is too large: numbers end near 1.8e308.'],
    ['Infinity', '“Infinity” cannot be typed in: an entry is a finite number.'],
    ['-inf', '“-inf” cannot be typed in: an entry is a finite number.'],
    ['NaN', '“NaN” cannot be typed in: an entry is a finite number.'],
    ['0x10', '“0x10” is not a number: write 1.5, -2, 1e-3 or 1/3.'],
    ['1_000', '“1_000” is not a number: write 1.5, -2, 1e-3 or 1/3.'],
    ['--1', '“--1” is not a number: write 1.5, -2, 1e-3 or 1/3.'],
    ['<b>1</b>', '“<b>1</b>” is not a number: write 1.5, -2, 1e-3 or 1/3.'],
    ['constructor', '“constructor” is not a number: write 1.5, -2, 1e-3 or 1/3.'],
    ['9'.repeat(400), '“999999999999999…” is too large: numbers end near 1.8e308.'],
    ['1'.repeat(100_000), '“111111111111111…” is too long for a number.'],
  ])('refuses case %#: %.20s', (text, sentence) => {
    const parsed = parseNumber(text);
    expect('sentence' in parsed && parsed.sentence).toBe(sentence);
  });

  it('names the value that stands while nothing is typed', () => {
    expect(parseNumber('', -2)).toMatchObject({ sentence: 'Type a number; −2 stands until then.' });
    expect(parseNumber('  ')).toMatchObject({ sentence: 'Type a number.' });
  });

  it.each(['', '-', '−', '+', '.', '-.', '1e', '1.5e-', '3/', '3/-', '1/0', '-1/0.'])(
    'waits while %s is typed',
    (text) => {
      expect(parseNumber(text)).toMatchObject({ unfinished: true });
    },
  );

  it.each(['a', '1,', '--', '1 2', '1e5x', '1/x', 'e'])('does not wait for %s', (text) => {
    expect(parseNumber(text)).not.toHaveProperty('unfinished');
    expect(parseNumber(text)).toHaveProperty('sentence');
  });
});

it('gives a finite number or one sentence for any text', () => {
  const texts = fc.oneof(
    fc.string(),
    fc
      .array(fc.constantFrom(...'0123456789.,-+eE/ −x∞'), { maxLength: 12 })
      .map((characters) => characters.join('')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const parsed = parseNumber(text);
      if ('value' in parsed) expect(Number.isFinite(parsed.value)).toBe(true);
      else expect(parsed.sentence).toMatch(/^[“TW].*\.$/su);
    }),
    RUNS,
  );
});
