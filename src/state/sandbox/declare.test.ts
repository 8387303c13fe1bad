import { describe, expect, it } from 'vitest';
import { matrixFrom, type Shape } from '../../math';
import {
  FUNCTION_NAMES,
  freeName,
  MATRIX_NAMES,
  rename,
  startingMatrix,
  whyNotName,
  whyNotRemove,
  whyNotRename,
} from './declare';
import { closesFor, remediesFor } from './declare-remedies';
import { readSource } from './reading';
import type { SandboxState } from './state';

const zeros = (rows: number, columns: number) => matrixFrom({ rows, columns }, () => 0);

function state(
  source: string,
  shapes: Record<string, [number, number]>,
  functions: Record<string, string> = {},
) {
  const result: SandboxState = {
    source,
    matrices: Object.entries(shapes).map(([name, [rows, columns]]) => ({
      name,
      value: zeros(rows, columns),
    })),
    functions: Object.entries(functions).map(([name, text]) => ({ name, source: text })),
    variable: Object.keys(shapes)[0] ?? '',
    form: 'factored',
  };
  return result;
}

/** The labels of what helps with a text, and the shape of `f` after the first. */
function help(of: SandboxState): { labels: string[]; shape: Shape | undefined } {
  const { f, error } = readSource(of);
  const remedies = f ? closesFor(of) : remediesFor(of, error);
  const after = remedies[0] && readSource(remedies[0].change(of)).f;
  return { labels: remedies.map(({ label }) => label), shape: after?.shape };
}

const SIZES: Record<string, [number, number]> = { X: [4, 3], Y: [4, 2] };
const NUMBER = { rows: 1, columns: 1 };

describe('a matrix that is missing', () => {
  it.each([
    ['norm2(X*B - Y)^2', 'Declare B as 3 × 2'],
    ["sum(X*B*Y')", 'Declare B as 3 × 2'],
    ['sum((X - C).*(X - C))', 'Declare C as 4 × 3'],
    ['norm2(X*w)^2', 'Declare w as 3 × 1'],
    ["Y'*c", 'Declare c as 4 × 1'],
    ['sum(c*X)', 'Declare c as 1 × 4'],
    ["tr(X*B*X')", 'Declare B as 3 × 3'],
    ['det(Q)', 'Declare Q as 2 × 2'],
  ])('in %s', (source, label) => {
    const { labels } = help(state(source, SIZES));
    expect(labels).toEqual([label]);
  });

  it('makes a single number of the text where it can', () => {
    expect(help(state('norm2(X*B - Y)^2', SIZES)).shape).toEqual(NUMBER);
    expect(help(state('b*X', SIZES)).shape).toEqual({ rows: 1, columns: 3 });
  });

  it('is offered with another one missing, as far as the text is read', () => {
    const first = state('norm2(X*B + C - Y)^2', SIZES);
    expect(help(first)).toEqual({ labels: ['Declare B as 3 × 2'], shape: undefined });
  });

  it('is not offered where nothing fits, nor for what a repair makes plain', () => {
    expect(help(state('norm2(X + Y + B)', SIZES)).labels).toEqual([]);
    expect(help(state('sum(X^T)', SIZES)).labels).toEqual([]);
    expect(help(state('sum(pi*X)', SIZES)).labels).toEqual([]);
    expect(help(state('sum(X))', SIZES)).labels).toEqual([]);
  });

  it('is offered beside a repair for a slip of the hand', () => {
    expect(help(state('sum(x)', { X: [4, 3] })).labels).toEqual(['Declare x as 3 × 1']);
  });

  it('has a size although nothing is declared', () => {
    expect(help(state('norm2(A)^2', {})).labels).toEqual(['Declare A as 2 × 2']);
  });
});

describe('a function that is missing', () => {
  it('is defined', () => {
    const { labels, shape } = help(state('sum(h(X))', SIZES));
    expect(labels).toEqual(['Define h(t) = tanh(t)']);
    expect(shape).toEqual(NUMBER);
    expect(help(state("sum(h'(X))", SIZES)).labels).toEqual(['Define h(t) = tanh(t)']);
  });

  it('is not offered as f, which is the whole', () => {
    expect(help(state('sum(f(X))', SIZES)).labels).toEqual([]);
    expect(help(state('sum(f*X)', SIZES)).labels).toEqual([]);
  });

  it('is not offered with two arguments', () => {
    expect(help(state('sum(h(X, Y))', SIZES)).labels).toEqual([]);
  });
});

describe('a text that is no single number', () => {
  it('is closed', () => {
    const { labels, shape } = help(state('X', SIZES));
    expect(labels).toEqual(['sum(…)', 'norm2(…)^2']);
    expect(shape).toEqual(NUMBER);
  });

  it('is closed behind its definitions', () => {
    const of = state("T = X'*Y; T.*T", SIZES);
    expect(closesFor(of).map(({ change }) => change(of).source)).toEqual([
      "T = X'*Y; sum(T.*T)",
      "T = X'*Y; norm2(T.*T)^2",
    ]);
  });

  it('is left alone where it is one', () => {
    expect(closesFor(state('sum(X)', SIZES))).toEqual([]);
  });
});

describe('another name', () => {
  const network = state('norm2(g(X*W) - Y)^2', { X: [4, 3], W: [3, 2], Y: [4, 2] }, { g: 'g(W) = tanh(W)' });

  it('goes into the text, which keeps its spaces, and the choice follows', () => {
    const after = rename('X', 'data')({ ...network, source: 'norm2( g(X*W)-Y )^2 + 0*sum(X)' });
    expect(after.source).toBe('norm2( g(data*W)-Y )^2 + 0*sum(data)');
    expect(after.matrices.map(({ name }) => name)).toEqual(['data', 'W', 'Y']);
    expect(after.variable).toBe('data');
  });

  it('leaves the number of a function alone, and another name that begins alike', () => {
    const after = rename('W', 'V')({ ...network, source: 'sum(g(X*W)) + W2' });
    expect(after.source).toBe('sum(g(X*V)) + W2');
    expect(after.functions).toEqual(network.functions);
  });

  it('of a function goes into the texts of the others', () => {
    const of = state('sum(h(X))', { X: [4, 3] }, { g: 'g(t) = t^2', h: 'g(t)^2 + t' });
    const after = rename('g', 'k')(of);
    expect(after.functions).toEqual([
      { name: 'k', source: 'k(t) = t^2' },
      { name: 'h', source: 'k(t)^2 + t' },
    ]);
    expect(rename('k', 'g')(after)).toEqual(of);
    expect(readSource(rename('h', 'q')(of)).f?.shape).toEqual(NUMBER);
  });

  it('is refused with a sentence where it is none, is taken, or has another meaning', () => {
    expect(whyNotName(network, '2x')).toMatch(/is not a name/);
    expect(whyNotName(network, 'sum')).toMatch(/function of the language/);
    expect(whyNotName(network, 'f')).toBe('f is the name of the whole. Choose another name.');
    expect(rename('W', 'f')(network)).toBe(network);
    expect(rename('g', 'f')(network)).toBe(network);
    expect(whyNotName(network, 'W')).toBe('W is a matrix already. Choose another name.');
    expect(whyNotName(network, 'g')).toBe('g is a function already. Choose another name.');
    expect(whyNotName({ ...network, source: 'T = X; sum(T)' }, 'T')).toMatch(/defined in f/);
    const of = state('sum(h(X))', { X: [4, 3] }, { g: 't^2', h: 'h(s) = g(s)' });
    expect(whyNotRename(of, 'g', 's')).toMatch(/another meaning/);
    expect(rename('g', 's')(of)).toBe(of);
    expect(whyNotRename(of, 'g', 'g')).toBeUndefined();
  });
});

describe('what can be taken away', () => {
  it('is what nothing uses', () => {
    const of = state('sum(g(X))', { X: [4, 3], W: [3, 2] }, { g: 't^2', h: 'h(s) = k(s)', k: 't' });
    expect(whyNotRemove(of, 'X')).toBe('f uses X. Take X out of f first.');
    expect(whyNotRemove(of, 'g')).toBe('f uses g. Take g out of f first.');
    expect(whyNotRemove(of, 'k')).toBe('h uses k. Take k out of h first.');
    expect(whyNotRemove(of, 'W')).toBeUndefined();
    expect(whyNotRemove(of, 'h')).toBeUndefined();
  });

  it('is told of a text that cannot be read too', () => {
    expect(whyNotRemove(state('sum(W', { W: [3, 2] }), 'W')).toMatch(/^f uses W/);
  });
});

describe('what is new', () => {
  it('has a name that is free', () => {
    expect(freeName(state('sum(A)', { B: [2, 3] }), MATRIX_NAMES)).toBe('C');
    expect(freeName(state('sum(B)', { B: [2, 3] }, { g: 't' }), FUNCTION_NAMES)).toBe('h');
    const all = Object.fromEntries(
      [...'ABCDEFHKLMNPQRSUVWXYZ'].map((name) => [name, [1, 2] as [number, number]]),
    );
    expect(freeName(state('sum(A)', all), MATRIX_NAMES)).toBe('A_2');
  });

  it('has numbers that are the same every time, and others than the one before', () => {
    const shape = { rows: 3, columns: 2 };
    const none = state('1', {});
    expect(startingMatrix(none, shape)).toEqual(startingMatrix(none, shape));
    expect(startingMatrix(state('1', SIZES), shape)).not.toEqual(startingMatrix(none, shape));
  });
});
