import { expect, test } from 'vitest';
import { LONGEST, readFunction, repaired } from './read';

test('a text that is a function gives it', () => {
  expect(readFunction('g', 'g(t) = t*exp(-t)').fn?.name).toBe('g');
  expect(readFunction('g', 'x^2').error).toBeUndefined();
});

test.each([
  '',
  ' ',
  'tanh(',
  'tanh(t',
  'foo(t)',
  't + s',
  'det(t)',
  't t',
  '\u200bt',
  'g(t)',
  '1e999',
  'g(t) =',
])('a text that is none gives a sentence with its place: %j', (text) => {
  const { error } = readFunction('g', text);
  expect(error?.message).toMatch(/^\S.*[.?]$/);
  expect(error?.span?.start).toBeGreaterThanOrEqual(0);
  expect(error?.span?.end).toBeLessThanOrEqual(text.length);
});

test('a text that is too long is refused from the place on where it is', () => {
  const text = `${'t+'.repeat(LONGEST / 2)}t`;
  const { error } = readFunction('g', text);
  expect(error?.kind).toBe('too-large');
  expect(error?.span).toEqual({ start: LONGEST, end: text.length });
  expect(readFunction('g', text.slice(2)).error).toBeUndefined();
});

test('a repair makes the text a function', () => {
  const text = 'tanh(2*t';
  const { error } = readFunction('g', text);
  const better = error && repaired(text, error);
  expect(better).toBeDefined();
  expect(readFunction('g', better ?? '').error).toBeUndefined();
});
