import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleRules, build, checkGradient, differentiate, ruleFor, rules, sameShape } from '../../src/math';
import { claim, instance, RUNS, seeds, sizes } from './support';

describe.each(rules.map((rule) => [rule.id, rule] as const))('the rule %s', (_id, rule) => {
  it('pulls a random upstream back to the central differences of sum(U .* G)', () => {
    fc.assert(
      fc.property(sizes, seeds, (of, seed) => {
        const { node, variable, upstream, bindings } = instance(rule, of, seed);
        const position = node.operands.indexOf(variable);
        // At a degenerate size the step is another operator's; its own rule is tested there.
        fc.pre(position >= 0 && rule.places.some((place) => place.operator === node.operator));
        fc.pre(rule.applies?.(node, position) ?? true);
        const gradient = rule.pullback(upstream, node, position);
        expect(sameShape(gradient.shape, variable.shape)).toBe(true);
        const f = build.sum(build.hadamard(upstream, node));
        const check = checkGradient(claim(f, variable.attributes.name as string, gradient), bindings);
        expect(check.largestError).toBeLessThan(1e-6);
      }),
      RUNS,
    );
  });

  it('is the rule that the sweep takes on its own sample, whose sizes differ', () => {
    const letters = { m: 3, n: 4, p: 2 };
    const { node, variable } = instance(rule, letters, 1);
    expect(ruleFor(node, node.operands.indexOf(variable))).toBe(rule);
    for (const matrix of rule.sample.matrices) {
      expect(matrix.entries.every((row) => row.length === matrix.entries[0].length)).toBe(true);
    }
    const known = new Map<string | number, number>([[1, 1]]);
    for (const { rows, columns, entries } of rule.sample.matrices) {
      for (const [letter, size] of [
        [rows, entries.length],
        [columns, entries[0].length],
      ] as const) {
        expect(known.get(letter) ?? size).toBe(size);
        known.set(letter, size);
      }
    }
    known.delete(1);
    expect(new Set(known.values()).size).toBe(known.size);
  });

  it('is what differentiating its sample gives', () => {
    fc.assert(
      fc.property(sizes, seeds, (of, seed) => {
        const { node, variable, bindings } = instance(rule, of, seed);
        const name = variable.attributes.name as string;
        const f = node.shape.rows * node.shape.columns === 1 ? node : build.squaredNorm(node);
        const derivation = differentiate(f, name, { shapes: new Map([[name, variable.shape]]) });
        expect(checkGradient(derivation, bindings).largestError).toBeLessThan(1e-6);
      }),
      RUNS,
    );
  });
});

it('counts ten rules in the article', () => {
  expect(articleRules.map((rule) => rule.id)).toEqual([
    'right-multiplication',
    'left-multiplication',
    'hadamard-product',
    'elementwise-function',
    'matrix-addition',
    'row-broadcast-addition',
    'column-broadcast-addition',
    'squared-frobenius-norm',
    'matrix-sum',
    'quadratic-form',
  ]);
});
