import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  definitionsIn,
  differentiate,
  inOrder,
  nameParts,
  parse,
  toText,
  withNames,
  writeDerivation,
} from '../../src/math';
import { generate } from './generate';
import { RUNS } from './support';
import { hold, scopeOf, texts, values } from './written-support';

describe('names of parts', () => {
  it('stand for long parts, operands first, and keep what is written readable', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), (seed) => {
        const { expression, bindings } = generate(seed, { depth: 5 });
        const names = nameParts(expression, bindings.keys());
        expect(new Set(names.values()).size).toBe(names.size);
        expect(names.has(expression)).toBe(false);
        for (const [node, name] of names) {
          expect(bindings.has(name)).toBe(false);
          expect(toText(withNames(node, names))).toBe(name);
        }
        for (const node of inOrder([expression])) {
          if (node === expression || node.operands.length === 0) continue;
          expect(toText(withNames(node, names)).length).toBeLessThanOrEqual(20);
        }
      }),
      { ...RUNS, numRuns: 100 },
    );
  });
});

describe('names that a text gives', () => {
  const scope = scopeOf({ X: [5, 4], W: [4, 3], V: [3, 2], Y: [5, 2] });

  it('are kept for their parts, whatever these are used in; others are like none of them', () => {
    const source = 'Z_1 = X*W; H = g(Z_1); E = H*V-Y; norm2(E)^2+sum(H)+sum(g(E))';
    const f = parse(source, scope);
    const given = definitionsIn(source, scope);
    expect([...given].map(([node, name]) => [name, toText(node)])).toEqual([
      ['Z_1', 'X*W'],
      ['H', 'g(X*W)'],
      ['E', 'g(X*W)*V-Y'],
    ]);
    expect(nameParts(f, scope.shapes.keys(), given)).toEqual(given);
    const written = writeDerivation(differentiate(f, 'W', scope), { form: 'factored', names: given });
    expect(written.style).toBe('backpropagation');
    expect(texts(written)[0]).toBe('Z_1 = X*W');
    expect(texts(written).at(-1)).toBe("df/dW = X'*((1+(g'(E)+2*E)*V').*g'(Z_1))");
    hold(written, values(scope, 11));
  });

  it('are none of variables, of f itself, of what f does not contain, or of names that are taken', () => {
    const source = 'A = X; B = W*V; H = g(X*W); S = sum(H); S';
    const f = parse(source, scope);
    const given = definitionsIn(source, scope);
    expect([...nameParts(f, scope.shapes.keys(), given).values()]).toEqual(['H']);
    expect([...nameParts(f, ['H'], given).values()]).toEqual([]);
    expect([...definitionsIn('H = g(X*W); K = H; sum(K)', scope).values()]).toEqual(['H']);
    expect(definitionsIn('M = eye; sum(M*X)', scope).size).toBe(0);
  });

  it('are kept for random functions, in whose parts they stand', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), fc.nat(30), (seed, pick) => {
        const { expression, bindings } = generate(seed, { depth: 5 });
        const inner = inOrder([expression]).filter((node) => node !== expression && node.operands.length > 0);
        fc.pre(inner.length > 0);
        const part = inner[pick % inner.length];
        const names = nameParts(expression, bindings.keys(), new Map([[part, 'Z_own']]));
        expect(names.get(part)).toBe('Z_own');
        expect([...names.values()].filter((name) => name.startsWith('Z'))).toEqual(['Z_own']);
        expect(toText(withNames(part, names))).toBe('Z_own');
      }),
      { ...RUNS, numRuns: 100 },
    );
  });
});
