import { expect, test } from 'vitest';
import { parseFunction } from '../../math';
import { functionFormulas } from './formulas';
import { offeredAs, offeredFunctions } from './offered';

test.each(offeredFunctions)('$name is a function of the language, and is found by its text', (offered) => {
  const fn = parseFunction('g', offered.source);
  expect(offeredAs(functionFormulas(fn, 't').text.replace('g(t) = ', ''))).toBe(offered);
  expect(offeredAs(` ${offered.source}  `)).toBe(offered);
});

test('no name and no function is offered twice', () => {
  expect(new Set(offeredFunctions.map(({ name }) => name)).size).toBe(offeredFunctions.length);
  expect(new Set(offeredFunctions.map(({ source }) => source)).size).toBe(offeredFunctions.length);
});

test('another function is none of them', () => {
  expect(offeredAs('t*exp(-t)')).toBeUndefined();
  expect(offeredAs('')).toBeUndefined();
});
