import { expect, test } from 'vitest';
import { parseFunction } from '../../math';
import { functionFormulas } from './formulas';

test('a function and its derivative are printed by the engine, each in its colour', () => {
  const { value, slope, text } = functionFormulas(parseFunction('g', 'tanh(t)'), 't');
  expect(value).toMatch(/^\\con\{g\}\(\\var\{t\}\) = \\tanh/);
  expect(slope).toMatch(/^\\con\{g'\}\(\\var\{t\}\) = 1 - \\tanh.*\^\{2\}$/);
  expect(text).toBe('g(t) = tanh(t)');
});

test('the letter of the argument is the one asked for, whatever was typed', () => {
  const { text, value } = functionFormulas(parseFunction('h', 'h(x) = x^2'), 's');
  expect(text).toBe('h(s) = s^2');
  expect(value).toBe('\\con{h}(\\var{s}) = \\var{s}^{2}');
});

test('a function that is a number has the derivative 0', () => {
  expect(functionFormulas(parseFunction('g', '3'), 't').slope).toMatch(/= 0$/);
});
