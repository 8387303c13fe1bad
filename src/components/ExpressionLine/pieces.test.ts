import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type NameRole, piecesOf } from './pieces';

const roleOf = (name: string): NameRole | undefined =>
  name === 'W' ? 'variable' : name === 'X1' ? 'constant' : undefined;

test('names have the role of what they are, a name within a name has none, and the place of an error is marked', () => {
  const pieces = piecesOf('W*X1 + W2', roleOf, { start: 2, end: 6 });
  expect(pieces.filter(({ role }) => role).map(({ text, role }) => [text, role])).toEqual([
    ['W', 'variable'],
    ['X1', 'constant'],
  ]);
  expect(
    pieces
      .filter(({ wrong }) => wrong)
      .map(({ text }) => text)
      .join(''),
  ).toBe('X1 +');
});

test('the pieces together are the text, each begins where the one before ends, and one begins at each place asked for', () => {
  const texts = fc.string({ unit: fc.constantFrom(...'WX12e. *+()'), maxLength: 20 });
  fc.assert(
    fc.property(texts, fc.nat(22), fc.nat(22), fc.nat(19), (text, one, other, begin) => {
      const error = { start: Math.min(one, other), end: Math.max(one, other) };
      const pieces = piecesOf(text, roleOf, error, [begin]);
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      let end = 0;
      for (const piece of pieces) {
        expect(piece.start).toBe(end);
        expect(piece.text).not.toBe('');
        end += piece.text.length;
        expect(piece.wrong).toBe(error.start <= piece.start && end <= error.end);
      }
      if (begin < text.length) expect(pieces.some(({ start }) => start === begin)).toBe(true);
    }),
    { numRuns: 500, seed: 20260923 },
  );
});
