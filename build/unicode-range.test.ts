import { array, assert, constantFrom, property } from 'fast-check';
import { expect, test } from 'vitest';
import { restOf, unicodeRange } from './unicode-range';

const covers = (range: string, code: number) =>
  range.split(', ').some((part) => {
    const [first, last = first] = part
      .slice(2)
      .split('-')
      .map((hex) => Number.parseInt(hex, 16));
    return first <= code && code <= last;
  });

test('a character is in the range of a text, or in the range of the rest, and never in both', () => {
  const character = constantFrom(...'abcxyzΣ−·ℝ𝔸');
  assert(
    property(array(character, { minLength: 1 }), character, (text, asked) => {
      const code = asked.codePointAt(0) ?? 0;
      expect(covers(unicodeRange(text.join('')), code)).toBe(text.includes(asked));
      expect(covers(restOf(text.join('')), code)).toBe(!text.includes(asked));
    }),
    { seed: 7, numRuns: 200 },
  );
});

test('neighbours become one range', () => {
  expect(unicodeRange('cabz')).toBe('U+61-63, U+7A');
});
