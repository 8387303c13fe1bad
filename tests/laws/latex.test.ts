import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  build,
  compile,
  defineFunction,
  type Expression,
  elementwiseFunctions,
  evaluate,
  inOrder,
  type Matrix,
  operators,
  randomMatrix,
  type Shape,
  seededRandom,
  toLatex,
  toText,
  variableNames,
} from '../../src/math';
import { generate } from './generate';
import { readLatex } from './latex-reader';
import { determinant, manners } from './latex-values';
import { RUNS, relativeError, seeds } from './support';

const g = defineFunction('g', (t) => build.add(build.power(t, build.constant(2)), build.constant(1)));
const slope = g.derivative(build.variable('t', { rows: 1, columns: 1 })).attributes.apply as typeof g;
const functions = new Map(
  [g, slope].map((fn): [string, (argument: Matrix) => Matrix] => [
    fn === g ? 'g' : 'g^{\\prime}',
    (argument) =>
      evaluate(
        build.applyElementwise(fn, build.variable('argument', argument)),
        new Map([['argument', argument]]),
      ),
  ]),
);

/** Holds what readers make of the printed formula against the expression's own value. */
function means(expression: Expression, bindings: ReadonlyMap<string, Matrix>): void {
  const latex = toLatex(expression);
  const symbols = new Map(
    variableNames(expression).map((name): [string, Matrix] => {
      const value = bindings.get(name) as Matrix;
      return [toLatex(build.variable(name, value)), value];
    }),
  );
  const value = evaluate(expression, bindings);
  for (const manner of manners) {
    const about = `${toText(expression)} is printed ${latex}, read ${manner}`;
    let read: Matrix;
    try {
      read = readLatex(latex)({ manner, symbols, functions });
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      throw new Error(`${about}: ${error.message}`);
    }
    expect([read.rows, read.columns], about).toEqual([value.rows, value.columns]);
    expect(relativeError(read, value), about).toBeLessThan(1e-7);
  }
}

const inverted = new Set(['cofactors', 'inverse', 'log-determinant']);

/**
 * Whether no number on the way is so large or small, and no matrix so near to a singular one, that two ways to one value part:
 * cofactors are printed through an inverse, and calculated without.
 */
function isTame(expression: Expression, bindings: ReadonlyMap<string, Matrix>): boolean {
  const nodes = inOrder([expression]);
  const values = compile(nodes).run(bindings);
  return nodes.every((node, index) => {
    const { data } = values[index];
    const tame = data.every((entry) => entry === 0 || (Math.abs(entry) < 1e30 && Math.abs(entry) > 1e-30));
    if (!tame || !inverted.has(node.operator.id)) return tame;
    const operand = values[nodes.indexOf(node.operands[0])];
    const largest = operand.data.reduce((most, entry) => Math.max(most, Math.abs(entry)), 0);
    return Math.abs(determinant(operand) / largest ** operand.rows) > 1e-5;
  });
}

/** Every operator whose signs stand between others, over each other in every way, on numbers that suit them all. */
function signs(seed: number, depth: number) {
  const random = seededRandom(seed);
  const bindings = new Map<string, Matrix>();
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)];
  const sizes: readonly Shape[] = [
    { rows: 2, columns: 2 },
    { rows: 2, columns: 1 },
    { rows: 1, columns: 2 },
    { rows: 1, columns: 1 },
  ];

  function leaf(shape: Shape): Expression {
    if (shape.rows + shape.columns === 2 && random() < 0.4)
      return build.constant(pick([2, 0.5, -2, 3, -1, 1.5e21, 2e-7]));
    if (random() < 0.1) return build.ones(shape);
    if (random() < 0.1 && shape.rows + shape.columns === 4) return build.identity(2);
    const name = `${pick(['X', 'W'])}${shape.rows}${shape.columns}`;
    if (!bindings.has(name)) {
      const value = randomMatrix(shape, random, 0.5, 1.5);
      if (shape.rows + shape.columns === 4) value.data.set([value.data[0] + 2], 0);
      bindings.set(name, value);
    }
    return build.variable(name, shape);
  }

  function make(shape: Shape, left: number): Expression {
    if (left <= 0) return leaf(shape);
    const below = left - 1;
    const other = (): Expression =>
      make({ rows: pick([1, shape.rows]), columns: pick([1, shape.columns]) }, below);
    const same = (): Expression => make(shape, below);
    const number = (): Expression => make(sizes[3], below);
    const scalar = shape.rows === 1 && shape.columns === 1;
    const square = shape.rows === shape.columns;
    const inner = pick([1, 2]);
    const options: (() => Expression)[] = [
      () =>
        build.multiply(
          make({ rows: shape.rows, columns: inner }, below),
          make({ rows: inner, columns: shape.columns }, below),
        ),
      () => build.scale(number(), same()),
      () => (random() < 0.5 ? build.hadamard(same(), other()) : build.hadamard(other(), same())),
      () => (random() < 0.5 ? build.divide(same(), other()) : build.divide(other(), same())),
      () => (random() < 0.5 ? build.add(same(), other()) : build.subtract(other(), same())),
      () => build.negate(same()),
      () => build.transpose(make({ rows: shape.columns, columns: shape.rows }, below)),
      () =>
        build.power(same(), pick([build.constant(2), build.constant(-1), build.constant(0.5), leaf(shape)])),
      () =>
        build.applyElementwise(elementwiseFunctions.get(pick(['tanh', 'abs', 'exp'])) as typeof g, same()),
      () => build.applyElementwise(pick([g, slope]), same()),
    ];
    if (scalar) {
      const of = pick(sizes);
      options.push(
        () => build.sum(make(of, below)),
        () => build.sum(build.hadamard(make(of, below), make(of, below))),
        () => build.power(build.norm2(make(of, below)), build.constant(pick([1, 2, 3, -1, 0.5]))),
        () => build.power(build.squaredNorm(make(of, below)), build.constant(pick([2, 0.5, -1]))),
        () =>
          build.multiply(
            build.multiply(build.transpose(make(sizes[1], 0)), make(sizes[0], below)),
            make(sizes[1], 0),
          ),
        () => build.trace(make(sizes[0], below)),
      );
    } else {
      if (shape.rows === 1) options.push(() => build.sumRows(make(sizes[0], below)));
      if (shape.columns === 1) options.push(() => build.sumColumns(make(sizes[0], below)));
      if (square) {
        options.push(
          () => build.inverse(same()),
          () => build.cofactors(same()),
          () => build.matrixPower(same(), pick([2, 3])),
          () => build.diagonal(make(sizes[1], below)),
        );
      }
    }
    return pick(options)();
  }

  return { expression: make(pick(sizes), depth), bindings };
}

describe('printed LaTeX means its expression to whoever reads it', () => {
  it('for every operator', { timeout: 60_000 }, () => {
    const met = new Set<string>();
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 6 }), (seed, depth) => {
        const { expression, bindings } = generate(seed, { depth });
        if (!isTame(expression, bindings)) return;
        for (const node of inOrder([expression])) met.add(node.operator.id);
        means(expression, bindings);
      }),
      { ...RUNS, numRuns: 1000 },
    );
    expect([...met].sort()).toEqual(operators.map((operator) => operator.id).sort());
  });

  it('for signs over signs', { timeout: 60_000 }, () => {
    let tame = 0;
    fc.assert(
      fc.property(seeds, fc.integer({ min: 2, max: 4 }), (seed, depth) => {
        const { expression, bindings } = signs(seed, depth);
        if (!isTame(expression, bindings)) return;
        tame += 1;
        means(expression, bindings);
      }),
      { ...RUNS, numRuns: 1500 },
    );
    expect(tame).toBeGreaterThan(700);
  });
});
