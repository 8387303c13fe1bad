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
  'foo',
  'foo*t',
  'e^t',
  'pi*t',
])('a text that is none gives a sentence with its place: %j', (text) => {
  const { error } = readFunction('g', text);
  expect(error?.message).toMatch(/^\S.*[.?]$/);
  expect(error?.span?.start).toBeGreaterThanOrEqual(0);
  expect(error?.span?.end).toBeLessThanOrEqual(text.length);
});

test('a sentence does not say where it is, for its text is the one being typed, and speaks of what a card has', () => {
  for (const text of ['sum(t)', 'foo(t)', 'tanh', 't + s', 'foo', 't*']) {
    const { error } = readFunction('g', text);
    expect(error?.message).toMatch(/^(?!In g)/);
    expect(error?.message).not.toContain('beside the formula');
  }
});

test.each([
  ['foo', 'foo', 't'],
  ['1 + velocity^2', 'velocity', '1 + t^2'],
  ['e^t', 'e^t', 'exp(t)'],
  ['1/(1 + e^(-2*x))', 'e^(-2*x)', '1/(1 + exp(-2*x))'],
  ['g(x) = e^x', 'e^x', 'g(x) = exp(x)'],
  ['pi*t', 'pi', '3.14159*t'],
])('a name that stands for nothing is no number of its own: %s', (text, place, better) => {
  const { error } = readFunction('g', text);
  expect(error?.kind).toBe('undeclared');
  expect(error?.span && text.slice(error.span.start, error.span.end)).toBe(place);
  expect(error && repaired(text, error)).toBe(better);
  expect(readFunction('g', better).error).toBeUndefined();
});

test('a letter may stand for the number, and a word where the text declares it', () => {
  for (const text of ['x^2', 'g(speed) = speed^2', 'g(e) = e^2'])
    expect(readFunction('g', text).fn).toBeDefined();
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
