import { expect, test } from 'vitest';
import { type Expression, matrix, parse } from '../../../math';
import { scopeOf } from '../reading';
import type { Argument, Declarations } from './argument';
import { blockSteps } from './catalogue';
import { stepsFor, usualArgument } from './offers';
import { applyStep, exchanged, startFrom } from './tree';

const declared = (shapes: Readonly<Record<string, readonly [number, number]>>): Declarations => ({
  matrices: Object.entries(shapes).map(([name, [rows, columns]]) => ({
    name,
    value: matrix(Array.from({ length: rows }, () => new Array<number>(columns).fill(1))),
  })),
  functions: [],
});

const network = declared({ X: [4, 3], W: [3, 2], Y: [4, 2] });
const inNetwork = (text: string): Expression => parse(text, scopeOf(network));

test.each([
  ['inverse', 'inv(X*W) inverts 4 x 2: it takes a square matrix, and this one is 4 x 2.'],
  ['power', '(X*W)^2 raises 4 x 2: a power needs a square matrix, and this one is 4 x 2.'],
  [
    'transpose',
    "With G = (X*W)': G-Y subtracts 4 x 2 from 2 x 4: the 2 and 4 rows and the 4 and 2 columns must be equal in number, or one of them 1.",
  ],
])('why %s does not fit is said with the names and the shapes', (id, sentence) => {
  const f = inNetwork('norm2(X*W - Y)^2');
  const offered = stepsFor(f, inNetwork('X*W'), network).find(({ step }) => step.id === id);
  expect(offered?.why).toBe(sentence);
});

test.each([
  ['X', 'X is a matrix already. Choose another name.'],
  ['tanh', 'tanh is a function of the language. Choose another name.'],
  ['2W', '"2W" is not a name. A name is a letter A to Z or a to z, then letters, digits and _.'],
  ['', 'An empty text is not a name. A name is a letter A to Z or a to z, then letters, digits and _.'],
])('a new matrix is not called %j', (name, why) => {
  const argument: Argument = { kind: 'new-matrix', name, shape: { rows: 4, columns: 2 } };
  expect(startFrom(argument, network)).toEqual({ why });
});

test('a shared node is wrapped once, wherever it stands', () => {
  const f = inNetwork('sum(X*W) + norm1(X*W)');
  const step = blockSteps.find(({ id }) => id === 'sum-rows');
  const outcome = step && applyStep(f, inNetwork('X*W'), step, undefined, network);
  expect(outcome).toMatchObject({ f: inNetwork('sum(sumrows(X*W)) + norm1(sumrows(X*W))') });
});

test('the square of an expression goes in whole', () => {
  const outcome = exchanged(inNetwork('X.^2'), inNetwork('X'), inNetwork('X - 1'), network);
  expect(outcome).toMatchObject({ f: inNetwork('(X - 1).^2') });
});

test.each([
  ['X*W', 'X*W', 'multiply-right', 2, 3],
  ['norm2(X*W - Y)^2', 'X*W', 'multiply-right', 2, 2],
  ['norm2(X*W - Y)^2', 'W', 'multiply-left', 3, 3],
])('in %s, what %s takes to %s has a size that fits', (source, text, id, rows, columns) => {
  const [f, node] = [inNetwork(source), inNetwork(text)];
  const step = blockSteps.find((known) => known.id === id);
  const argument = step && usualArgument(f, node, step, network);
  expect(argument).toMatchObject({ shape: { rows, columns } });
  expect(step && applyStep(f, node, step, argument, network).why).toBeUndefined();
});
