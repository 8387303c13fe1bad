import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  build,
  type Expression,
  evaluate,
  expand,
  expansions,
  inOrder,
  type Matrix,
  parse,
  type Rewrite,
  type RewriteStep,
  randomMatrix,
  rewrites,
  type Shape,
  sameShape,
  seededRandom,
  toText,
} from '../../src/math';
import { expansionCases } from '../fixtures/rewrites/expansions';
import { generate } from './generate';
import { RUNS, relativeError, seeds } from './support';
import { rewritten } from './written-support';

const shapes = new Map<string, Shape>([
  ...['X', 'Y', 'Z'].map((name) => [name, { rows: 3, columns: 2 }] as const),
  ...['A', 'B'].map((name) => [name, { rows: 3, columns: 3 }] as const),
  ...['x', 'y'].map((name) => [name, { rows: 3, columns: 1 }] as const),
  ['r', { rows: 1, columns: 2 }],
  ...['a', 'b'].map((name) => [name, { rows: 1, columns: 1 }] as const),
]);
const read = (source: string): Expression => parse(source, { shapes });

function values(seed: number): Map<string, Matrix> {
  const random = seededRandom(seed);
  return new Map([...shapes].map(([name, shape]) => [name, randomMatrix(shape, random, 0.5, 2)]));
}

function keeps(rewrite: Rewrite, before: Expression, bindings: ReadonlyMap<string, Matrix>): void {
  const after = rewrite.apply(before) as Expression;
  expect(sameShape(after.shape, before.shape)).toBe(true);
  const expected = evaluate(before, bindings);
  if (expected.data.every(Number.isFinite))
    expect(relativeError(evaluate(after, bindings), expected)).toBeLessThan(1e-9);
}

/** Places at which an expansion fits in random expressions. */
const found = new Map<string, { before: Expression; bindings: ReadonlyMap<string, Matrix> }[]>();
for (let seed = 1; seed <= 600; seed += 1) {
  const { expression, bindings } = generate(seed, { depth: 4 });
  for (const before of inOrder([expression])) {
    for (const { id, apply } of expansions) {
      const known = found.get(id) ?? [];
      if (known.length < 20 && apply(before)) found.set(id, [...known, { before, bindings }]);
    }
  }
}

it('has cases for every expansion, and a name and a sentence that are its own', () => {
  expect(Object.keys(expansionCases).sort()).toEqual(expansions.map(({ id }) => id).sort());
  const all = [...rewrites, ...expansions];
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  expect(new Set(all.map(({ sentence }) => sentence)).size).toBe(all.length);
  for (const { id, sentence } of expansions) {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(sentence).toMatch(/^[a-z].*[a-z0-9]$/);
  }
});

describe.each(expansions.map((rewrite) => [rewrite.id, rewrite] as const))(
  'the expansion %s',
  (id, rewrite) => {
    const { fires, stays } = expansionCases[id] ?? { fires: [], stays: [] };

    it('has at least two cases in which it fires, and one in which it must not', () => {
      expect(fires.length).toBeGreaterThanOrEqual(2);
      expect(stays.length).toBeGreaterThanOrEqual(1);
    });

    it.each(fires)('turns %s into %s', (before, after) => {
      const result = rewrite.apply(read(before));
      expect(result && toText(result)).toBe(after);
    });

    it.each(stays)('leaves %s', (source) => {
      expect(rewrite.apply(read(source))).toBeUndefined();
    });

    it('keeps shape and value wherever it fires', () => {
      fc.assert(
        fc.property(seeds, (seed) => {
          const bindings = values(seed);
          for (const [before] of fires) keeps(rewrite, read(before), bindings);
        }),
        { ...RUNS, numRuns: 30 },
      );
      for (const { before, bindings } of found.get(id) ?? []) keeps(rewrite, before, bindings);
    });
  },
);

/** A seeded random polynomial in rectangular matrices: sums, and what multiplies out. */
function polynomial(seed: number, depth: number): { expression: Expression; bindings: Map<string, Matrix> } {
  const random = seededRandom(seed);
  const bindings = new Map<string, Matrix>();
  const upTo = (count: number): number => Math.floor(random() * count);
  function make(of: Shape, left: number): Expression {
    const { rows, columns } = of;
    const same = (): Expression => make(of, left - 1);
    const inner = 2 + upTo(3);
    switch (left === 0 ? 0 : 1 + upTo(8)) {
      case 0: {
        const name = `${'ABC'[upTo(3)]}${rows}${columns}`;
        if (!bindings.has(name)) bindings.set(name, randomMatrix(of, random));
        return build.variable(name, of);
      }
      case 1:
        return build.subtract(same(), same());
      case 2:
        return build.negate(same());
      case 3:
        return build.scale(build.constant(upTo(5) - 2), same());
      case 4:
        return build.transpose(make({ rows: columns, columns: rows }, left - 1));
      case 5:
        return build.hadamard(same(), make({ rows: 1, columns }, left - 1));
      case 6:
      case 7:
        return build.multiply(
          make({ rows, columns: inner }, left - 1),
          make({ rows: inner, columns }, left - 1),
        );
      default:
        return build.add(same(), same());
    }
  }
  return { expression: make({ rows: 2, columns: 3 }, depth), bindings };
}

describe('expand', () => {
  it.each([
    ["-2*((X-Y)*r')", "-2*(X*r')+2*(Y*r')"],
    ["(X+Y)*(X-Y)'", "X*X'-X*Y'+Y*X'-Y*Y'"],
    ['(A+B)*(A+B)', 'A^2+A*B+B*A+B^2'],
    ['a*(X+Y)+b*X', 'a*X+a*Y+b*X'],
    ['2*(X+Y)-2*X', '2*Y'],
    ['X+r', 'X+r'],
    ['A*exp(A*(X+Y))', 'A*exp(A*(X+Y))'],
    ['(X+Y).*(1-tanh(X).^2)', 'X-X.*tanh(X).^2+Y-Y.*tanh(X).^2'],
    ['sumrows(X+Y)/a', 'sumrows(X)/a+sumrows(Y)/a'],
    ['-(X-(Y-Z))', '-X+Y-Z'],
  ])('writes %s as %s', (before, after) => {
    const trace: RewriteStep[] = [];
    const result = expand(read(before), trace);
    expect(result && toText(result)).toBe(after);
    expect(rewritten(read(before), trace)).toBe(result);
  });

  it('keeps the value of random expressions, has nothing left to do, and records every step', () => {
    let changed = 0;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), fc.integer({ min: 1, max: 5 }), (seed, depth) => {
        const made = seed % 2 === 0 ? generate(seed, { depth }) : polynomial(seed, depth);
        const { expression, bindings } = made;
        const trace: RewriteStep[] = [];
        const result = expand(expression, trace);
        if (!result) return;
        if (result !== expression) changed += 1;
        expect(expand(result)).toBe(result);
        for (const { rewrite, before, after } of trace) expect(rewrite.apply(before)).toBe(after);
        expect(rewritten(expression, trace)).toBe(result);
        const [before, after] = [expression, result].map((each) => evaluate(each, bindings));
        fc.pre(before.data.every(Number.isFinite));
        expect(relativeError(after, before)).toBeLessThan(1e-8);
      }),
      { ...RUNS, numRuns: 300 },
    );
    expect(changed).toBeGreaterThan(70);
  });

  it('gives up where there would be too many terms to read, however many they are', () => {
    const A = build.variable('A', { rows: 3, columns: 3 });
    const sum = (index: number): Expression => build.add(build.variable(`B_${index}`, A.shape), A);
    const product = (count: number): Expression =>
      Array.from({ length: count }, (_, index) => sum(index)).reduce(build.multiply);
    const five = expand(product(5));
    expect(five && toText(five).split('+')).toHaveLength(32);
    for (const count of [6, 60, 2000]) {
      const trace: RewriteStep[] = [];
      expect(expand(product(count), trace)).toBeUndefined();
      expect(trace).toEqual([]);
    }
  });
});
