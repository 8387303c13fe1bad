import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate, type Matrix, ruleById, zeroMatrix } from '../../src/math';
import { contract, jacobian, nonZeros } from '../../src/state/figures/jacobian';
import { gridNumbers, gridSteps, gridStore, STEPS } from '../../src/state/figures/jacobian-grid';
import { instance, RUNS, relativeError, seeds, sizes } from './support';

function ruleOf(id: string) {
  const rule = ruleById(id);
  if (!rule) throw new Error(`There is no rule ${id}.`);
  return rule;
}

const NUDGE = 1e-5;

/** `dG/dX_ij` by central differences of the step itself, for one entry of X. */
function differences(at: ReturnType<typeof instance>, entry: number): Matrix {
  const { node, bindings } = at;
  const x = bindings.get('X') as Matrix;
  const nudged = (by: number): Matrix => {
    const moved = { ...x, data: x.data.slice() };
    moved.data[entry] += by;
    return evaluate(node, new Map([...bindings, ['X', moved]]));
  };
  const [low, high] = [nudged(-NUDGE), nudged(NUDGE)];
  const result = zeroMatrix(low.rows, low.columns);
  result.data.forEach((_, index) => {
    result.data[index] = (high.data[index] - low.data[index]) / (2 * NUDGE);
  });
  return result;
}

describe.each(STEPS)('dG/dX of %s', (id) => {
  const rule = ruleOf(id);

  it('has the central differences of G in the slice of each entry of X', () => {
    fc.assert(
      fc.property(sizes, seeds, (of, seed) => {
        const at = instance(rule, of, seed);
        const matrices = Object.fromEntries(at.bindings);
        const slices = jacobian(rule, matrices).slices(matrices);
        const { rows, columns } = at.variable.shape;
        expect(slices).toHaveLength(rows * columns);
        slices.forEach((slice, entry) => {
          expect(slice).toMatchObject({ rows: at.node.shape.rows, columns: at.node.shape.columns });
          expect(relativeError(slice, differences(at, entry))).toBeLessThan(1e-8);
        });
      }),
      RUNS,
    );
  });

  it('contracts with df/dG into what the rule says without it', () => {
    fc.assert(
      fc.property(sizes, seeds, (of, seed) => {
        const { node, variable, upstream, bindings } = instance(rule, of, seed);
        const position = node.operands.indexOf(variable);
        fc.pre(position >= 0 && rule.places.some((place) => place.operator === node.operator));
        fc.pre(rule.applies?.(node, position) ?? true);
        const matrices = Object.fromEntries(bindings);
        const step = jacobian(rule, matrices);
        const weights = bindings.get('U') as Matrix;
        const stated = evaluate(rule.pullback(upstream, node, position), bindings);
        const { weighted, totals } = contract(step.slices(matrices), weights, step.variable);
        expect(totals).toMatchObject({ rows: variable.shape.rows, columns: variable.shape.columns });
        expect(relativeError(totals, stated)).toBeLessThan(1e-12);
        expect(relativeError(step.gradient(matrices, weights), stated)).toBeLessThan(1e-12);
        expect(weighted).toHaveLength(totals.data.length);
      }),
      RUNS,
    );
  });
});

describe('the figure', () => {
  const steps = gridSteps();
  const { state } = gridStore().getState();

  it.each([
    ['right-multiplication', 72, 48, 8, 2],
    ['elementwise-function', 144, 132, 12, 1],
    ['matrix-addition', 144, 132, 0, 1],
  ] as const)('%s has %i numbers, %i of them 0, and its rule reads %i', (id, count, zeros, read, each) => {
    const numbers = gridNumbers(steps[id], state);
    expect(numbers).toMatchObject({ count, zeros });
    expect(steps[id].jacobian.numbersRead).toBe(read);
    expect(numbers.slices.map(nonZeros)).toEqual(numbers.slices.map(() => each));
    expect(relativeError(numbers.totals, numbers.gradient)).toBeLessThan(1e-12);
  });

  it('takes an infinite df/dG for nothing where a slice is 0', () => {
    const { slices, upstream } = gridNumbers(steps['matrix-addition'], state);
    const infinite = { ...upstream, data: upstream.data.slice() };
    infinite.data[0] = Number.POSITIVE_INFINITY;
    const { totals } = contract(slices, infinite, upstream);
    expect([...totals.data]).toEqual([...infinite.data]);
  });
});
