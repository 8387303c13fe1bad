import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  build,
  compile,
  differentiate,
  type ElementwiseFunction,
  type Expression,
  elementwiseFunctions,
  evaluate,
  evaluateEntry,
  inOrder,
  type Matrix,
  matrix,
  matrixFrom,
} from '../../src/math';
import { generate } from './generate';
import { bindings, loss, W, X, Y } from './network';
import { RUNS, relativeError, seeds } from './support';

const { gradient } = differentiate(loss, 'W', { shapes: new Map([['W', W.shape]]) });

/** The value by the entry formulas alone, node by node. */
function byDefinition(expression: Expression, values: ReadonlyMap<string, Matrix>): Matrix {
  const known = new Map<Expression, Matrix>();
  for (const node of inOrder([expression])) {
    const bound = node.attributes.name === undefined ? undefined : values.get(node.attributes.name);
    const operands = node.operands.map((operand) => known.get(operand) as Matrix);
    const entry = node.operator.entry(node);
    known.set(
      node,
      bound ??
        matrixFrom(node.shape, (row, column) =>
          evaluateEntry(entry, operands, { i: row + 1, j: column + 1 }),
        ),
    );
  }
  return known.get(expression) as Matrix;
}

describe('a program', () => {
  it('computes what the entry formulas say, for random expressions', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 5 }), (seed, depth) => {
        const generated = generate(seed, { depth });
        const expected = byDefinition(generated.expression, generated.bindings);
        expect(relativeError(evaluate(generated.expression, generated.bindings), expected)).toBeLessThan(
          1e-8,
        );
      }),
      RUNS,
    );
  });

  it('computes several outputs at once as it computes each alone', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { expression, bindings: values } = generate(seed, { depth: 5 });
        const outputs = inOrder([expression]);
        const found = compile(outputs).run(values);
        outputs.forEach((output, index) => {
          expect(relativeError(found[index], evaluate(output, values))).toBe(0);
        });
      }),
      RUNS,
    );
  });

  it('gives the same matrices at every run, and the values of that run', () => {
    const program = compile([loss, gradient]);
    const first = program.run(bindings(1));
    const [matrices, buffers] = [[...first], first.map(({ data }) => data)];
    for (let seed = 2; seed < 20; seed += 1) {
      const next = program.run(bindings(seed));
      expect(next).toBe(first);
      next.forEach((output, index) => {
        expect(output).toBe(matrices[index]);
        expect(output.data).toBe(buffers[index]);
        expect(relativeError(output, evaluate([loss, gradient][index], bindings(seed)))).toBe(0);
      });
    }
  });

  it('follows a change of an entry in place, and leaves its inputs alone', () => {
    const program = compile([gradient]);
    const values = bindings(3);
    program.run(values);
    (values.get('W') as Matrix).data[2] += 0.5;
    const kept = new Map([...values].map(([name, value]) => [name, value.data.slice()]));
    const [found] = program.run(values);
    expect(relativeError(found, evaluate(gradient, values))).toBe(0);
    for (const [name, value] of values) expect(value.data).toEqual(kept.get(name));
  });

  it('computes a shared part once', () => {
    let calls = 0;
    const counted: ElementwiseFunction = {
      ...(elementwiseFunctions.get('tanh') as ElementwiseFunction),
      key: 'counted',
      loop: undefined,
    };
    const counting = {
      ...counted,
      value: (t: number) => {
        calls += 1;
        return Math.tanh(t);
      },
    };
    const shared = build.applyElementwise(counting, X);
    const program = compile([
      build.sum(shared),
      build.multiply(build.transpose(shared), shared),
      build.add(shared, shared),
    ]);
    program.run(bindings(1));
    expect(calls).toBe(12);
    program.run(bindings(2));
    expect(calls).toBe(24);
  });

  it('gives variables, constants and repeated outputs matrices that are not the inputs', () => {
    const outputs = [
      X,
      build.constant(2.5),
      build.ones({ rows: 2, columns: 2 }),
      build.identity(2),
      X,
      loss,
      loss,
    ];
    const values = bindings(4);
    const found = compile(outputs).run(values);
    expect(found[0].data).toEqual(values.get('X')?.data);
    expect(found[0].data).not.toBe(values.get('X')?.data);
    expect(found[1]).toEqual(matrix([[2.5]]));
    expect(found[2]).toEqual(
      matrix([
        [1, 1],
        [1, 1],
      ]),
    );
    expect(found[3]).toEqual(
      matrix([
        [1, 0],
        [0, 1],
      ]),
    );
    expect(found[4]).toEqual(found[0]);
    expect(found[6]).toEqual(found[5]);
  });

  it('gives constants anew in each run, whatever was written into the last result', () => {
    const ones = build.ones({ rows: 2, columns: 3 });
    const outputs = [
      ones,
      build.constant(2),
      build.identity(2),
      build.sum(ones),
      build.scale(build.constant(2), ones),
    ];
    const program = compile(outputs);
    const expected = program.run(new Map()).map(({ data }) => [...data]);
    for (const { data } of program.run(new Map())) data.fill(5);
    expect(program.run(new Map()).map(({ data }) => [...data])).toEqual(expected);
    const { f, gradient: slope } = differentiate(build.sum(X), 'X', { shapes: new Map([['X', X.shape]]) });
    const derived = compile([f, slope]);
    derived.run(bindings(1))[1].data[0] = 5;
    expect(new Set(derived.run(bindings(1))[1].data)).toEqual(new Set([1]));
  });

  it('reads its own results as it reads any matrix', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const {
          expression,
          shapes,
          bindings: values,
        } = generate(seed, {
          depth: 4,
          shape: { rows: 3, columns: 3 },
        });
        const name = [...shapes.keys()].find((key) => key.endsWith('33'));
        if (name === undefined) return;
        const program = compile([expression, build.transpose(expression)]);
        for (const output of [0, 1, 0]) {
          const result = program.run(values)[output];
          const again = { ...result, data: result.data.subarray() };
          const copied = { ...result, data: result.data.slice() };
          const expected = evaluate(expression, new Map(values).set(name, copied));
          expect(relativeError(program.run(new Map(values).set(name, again))[0], expected)).toBe(0);
        }
      }),
      RUNS,
    );
    const square = build.variable('S', { rows: 2, columns: 2 });
    const program = compile([build.multiply(square, square)]);
    let [power] = program.run(
      new Map([
        [
          'S',
          matrix([
            [1, 1],
            [1, 0],
          ]),
        ],
      ]),
    );
    for (let count = 0; count < 3; count += 1) [power] = program.run(new Map([['S', power]]));
    expect([...power.data]).toEqual([1597, 987, 987, 610]);
  });

  it('gives transposes that only a product reads, and those that are outputs', () => {
    const turned = build.transpose(X);
    const product = build.multiply(turned, Y);
    const values = bindings(5);
    for (const outputs of [
      [product],
      [product, turned],
      [turned, product],
      [build.multiply(build.transpose(Y), X), turned],
    ]) {
      compile(outputs)
        .run(values)
        .forEach((output, index) => {
          expect(relativeError(output, byDefinition(outputs[index], values))).toBeLessThan(1e-12);
        });
    }
  });
});

describe('a second run', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('makes no array, for any operator', () => {
    const Real = Float64Array;
    let made = 0;
    vi.stubGlobal(
      'Float64Array',
      new Proxy(Real, {
        construct(target, parameters, newTarget) {
          made += 1;
          return Reflect.construct(target, parameters, newTarget);
        },
      }),
    );
    for (let seed = 1; seed <= 100; seed += 1) {
      const { expression, bindings: values } = generate(seed, { depth: 6 });
      made = 0;
      const program = compile([expression]);
      program.run(values);
      expect(made).toBeGreaterThan(0);
      made = 0;
      program.run(values);
      expect(made).toBe(0);
    }
  });
});
