import { describe, expect, it } from 'vitest';
import {
  build,
  type CodeTarget,
  type Derivation,
  differentiate,
  type Expression,
  elementwiseFunctions,
  toCode,
} from '../..';
import { wrap } from './comment';
import { namesFor } from './names';
import { numeral } from './numerals';

const TARGETS: readonly CodeTarget[] = ['numpy', 'pytorch', 'jax', 'julia', 'matlab'];

const variable = (name: string, rows: number, columns: number): Expression =>
  build.variable(name, { rows, columns });

function by(f: Expression, of: Expression): Derivation {
  const name = of.attributes.name as string;
  return differentiate(f, name, { shapes: new Map([[name, of.shape]]) });
}

function tanh(operand: Expression): Expression {
  const fn = elementwiseFunctions.get('tanh');
  if (!fn) throw new TypeError('tanh is missing.');
  return build.applyElementwise(fn, operand);
}

/** A network of `layers` steps `X -> tanh(X*W)`. */
function chain(layers: number): Derivation {
  const W = variable('W', 3, 3);
  let value = variable('X', 4, 3);
  for (let layer = 0; layer < layers; layer += 1) value = tanh(build.multiply(value, W));
  return by(build.squaredNorm(value), W);
}

describe('toCode', () => {
  it.each(TARGETS)('names what f and the gradient share, and computes it once, in %s', (target) => {
    const [X, W, Y] = [variable('X', 4, 3), variable('W', 3, 2), variable('Y', 4, 2)];
    const code = toCode(by(build.squaredNorm(build.subtract(build.multiply(X, W), Y)), W), target);
    expect(code.match(/T_1 = X [@*] W - Y/g)).toHaveLength(1);
    expect(code.match(/T_1/g)).toHaveLength(3);
  });

  it.each(TARGETS)('grows as the number of steps in %s, and in no line beyond a width', (target) => {
    const [once, twice] = [chain(100), chain(200)].map((derivation) => toCode(derivation, target));
    expect(twice.length / once.length).toBeLessThan(2.2);
    for (const line of twice.split('\n')) expect(line.length).toBeLessThan(140);
  });

  it.each(TARGETS)('says shapes and layout, and what a renamed variable stands for, in %s', (target) => {
    const end = variable('gradient', 4, 1);
    const code = toCode(by(build.squaredNorm(end), end), target).replace(/\s+%?\s*/g, ' ');
    expect(code).toContain('gradient_ is 4 x 1');
    expect(code).toContain('The gradient has the shape of gradient_');
    expect(code).toContain('gradient_ stands for gradient');
  });

  it('imports what it uses', () => {
    const X = variable('X', 4, 3);
    const relu = build.applyElementwise(
      elementwiseFunctions.get('relu') as NonNullable<ReturnType<typeof elementwiseFunctions.get>>,
      X,
    );
    expect(toCode(by(build.sum(relu), X), 'jax')).toMatch(/^import jax\nimport jax\.numpy as jnp\n/);
    expect(toCode(by(build.sum(X), X), 'jax')).toMatch(/^import jax\.numpy as jnp\n/);
  });

  it('lets no character of a name but letters, digits and _ through', () => {
    const name = 'X"""\nimport os';
    const hostile = variable(name, 2, 2);
    const code = toCode(
      { f: build.sum(hostile), variable: name, gradient: build.ones(hostile.shape), steps: [] },
      'numpy',
    );
    expect(code).not.toMatch(/^\s*import os/m);
  });
});

describe('namesFor', () => {
  it('keeps free names and moves taken ones out of their way', () => {
    const names = namesFor('numpy').takeAll(['lambda', 'lambda_', 'W_2', 'constructor']);
    expect(Object.fromEntries(names)).toEqual({
      lambda: 'lambda_2',
      lambda_: 'lambda_',
      W_2: 'W_2',
      constructor: 'constructor',
    });
  });

  it('tells long names apart in their first 63 characters', () => {
    const long = 'a'.repeat(100);
    const names = [
      ...namesFor('matlab')
        .takeAll([`${long}1`, `${long}2`])
        .values(),
    ];
    expect(new Set(names.map((name) => name.slice(0, 63))).size).toBe(2);
  });
});

describe('numeral', () => {
  it.each([
    [2, '2'],
    [-3, '-3'],
    [0.1, '0.1'],
    [1e-7, '1e-7'],
    [4294967296, '4294967296.0'],
    [1e20, '1e+20'],
    [Number.NEGATIVE_INFINITY, "-float('inf')"],
  ])('%s is %s in Python', (value, text) => {
    expect(numeral(value, 'numpy', false)).toBe(text);
  });

  it('is of floating point where it is asked to be', () => {
    expect(numeral(2, 'julia', true)).toBe('2.0');
    expect(numeral(0.5, 'julia', true)).toBe('0.5');
  });
});

it('wrap keeps a shape in one piece', () => {
  expect(wrap('X is 4 x 3 here', 8)).toEqual(['X is', '4 x 3', 'here']);
});
