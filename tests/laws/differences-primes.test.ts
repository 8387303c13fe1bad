import { expect, it } from 'vitest';
import { checkGradient, differentiate, parse, randomMatrix, seededRandom, toText } from '../../src/math';

const shape = { rows: 3, columns: 2 };
const scope = { shapes: new Map([['X', shape]]), functions: new Map([['g', 'tanh(t)']]) };

it.each([
  ['sum(g(X))', "g'(X)"],
  ["sum(g''(X))", "g'''(X)"],
])('%s has the gradient %s', (f, gradient) => {
  expect(toText(differentiate(parse(f, scope), 'X', scope).gradient)).toBe(gradient);
});

it('writes a derivative out that would carry more primes than the language reads', () => {
  const derivation = differentiate(parse("sum(g'''(X))", scope), 'X', scope);
  const text = toText(derivation.gradient, scope);
  expect(text).not.toContain('g');
  expect(parse(text, scope)).toBe(derivation.gradient);
  const bindings = new Map([['X', randomMatrix(shape, seededRandom(5))]]);
  expect(checkGradient(derivation, bindings)).toMatchObject({ agrees: true, kinks: [] });
});
