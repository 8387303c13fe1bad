import { describe, expect, it } from 'vitest';
import { build, type Expression, toText } from '../index';
import { rewrites } from './rewrites';
import { type RewriteStep, simplifier, simplify } from './simplify';

const shape = { rows: 3, columns: 2 };
const X = build.variable('X', shape);
const twice = build.transpose(build.transpose(X));

describe('a simplifier', () => {
  it('records each rewrite that it uses, with what was before and after', () => {
    const trace: RewriteStep[] = [];
    const expression = build.add(build.scale(build.constant(1), twice), build.zeros(shape));
    expect(simplifier().simplify(expression, trace)).toBe(X);
    expect(trace.map(({ rewrite }) => rewrite.id).sort()).toEqual([
      'double-transpose',
      'unit-factor',
      'zero-term',
    ]);
    for (const { rewrite, before, after } of trace) expect(rewrite.apply(before)).toBe(after);
  });

  it('remembers: what it has simplified costs no rewrite again', () => {
    const { simplify: again } = simplifier();
    const [first, second]: RewriteStep[][] = [[], []];
    expect(again(twice, first)).toBe(again(twice, second));
    expect([first.length, second.length]).toEqual([1, 0]);
  });

  it('leaves a simple expression as the same object', () => {
    expect(simplify(X)).toBe(X);
    expect(simplify(build.add(X, X))).not.toBe(build.add(X, X));
  });
});

describe('a textbook would write', () => {
  const A = build.variable('A', { rows: 3, columns: 3 });
  const c = build.variable('c', { rows: 1, columns: 1 });
  const number = build.constant;

  it.each<[string, Expression]>([
    ['2*c*X', build.scale(number(2), build.scale(c, X))],
    ['2*c*X', build.scale(c, build.scale(number(2), X))],
    [
      "2*(X*inv(X'*X))",
      build.scale(
        number(2),
        build.multiply(X, build.transpose(build.inverse(build.multiply(build.transpose(X), X)))),
      ),
    ],
    [
      "3*A'^2",
      build.add(
        build.scale(number(2), build.matrixPower(build.transpose(A), 2)),
        build.multiply(build.transpose(A), build.transpose(A)),
      ),
    ],
    ['X/norm2(X)', build.scale(build.divide(number(1), build.norm2(X)), X)],
    ['-(1./X.^2)', build.negate(build.divide(build.ones(shape), build.hadamard(X, X)))],
  ])('%s', (text, expression) => {
    expect(toText(simplify(expression))).toBe(text);
  });
});

it('has a name and a sentence for every rewrite', () => {
  for (const { id, sentence } of rewrites) {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(sentence).toMatch(/^[a-z].*[a-z0-9]$/);
  }
});
