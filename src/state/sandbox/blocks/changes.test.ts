import { expect, test } from 'vitest';
import { type Expression, parse } from '../../../math';
import { readSource, scopeOf } from '../reading';
import type { SandboxState } from '../state';
import type { Argument } from './argument';
import { blockSteps } from './catalogue';
import { begin, build } from './changes';
import { usualArgument } from './offers';
import { applyStep, type Fitting, type Outcome, startFrom } from './tree';

const nothing: SandboxState = {
  source: '1',
  matrices: [],
  functions: [],
  variable: '',
  form: 'factored',
};

function fitting(outcome: Outcome): Fitting {
  if (outcome.why !== undefined) throw new Error(outcome.why);
  return outcome;
}

function read(state: SandboxState): Expression {
  const { f, error } = readSource(state);
  if (!f) throw error;
  return f;
}

const start = (name: string, rows: number, columns: number): SandboxState =>
  begin(fitting(startFrom({ kind: 'new-matrix', name, shape: { rows, columns } }, nothing)))(nothing);

/** The state after a step on the whole of `f`, with what the step takes by itself or with `argument`. */
function then(state: SandboxState, id: string, argument?: Argument): SandboxState {
  const f = read(state);
  const step = blockSteps.find((known) => known.id === id);
  if (!step) throw new Error(id);
  const taken = argument ?? usualArgument(f, f, step, state);
  return build(fitting(applyStep(f, f, step, taken, state)))(state);
}

const shapes = ({ matrices }: SandboxState): string[] =>
  matrices.map(({ name, value }) => `${name} ${value.rows} x ${value.columns}`);

test('the neural network, built step by step, is the tree of its text', () => {
  const steps = ['multiply-right', 'elementwise', 'subtract', 'squared-norm'];
  const built = steps.reduce((state, id) => then(state, id), start('X', 4, 3));
  expect(shapes(built)).toEqual(['X 4 x 3', 'W 3 x 2', 'Y 4 x 2']);
  expect(built.functions).toEqual([{ name: 'g', source: 'tanh(t)' }]);
  expect(read(built)).toBe(parse('norm2(g(X*W) - Y)^2', scopeOf(built)));
  expect(built.variable).toBe('X');
});

test('dictionary learning, built step by step, is the tree of its text', () => {
  const product = then(start('D', 4, 2), 'multiply-right', {
    kind: 'new-matrix',
    name: 'R',
    shape: { rows: 2, columns: 3 },
  });
  const difference = then(product, 'subtract-from', {
    kind: 'new-matrix',
    name: 'X',
    shape: { rows: 4, columns: 3 },
  });
  const built = then(difference, 'squared-norm');
  expect(shapes(built)).toEqual(['D 4 x 2', 'R 2 x 3', 'X 4 x 3']);
  expect(read(built)).toBe(parse('norm2(X - D*R)^2', scopeOf(built)));
});

test('new matrices have numbers of their own', () => {
  const { matrices } = then(start('X', 3, 2), 'subtract');
  expect(matrices[0].value.data).not.toEqual(matrices[1].value.data);
  for (const { value } of matrices) expect(Math.max(...value.data.map(Math.abs))).toBeLessThanOrEqual(2);
});

test('a chain may begin again with a matrix that is declared, and is differentiated by it', () => {
  const built = then(start('X', 4, 3), 'multiply-right');
  const again = begin(fitting(startFrom({ kind: 'known', name: 'W' }, built)))(built);
  expect([again.source, again.variable, shapes(again)]).toEqual(['W', 'W', ['X 4 x 3', 'W 3 x 2']]);
});
