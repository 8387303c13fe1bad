import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  build,
  type Expression,
  evaluate,
  inOrder,
  type Matrix,
  matrixFrom,
  parse,
  type Rewrite,
  randomMatrix,
  rewrites,
  type Shape,
  sameShape,
  seededRandom,
  simplify,
  toText,
} from '../../src/math';
import { rewriteCases } from '../fixtures/rewrites';
import { generate } from './generate';
import { RUNS, relativeError, seeds } from './support';

const tall: Shape = { rows: 3, columns: 2 };
const square: Shape = { rows: 3, columns: 3 };
const column: Shape = { rows: 3, columns: 1 };
const scalar: Shape = { rows: 1, columns: 1 };
const shapes = new Map<string, Shape>([
  ...['X', 'Y', 'Z'].map((name) => [name, tall] as const),
  ...['A', 'B'].map((name) => [name, square] as const),
  ...['x', 'y'].map((name) => [name, column] as const),
  ...['a', 'b'].map((name) => [name, scalar] as const),
]);
const read = (source: string): Expression => parse(source, { shapes });

/** Values above 0 with a dominant diagonal: denominators, logarithms and inverses are defined. */
function values(seed: number): Map<string, Matrix> {
  const random = seededRandom(seed);
  return new Map(
    [...shapes].map(([name, shape]) => {
      const drawn = randomMatrix(shape, random, 0.3, 1.5);
      return [
        name,
        matrixFrom(shape, (row, at) => drawn.data[row * shape.columns + at] + (row === at ? 3 : 0)),
      ];
    }),
  );
}

/** Places at which a rewrite fits in random expressions, so that it is tried on more than its own cases. */
const found = new Map<string, { before: Expression; bindings: ReadonlyMap<string, Matrix> }[]>();
for (let seed = 1; seed <= 2000; seed += 1) {
  const { expression, bindings } = generate(seed, { depth: 4 });
  for (const before of inOrder([expression])) {
    for (const rewrite of rewrites) {
      const known = found.get(rewrite.id) ?? [];
      if (known.length < 40 && rewrite.apply(before)) found.set(rewrite.id, [...known, { before, bindings }]);
    }
  }
}

function keeps(rewrite: Rewrite, before: Expression, bindings: ReadonlyMap<string, Matrix>): void {
  const after = rewrite.apply(before) as Expression;
  expect(sameShape(after.shape, before.shape)).toBe(true);
  const expected = evaluate(before, bindings);
  // A factor that cancels may make a value finite that was not; a finite value never changes.
  if (!expected.data.every(Number.isFinite)) return;
  expect(relativeError(evaluate(after, bindings), expected)).toBeLessThan(1e-9);
}

it('has cases for every rewrite, and a sentence for each', () => {
  expect(Object.keys(rewriteCases).sort()).toEqual(rewrites.map(({ id }) => id).sort());
  expect(new Set(rewrites.map(({ sentence }) => sentence)).size).toBe(rewrites.length);
});

describe.each(rewrites.map((rewrite) => [rewrite.id, rewrite] as const))('the rewrite %s', (id, rewrite) => {
  const { fires, stays } = rewriteCases[id] ?? { fires: [], stays: [] };

  it('has at least two cases in which it fires, and one in which it must not', () => {
    expect(fires.length).toBeGreaterThanOrEqual(2);
    expect(stays.length).toBeGreaterThanOrEqual(1);
  });

  it.each(fires)('turns %s into %s', (before, after) => {
    const node = read(before);
    const result = rewrite.apply(node);
    expect(result && toText(result)).toBe(after);
    expect(simplify(node)).toBe(simplify(read(after)));
  });

  it.each(stays)('leaves %s', (source) => {
    expect(rewrite.apply(read(source))).toBeUndefined();
  });

  it('keeps shape and value wherever it fires', () => {
    const nodes = fires.map(([before]) => read(before));
    fc.assert(
      fc.property(seeds, (seed) => {
        const bindings = values(seed);
        for (const node of nodes) keeps(rewrite, node, bindings);
      }),
      RUNS,
    );
    for (const { before, bindings } of found.get(id) ?? []) keeps(rewrite, before, bindings);
  });
});

describe('simplify', () => {
  it('keeps the value of a random expression, ends, and has nothing left to do', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), fc.integer({ min: 1, max: 6 }), (seed, depth) => {
        const { expression, bindings } = generate(seed, { depth });
        const simple = simplify(expression);
        expect(simplify(simple)).toBe(simple);
        for (const node of inOrder([simple])) {
          for (const rewrite of rewrites) expect(rewrite.apply(node) ?? node).toBe(node);
        }
        const expected = evaluate(expression, bindings);
        fc.pre(expected.data.every(Number.isFinite));
        expect(relativeError(evaluate(simple, bindings), expected)).toBeLessThan(1e-8);
      }),
      { ...RUNS, numRuns: 1500 },
    );
  });

  it('simplifies a part that is used in many places once', () => {
    const X = build.variable('X', square);
    let grown: Expression = build.scale(build.constant(1), X);
    for (let level = 0; level < 300; level += 1)
      grown = build.add(build.transpose(build.transpose(grown)), build.hadamard(grown, X));
    expect(inOrder([simplify(grown)]).length).toBeLessThan(1000);
  });
});
