import { describe, expect, it } from 'vitest';
import { derive } from '../differentiate';
import { MathError } from '../errors';
import { inOrder } from '../expression/traverse';
import type { Expression } from '../expression/types';
import * as build from '../operators/build';
import { elementwiseFunctions } from '../operators/functions';
import { parse, parseFunction, type Scope } from '.';

const shape = (rows: number, columns: number) => ({ rows, columns });
const shapes = new Map([
  ['X', shape(4, 3)],
  ['W', shape(3, 2)],
  ['Y', shape(4, 2)],
  ['A', shape(3, 3)],
  ['a', shape(3, 1)],
  ['b', shape(1, 3)],
  ['c', shape(1, 1)],
]);
const scope: Scope = { shapes, functions: new Map([['g', 'tanh(t)']]) };
const read = (source: string, within: Scope = scope): Expression => parse(source, within, derive);
const [X, W, , A, a, b, c] = [...shapes].map(([name, size]) => build.variable(name, size));
const apply = (name: string, operand: Expression): Expression => {
  const fn = elementwiseFunctions.get(name);
  if (!fn) throw new Error(name);
  return build.applyElementwise(fn, operand);
};
const two = build.constant(2);

describe('every form', () => {
  const forms: readonly (readonly [string, () => Expression])[] = [
    ['X*W', () => build.multiply(X, W)],
    ['X*c', () => build.scale(c, X)],
    ['X.*c', () => build.scale(c, X)],
    ['X.*X', () => build.hadamard(X, X)],
    ['X⊙b', () => build.hadamard(X, b)],
    ['X/c', () => build.divide(X, c)],
    ['X./X', () => build.divide(X, X)],
    ['X + b', () => build.add(X, b)],
    ['a - b', () => build.subtract(a, b)],
    ['-X', () => build.negate(X)],
    ['+X', () => X],
    ['-3', () => build.constant(-3)],
    ["X'", () => build.transpose(X)],
    ["X''", () => build.transpose(build.transpose(X))],
    ['Xᵀ', () => build.transpose(X)],
    ['c^2', () => build.power(c, two)],
    ['c^c', () => build.power(c, c)],
    ['X.^2', () => build.power(X, two)],
    ['2.^X', () => build.power(two, X)],
    ['A^3', () => build.matrixPower(A, 3)],
    ['A^-1', () => build.inverse(A)],
    ['A^(-2)', () => build.matrixPower(build.inverse(A), 2)],
    ['A^0', () => build.identity(3)],
    ['n = 3; A^n', () => build.matrixPower(A, 3)],
    ['sum(X)', () => build.sum(X)],
    ['sum(X.*X)', () => build.sum(build.hadamard(X, X))],
    ['norm1(X)', () => build.norm1(X)],
    ['norm2(X)', () => build.norm2(X)],
    ['norm2(X)^2', () => build.squaredNorm(X)],
    ['tr(A)', () => build.trace(A)],
    ['det(A)', () => build.determinant(A)],
    ['logdet(A)', () => build.logDeterminant(A)],
    ['inv(A)', () => build.inverse(A)],
    ["det(A)*inv(A)'", () => build.cofactors(A)],
    ['diag(a)', () => build.diagonal(a)],
    ['diag(A)', () => build.diagonal(A)],
    ['sumrows(X)', () => build.sumRows(X)],
    ['sumcols(X)', () => build.sumColumns(X)],
    ["a'*A*a", () => build.multiply(build.multiply(build.transpose(a), A), a)],
    ['eye(3)', () => build.identity(3)],
    ['ones(2, 3)', () => build.ones(shape(2, 3))],
    ['zeros((2), 3)', () => build.zeros(shape(2, 3))],
    ['X + vector(1)', () => build.add(X, build.constant(1))],
    ['X - matrix(-2.5)', () => build.subtract(X, build.constant(-2.5))],
    ['T_1 = X*W; T_2 = tanh(T_1); sum(T_2 .* T_1)', () => read('sum(tanh(X*W) .* (X*W))')],
    ["tanh'(X)", () => build.subtract(build.constant(1), build.power(apply('tanh', X), two))],
    ["sin''(X)", () => build.negate(apply('sin', X))],
    ["sign'(X)", () => build.zeros(X.shape)],
  ];

  it.each(forms)('reads %s', (source, expected) => {
    expect(read(source)).toBe(expected());
  });

  it.each([...elementwiseFunctions.keys()])(
    'reads %s, and a text about it says so in its own name',
    (name) => {
      expect(read(`${name}(X - 1)`)).toBe(apply(name, build.subtract(X, build.constant(1))));
      expect(() => read(name)).toThrow(name);
    },
  );
});

describe('a bare eye', () => {
  it.each([
    ['A + eye', 'A + eye(3)'],
    ['eye - A', 'eye(3) - A'],
    ['A - c*eye', 'A - c*eye(3)'],
    ['A + eye*c', 'A + eye(3)*c'],
    ['A + eye/2', 'A + eye(3)/2'],
    ['-eye + A', '-eye(3) + A'],
    ["A + eye'", "A + eye(3)'"],
    ['A + inv(2*eye)', 'A + inv(2*eye(3))'],
    ['A + exp(eye)', 'A + exp(eye(3))'],
    ['A + eye^2', 'A + eye(3)^2'],
    ['A.*eye', 'A.*eye(3)'],
    ['A./(eye + eye)', 'A./(eye(3) + eye(3))'],
    ['eye*X', 'eye(4)*X'],
    ['X*eye', 'X*eye(3)'],
    ['X*(2*eye - eye)*W', 'X*(2*eye(3) - eye(3))*W'],
    ['a + eye', 'a + eye(3)'],
    ['b.*eye', 'b.*eye(3)'],
    ['inv(A + c*eye)*a', 'inv(A + c*eye(3))*a'],
    ["I_0 = eye; X*I_0*X' + I_0", "X*eye(3)*X' + eye(4)"],
  ])('in %s is that of %s', (source, written) => {
    expect(read(source)).toBe(read(written));
  });

  it('may wait through thousands of terms', () => {
    expect(read(`${'eye + '.repeat(1600)}A`).shape).toEqual(A.shape);
  });
});

describe("a function of the reader's", () => {
  const within = (functions: Record<string, string>): Scope => ({
    shapes,
    functions: new Map(Object.entries(functions)),
  });

  it.each(['tanh(t)', 'tanh(s)', 'tanh(X)', 'g(t) = tanh(t)', ' g ( u )=tanh( u )', '(tanh(t))'])(
    'reads %j',
    (text) => {
      const fn = read('g(X)', within({ g: text })).attributes.apply;
      expect(fn).toMatchObject({ name: 'g', order: 0 });
      expect(fn?.expand?.(W)).toBe(apply('tanh', W));
    },
  );

  it('works entry by entry, whatever its signs say of matrices', () => {
    const fn = parseFunction('g', "t*t'/2 - t^2 + vector(3)./t", derive);
    expect(fn.expand?.(X)).toBe(read('(X.*X)/2 - X.^2 + 3./X'));
  });

  it('may be a number, which then stands in every entry', () => {
    expect(parseFunction('g', '3', derive).expand?.(X)).toBe(
      build.add(build.zeros(X.shape), build.constant(3)),
    );
  });

  it('has derivatives that are functions too, up to the third', () => {
    const slope = read("g'(X*W)");
    expect(slope.attributes.apply).toMatchObject({ name: 'g', order: 1 });
    expect(slope.operands[0]).toBe(read('X*W'));
    expect(slope).toBe(read('g(X*W)').attributes.apply?.derivative(read('X*W')));
    expect(read("g'''(Y)").attributes.apply).toMatchObject({ name: 'g', order: 3 });
    expect(read("X'")).toBe(build.transpose(X));
  });

  it('may use others, in any order, but not itself on any way', () => {
    const functions = { h: 'g(t)^2 + k(t)', g: 'tanh(t)', k: 'g(2*t)' };
    expect(read('h(X)', within(functions)).attributes.apply?.name).toBe('h');
    expect(() => read('h(X)', within({ ...functions, g: 'k(t)' }))).toThrow('g uses k uses g');
    const others = new Map(Object.entries({ g: 'tanh(t)' }));
    expect(inOrder([parseFunction('f', 'g(t)', derive, others).expand?.(X) as Expression])).toHaveLength(2);
  });

  it('is refused where it comes to too much, before it is written out', () => {
    const doubling = Object.fromEntries(
      Array.from({ length: 40 }, (_, i) => [`f${i}`, i ? `f${i - 1}(f${i - 1}(t))` : 'tanh(t)']),
    );
    expect(() => read('f39(X)', within(doubling))).toThrow(expect.objectContaining({ kind: 'too-large' }));
    const chain = Object.fromEntries(
      Array.from({ length: 3000 }, (_, i) => [`f${i}`, i ? `f${i - 1}(t)` : 'tanh(t)']),
    );
    expect(() => read('f2999(X)', within(chain))).toThrow(expect.objectContaining({ kind: 'too-large' }));
    expect(read('f40(X)', within(chain)).shape).toEqual(X.shape);
  });

  it('is not differentiated where it is long, in a formula or a function, and says how long it is', () => {
    const factors = (count: number) => Array.from({ length: count }, (_, i) => `(t+${i + 1})`).join('*');
    const functions = { g: factors(1000), h: "2*g'(t)", k: factors(100) };
    const sentence =
      'g comes to 3000 operations, and a function of more than 300 is not differentiated. Take a shorter one.';
    expect(read('g(X)', within(functions)).shape).toEqual(X.shape);
    expect(() => read("c*g'(X)", within(functions))).toThrow(
      new MathError('too-large', sentence, { start: 2, end: 4 }),
    );
    expect(() => read('h(X)', within(functions))).toThrow(`In h: ${sentence}`);
    expect(read("k'(X)", within(functions)).attributes.apply?.order).toBe(1);
    expect(() => read("k''(X)", within(functions))).toThrow(/^k' comes to \d+ operations/);
  });

  it('has its errors placed in its own text, or where a formula uses it', () => {
    const spanOf = (run: () => unknown): unknown => {
      try {
        return run();
      } catch (error) {
        return error instanceof MathError ? [error.kind, error.span?.start, error.span?.end] : error;
      }
    };
    expect(spanOf(() => parseFunction('g', '1 + sum(t)', derive))).toEqual(['domain', 4, 10]);
    expect(spanOf(() => parseFunction('g', 'g(t) = 2 t', derive))).toEqual(['syntax', 7, 10]);
    expect(spanOf(() => parseFunction('g', '2*h(t)', derive, new Map([['h', 'det(t)']])))).toEqual([
      'domain',
      2,
      3,
    ]);
    expect(spanOf(() => read('X + g(X)', within({ g: '1 + sum(t)' })))).toEqual(['domain', 4, 5]);
    expect(read('X', within({ g: '1 + sum(t)' }))).toBe(X);
  });
});

describe('names', () => {
  it('may be those of every object', () => {
    const names = ['constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype', 'isPrototypeOf'];
    const declared = new Map(names.map((name) => [name, shape(2, 2)]));
    expect(read(names.join('*'), { shapes: declared })).toBe(
      names.map((name) => build.variable(name, shape(2, 2))).reduce(build.multiply),
    );
    for (const name of names) {
      expect(() => read(name)).toThrow('is not declared');
      expect(() => read(`${name}(X)`)).toThrow('There is no function');
      expect(read(`${name}(X)`, { shapes, functions: new Map([[name, '2*t']]) }).attributes.apply?.name).toBe(
        name,
      );
    }
  });

  it('are told apart by capitals', () => {
    const declared = new Map([
      ['x', shape(1, 1)],
      ['X', shape(2, 2)],
    ]);
    expect(read('x*X', { shapes: declared })).toBe(
      build.scale(build.variable('x', shape(1, 1)), build.variable('X', shape(2, 2))),
    );
  });
});
