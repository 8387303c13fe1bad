import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerptAt } from './excerpt';

test('a short text stands whole', () => {
  expect(excerptAt('t*tahn(t)', { start: 2, end: 6 })).toEqual({
    before: 't*',
    marked: 'tahn',
    after: '(t)',
  });
});

test('the end of a text is marked as a space', () => {
  expect(excerptAt('tanh(', { start: 5, end: 5 })).toEqual({ before: 'tanh(', marked: '\u00a0', after: '' });
});

test('an excerpt is a piece of the text, with its place marked, and fits on a line', () => {
  const placed = fc
    .string({ minLength: 1, maxLength: 300 })
    .chain((text) =>
      fc.tuple(fc.constant(text), fc.nat(text.length), fc.nat(text.length)).map(([, one, other]) => ({
        text,
        span: { start: Math.min(one, other), end: Math.max(one, other) },
      })),
    )
    .filter(({ text }) => !text.includes('…') && !text.includes('\u00a0'));
  fc.assert(
    fc.property(placed, ({ text, span }) => {
      const { before, marked, after } = excerptAt(text, span);
      const piece = (before + marked + after).replace('\u00a0', '').replaceAll('…', '');
      expect(text).toContain(piece);
      expect(text.slice(span.start)).toContain((marked + after).replace('\u00a0', '').replaceAll('…', ''));
      expect((before + marked + after).length).toBeLessThanOrEqual(36);
      if (text.length <= 32 && span.end - span.start <= 16) expect(piece).toBe(text);
    }),
    { seed: 11, numRuns: 300 },
  );
});
