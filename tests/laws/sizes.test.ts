import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  build,
  type Expression,
  inOrder,
  isScalar,
  MathError,
  operators,
  parse,
  type Shape,
  type Side,
  tiedSizes,
  toText,
  type VariableSide,
} from '../../src/math';
import { generate } from './generate';
import { seeds } from './support';

const SEED = 20260923;
/** A size that no generated matrix has. */
const FRESH = 7;
/** Sets of more sides than this are not tried one by one. */
const MOST_TRIED = 6;

type Shapes = ReadonlyMap<string, Shape>;

function resized(shapes: Shapes, sides: readonly VariableSide[]): Shapes {
  const result = new Map(shapes);
  for (const { name, side } of sides) result.set(name, { ...(result.get(name) as Shape), [side]: FRESH });
  return result;
}

/** The operators and leaves of an expression, in order: its structure without its sizes. */
function structure(expression: Expression): string {
  const order = inOrder([expression]);
  const place = new Map(order.map((node, index) => [node, index]));
  return order
    .map(({ operator, operands, attributes }) =>
      [operator.id, attributes.name, attributes.value, ...operands.map((each) => place.get(each))].join(' '),
    )
    .join('; ');
}

/** Whether the text of `f` is read as the same tree where the sides have another size. */
function fits(f: Expression, shapes: Shapes, sides: readonly VariableSide[]): boolean {
  try {
    const again = parse(toText(f), { shapes: resized(shapes, sides) });
    return structure(again) === structure(f) && (!isScalar(f.shape) || isScalar(again.shape));
  } catch (error) {
    if (error instanceof MathError) return false;
    throw error;
  }
}

/** All sets of sides that hold the first. */
function setsWithFirst([first, ...rest]: readonly VariableSide[]): VariableSide[][] {
  let sets: VariableSide[][] = [[first]];
  for (const side of rest) sets = sets.concat(sets.map((set) => [...set, side]));
  return sets;
}

const scalar = (expression: Expression): Expression =>
  isScalar(expression.shape) ? expression : build.squaredNorm(expression);

const usedIn = (f: Expression): string[] =>
  inOrder([f]).flatMap(({ attributes }) => (attributes.name === undefined ? [] : [attributes.name]));

const sidesOf = (names: readonly string[]): VariableSide[] =>
  names.flatMap((name) => [
    { name, side: 'rows' },
    { name, side: 'columns' },
  ]);

describe('sizes that change together', () => {
  it('keep f the same formula, and none of them can be left out', () => {
    const counts = { alone: 0, several: 0, fixed: 0, exhausted: 0 };
    const met = new Set<string>();
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 5 }), (seed, depth) => {
        const { expression, shapes } = generate(seed, { depth });
        const f = scalar(expression);
        const names = usedIn(f);
        for (const asked of sidesOf(names)) {
          const { ties, fixed } = tiedSizes(f, asked.name, asked.side);
          expect(ties[0]).toEqual(asked);
          if (fixed) {
            counts.fixed += 1;
            // Where there are few sides, no set of them fits.
            const others = sidesOf(names).filter(
              (each) => `${each.name} ${each.side}` !== `${asked.name} ${asked.side}`,
            );
            if (others.length > MOST_TRIED) continue;
            counts.exhausted += 1;
            for (const set of setsWithFirst([asked, ...others])) expect(fits(f, shapes, set)).toBe(false);
            continue;
          }
          counts[ties.length === 1 ? 'alone' : 'several'] += 1;
          for (const { operator } of inOrder([f])) met.add(operator.id);
          if (!fits(f, shapes, ties)) expect({ f: toText(f), asked, ties }).toBe('a fit');
          if (ties.length > MOST_TRIED) continue;
          for (const set of setsWithFirst(ties)) {
            if (set.length < ties.length && fits(f, shapes, set))
              expect({ f: toText(f), asked, ties, set }).toBe('smaller');
          }
        }
      }),
      { numRuns: 600, seed: SEED },
    );
    for (const [kind, count] of Object.entries(counts)) expect(count, kind).toBeGreaterThan(100);
    expect([...met].sort()).toEqual(operators.map(({ id }) => id).sort());
  });

  const shapes: Shapes = new Map([
    ['X', { rows: 4, columns: 3 }],
    ['W', { rows: 3, columns: 2 }],
    ['Y', { rows: 4, columns: 2 }],
    ['A', { rows: 3, columns: 3 }],
    ['b', { rows: 1, columns: 2 }],
    ['c', { rows: 1, columns: 1 }],
  ]);
  const functions = new Map([['g', 'tanh(t)']]);
  const tied = (text: string, name: string, side: Side) => {
    const { ties, fixed, fixedBy } = tiedSizes(parse(text, { shapes, functions }), name, side);
    const list = ties.map((each) => `${each.side} of ${each.name}`).join(', ');
    return fixed ? `${list}; fixed by ${fixedBy && toText(fixedBy)}` : list;
  };

  it.each([
    ['norm2(g(X*W) - Y)^2', 'X', 'columns', 'columns of X, rows of W'],
    ['norm2(g(X*W) - Y)^2', 'Y', 'rows', 'rows of Y, rows of X'],
    ['norm2(g(X*W) - Y)^2', 'W', 'columns', 'columns of W, columns of Y'],
    ['norm2(X*W + b - Y)^2', 'Y', 'rows', 'rows of Y, rows of X'],
    ['norm2(X*W + b - Y)^2', 'b', 'rows', 'rows of b, rows of X, rows of Y'],
    ["tr(X'*X*A)", 'A', 'rows', 'rows of A, columns of X, columns of A'],
    ["logdet(X'*X)", 'X', 'columns', 'columns of X'],
    ['sum(c*X)', 'X', 'rows', 'rows of X'],
    ['norm2(X*W + c)', 'c', 'rows', 'rows of c, rows of X'],
  ] as const)('%s, by the %s %s', (text, name, side, expected) => {
    expect(tied(text, name, side)).toBe(expected);
  });

  it.each([
    ['sum(X.*ones(4, 3))', 'X', 'rows', 'rows of X; fixed by ones(4, 3)'],
    ["logdet(X'*X + eye)", 'X', 'columns', 'columns of X; fixed by eye(3)'],
    ["norm2((A + eye(3))*X')", 'X', 'columns', 'columns of X, rows of A, columns of A; fixed by eye(3)'],
    ['sum(c*X)', 'c', 'rows', 'rows of c; fixed by c*X'],
    ["b*b'", 'b', 'rows', "rows of b; fixed by b*b'"],
  ] as const)('%s holds the %s %s', (text, name, side, expected) => {
    expect(tied(text, name, side)).toBe(expected);
  });

  it('are those of a whole network, whatever its depth', () => {
    const layers = 60;
    const of = new Map([['X', { rows: 4, columns: 3 }]]);
    let text = 'X';
    for (let layer = 1; layer <= layers; layer += 1) {
      of.set(`W_${layer}`, { rows: 3, columns: 3 }).set(`b_${layer}`, { rows: 1, columns: 3 });
      text = `tanh(${text}*W_${layer} + b_${layer})`;
    }
    const f = parse(`sum(${text})`, { shapes: of });
    expect(tiedSizes(f, 'W_30', 'columns').ties).toEqual([
      { name: 'W_30', side: 'columns' },
      { name: 'b_30', side: 'columns' },
      { name: 'W_31', side: 'rows' },
    ]);
    // One variable in every layer ties them all.
    const same = parse(`sum(${text.replace(/W_\d+/g, 'W_1')})`, { shapes: of });
    expect(tiedSizes(same, 'X', 'columns').ties).toHaveLength(3 + layers);
  });

  it('are the side alone for a variable that f does not hold', () => {
    expect(tied('sum(X)', 'W', 'rows')).toBe('rows of W');
  });
});
