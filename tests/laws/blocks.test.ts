import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  build,
  type Expression,
  elementwiseFunctions,
  evaluate,
  inOrder,
  type MathError,
  type Matrix,
  parse,
  replaceNodes,
  type Shape,
  sameShape,
  toText,
} from '../../src/math';
import type { Argument, Declarations } from '../../src/state/sandbox/blocks/argument';
import { blockSteps, replacement } from '../../src/state/sandbox/blocks/catalogue';
import { knownFor, stepsFor, usualArgument } from '../../src/state/sandbox/blocks/offers';
import { applyStep, exchanged, takeOuts } from '../../src/state/sandbox/blocks/tree';
import { scopeOf } from '../../src/state/sandbox/reading';
import { generate } from './generate';

/** A random expression with its declarations, and one node of it. */
interface Case {
  readonly f: Expression;
  readonly node: Expression;
  readonly declarations: Declarations;
}

const cases = fc
  .record({ seed: fc.integer({ min: 0, max: 1e6 }), place: fc.nat(1000) })
  .map(({ seed, place }): Case => {
    const { expression, bindings } = generate(seed);
    const nodes = inOrder([expression]);
    const matrices = [...bindings].map(([name, value]) => ({ name, value }));
    const functions = [{ name: 'g', source: 'tanh(t)' }];
    return { f: expression, node: nodes[place % nodes.length], declarations: { matrices, functions } };
  });

const RUNS = { seed: 20, numRuns: 60 };

type Make = (node: Expression, other: Expression) => Expression;

/** What each step means, told once more by the engine's builders. */
const meanings: Readonly<Record<string, Make>> = {
  'multiply-right': build.multiply,
  'multiply-left': (node, other) => build.multiply(other, node),
  hadamard: build.hadamard,
  add: build.add,
  subtract: build.subtract,
  'subtract-from': (node, other) => build.subtract(other, node),
  'add-row': build.add,
  'add-column': build.add,
  scale: (node, other) => build.scale(other, node),
  divide: build.divide,
  'elementwise-power': build.power,
  transpose: build.transpose,
  inverse: build.inverse,
  diagonal: build.diagonal,
  power: (node) => build.matrixPower(node, 2),
  'sum-rows': build.sumRows,
  'sum-columns': build.sumColumns,
  'squared-norm': build.squaredNorm,
  sum: build.sum,
  norm2: build.norm2,
  norm1: build.norm1,
  'inner-product': (node, other) => build.sum(build.hadamard(node, other)),
  trace: build.trace,
  determinant: build.determinant,
  'log-determinant': build.logDeterminant,
  'quadratic-form': (node, other) => build.multiply(build.multiply(build.transpose(other), node), other),
};

/** The operand that an argument stands for; nothing where it is a function or there is none. */
function operandOf(argument: Argument | undefined, { matrices }: Declarations): Expression {
  if (argument?.kind === 'number') return build.constant(argument.value);
  if (argument?.kind === 'new-matrix') return build.variable(argument.name, argument.shape);
  const known = matrices.find(({ name }) => name === argument?.name);
  return known ? build.variable(known.name, shapeOf(known.value)) : build.constant(0);
}

const shapeOf = ({ rows, columns }: Matrix): Shape => ({ rows, columns });

test('a step is the operator that it names, on the node, and its text is read as that tree', () => {
  const applied = new Set<string>();
  fc.assert(
    fc.property(cases, ({ f, node, declarations }) => {
      for (const step of blockSteps) {
        const argument = usualArgument(f, node, step, declarations);
        const outcome = applyStep(f, node, step, argument, declarations);
        if (outcome.why !== undefined) continue;
        applied.add(step.id);
        const meaning = meanings[step.id] as Make | undefined;
        const scope = scopeOf(outcome.declarations);
        if (meaning) expect(outcome.node).toBe(meaning(node, operandOf(argument, declarations)));
        else expect(toText(outcome.node)).toBe(`g(${toText(node)})`);
        expect(outcome.f).toBe(replaceNodes(f, new Map([[node, outcome.node]])));
        expect(parse(toText(outcome.f, scope), scope)).toBe(outcome.f);
      }
    }),
    RUNS,
  );
  expect([...applied].sort()).toEqual(blockSteps.map(({ id }) => id).sort());
});

test('a step that is not offered has a sentence, and the builders refuse it too or it changes nothing', () => {
  let refused = 0;
  fc.assert(
    fc.property(cases, ({ node, declarations }) => {
      for (const { step, why } of stepsFor(node, node, declarations)) {
        if (why === undefined) continue;
        refused += 1;
        expect(why).toMatch(/^\S.*\.$/);
        const operand = operandOf(usualArgument(node, node, step, declarations), declarations);
        let made: Expression | undefined;
        try {
          made = meanings[step.id](node, operand);
        } catch (error) {
          expect((error as MathError).kind).toBe('shape');
        }
        if (made) expect(made).toBe(node);
      }
    }),
    RUNS,
  );
  expect(refused).toBeGreaterThan(100);
});

test('the matrices on offer are those that the step takes, and each gives a tree that is read again', () => {
  let offered = 0;
  fc.assert(
    fc.property(cases, ({ f, node, declarations }) => {
      for (const step of [...blockSteps, replacement(node.shape)]) {
        for (const { name } of knownFor(f, node, step, declarations)) {
          offered += 1;
          const outcome = applyStep(f, node, step, { kind: 'known', name }, declarations);
          expect(outcome.why).toBeUndefined();
          if (outcome.why !== undefined) continue;
          expect(outcome.declarations).toBe(declarations);
          const scope = scopeOf(declarations);
          expect(parse(toText(outcome.f, scope), scope)).toBe(outcome.f);
        }
      }
    }),
    { seed: 21, numRuns: 30 },
  );
  expect(offered).toBeGreaterThan(100);
});

test('a node replaced is replaced in every place: the value is that of f where the node has the other value', () => {
  fc.assert(
    fc.property(cases, fc.integer({ min: 0, max: 3 }), ({ f, node, declarations }, choice) => {
      const bindings = new Map(declarations.matrices.map(({ name, value }) => [name, value] as const));
      const by = [
        build.transpose(build.transpose(build.negate(node))),
        build.add(node, build.ones(node.shape)),
        build.applyElementwise(tanh, node),
        build.zeros(node.shape),
      ][choice];
      const outcome = exchanged(f, node, by, declarations);
      if (outcome.why !== undefined) throw new Error(outcome.why);
      const values = new Map<Expression, Matrix>();
      for (const inner of inOrder([f])) values.set(inner, evaluate(inner, bindings));
      values.set(node, evaluate(by, bindings));
      const expected = again(f, node, values);
      const got = evaluate(outcome.f, bindings);
      expect(sameShape(got, expected)).toBe(true);
      got.data.forEach((entry, index) => {
        const wanted = expected.data[index];
        if (!Number.isFinite(wanted)) return;
        expect(Math.abs(entry - wanted)).toBeLessThanOrEqual(1e-7 * (1 + Math.abs(wanted)));
      });
    }),
    { seed: 22, numRuns: 300 },
  );
});

/** The value of `f`, computed node by node from the values of the operands, where one node has a value of its own. */
function again(f: Expression, node: Expression, values: Map<Expression, Matrix>): Matrix {
  for (const outer of inOrder([f])) {
    if (outer === node || outer.operands.length === 0) continue;
    const holes = outer.operands.map((operand, index) => build.variable(`hole${index}`, operand.shape));
    const bindings = new Map(
      outer.operands.map((operand, index) => [`hole${index}`, values.get(operand) as Matrix] as const),
    );
    values.set(outer, evaluate(build.rebuild(outer, holes), bindings));
  }
  return values.get(f) as Matrix;
}

const tanh = elementwiseFunctions.get('tanh') as Parameters<typeof build.applyElementwise>[0];

test('taking a node out leaves an operand in its place, or says which step no longer fits', () => {
  let fitting = 0;
  let refused = 0;
  fc.assert(
    fc.property(cases, ({ f, node, declarations }) => {
      const scope = scopeOf(declarations);
      const choices = takeOuts(f, node, declarations);
      expect(choices.map(({ operand }) => operand)).toEqual([...new Set(node.operands)]);
      for (const { operand, outcome } of choices) {
        if (outcome.why === undefined) {
          fitting += 1;
          expect(outcome.f).toBe(replaceNodes(f, new Map([[node, operand]])));
          expect(parse(toText(outcome.f, scope), scope)).toBe(outcome.f);
        } else {
          refused += 1;
          expect(outcome.why).toMatch(/^\S.+ [1-4] x [1-4].*: .+\.$/);
          expect(() => replaceNodes(f, new Map([[node, operand]]))).toThrow();
        }
      }
    }),
    { seed: 23, numRuns: 800 },
  );
  expect(Math.min(fitting, refused)).toBeGreaterThan(20);
});
