import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  build,
  differentiate,
  type ElementwiseFunction,
  type Expression,
  inOrder,
  operators,
  parse,
  type Scope,
  simplify,
  toText,
} from '../../src/math';
import { generate } from './generate';
import { RUNS, seeds } from './support';

const functions = new Map([
  ['g', 'tanh(t)'],
  ['h', 'h(s) = g(s)^2 + exp(-s)/2'],
]);

/** What an expression reads back as, with the text in between when it is not the same node. */
function readsBack(expression: Expression, scope: Scope): void {
  const text = toText(expression, scope);
  const again = parse(text, scope);
  if (again !== expression) expect({ text, reads: toText(again) }).toBe('the same expression');
}

it('reads every printed expression back as the same node, for every operator', () => {
  const met = new Set<string>();
  fc.assert(
    fc.property(seeds, fc.integer({ min: 1, max: 7 }), (seed, depth) => {
      const { expression, shapes } = generate(seed, { depth });
      for (const node of inOrder([expression])) met.add(node.operator.id);
      readsBack(expression, { shapes });
      readsBack(simplify(expression), { shapes });
    }),
    { ...RUNS, numRuns: 1000 },
  );
  expect([...met].sort()).toEqual(operators.map((operator) => operator.id).sort());
});

it("reads functions of the reader's back, and their derivatives", () => {
  const scope = { shapes: new Map([['x', { rows: 1, columns: 1 }]]), functions };
  const fns = ['g(x)', 'h(x)'].map((text) => parse(text, scope).attributes.apply as ElementwiseFunction);
  fc.assert(
    fc.property(
      seeds,
      fc.integer({ min: 0, max: 1 }),
      fc.integer({ min: 0, max: 3 }),
      (seed, which, order) => {
        const { expression, shapes } = generate(seed, { depth: 3 });
        let applied = build.applyElementwise(fns[which], expression);
        for (let count = 0; count < order; count += 1) {
          applied = applied.attributes.apply?.derivative(expression) as Expression;
        }
        readsBack(build.hadamard(applied, expression), { shapes, functions });
      },
    ),
    RUNS,
  );
});

it('reads gradients back, and long ones through the names of their parts', () => {
  const names = ['A', 'B', 'C'];
  const shapes = new Map(names.map((name, index) => [name, { rows: 2 + index, columns: 2 + index }]));
  let named = 0;
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 25 }), fc.constantFrom(...names), (layers, name) => {
      let text = name;
      for (let layer = 0; layer < layers; layer += 1)
        text = layer % 2 ? `g(${text})*${name}` : `sin(${name}*(${text}))`;
      const f = parse(`norm2(${text})^2`, { shapes, functions });
      const { gradient } = differentiate(f, name, { shapes });
      if (toText(gradient).includes(';')) named += 1;
      readsBack(f, { shapes, functions });
      readsBack(gradient, { shapes, functions });
    }),
    RUNS,
  );
  expect(named).toBeGreaterThan(0);
});

it('names the parts of a long text so that it reads back among all names of its scope', () => {
  const matrix = { rows: 3, columns: 3 };
  const layers = (fn: string): string => {
    let text = 'X';
    for (let layer = 0; layer < 30; layer += 1) text = `${fn}(${text}*W)`;
    return `norm2(${text})^2`;
  };
  const XW: [string, typeof matrix][] = [
    ['X', matrix],
    ['W', matrix],
  ];
  const scopes: [string, Scope][] = [
    ['g', { shapes: new Map([...XW, ['T_1', matrix], ['TT_7', matrix]]), functions }],
    ['T_1', { shapes: new Map(XW), functions: new Map([['T_1', 'tanh(t)']]) }],
    [
      'g',
      {
        shapes: new Map(XW),
        functions: new Map([
          ['g', 'T_2(t)'],
          ['T_2', 'tanh(t)'],
        ]),
      },
    ],
  ];
  for (const [fn, scope] of scopes) {
    const { gradient } = differentiate(parse(layers(fn), scope), 'W', scope);
    expect(toText(gradient, scope)).toContain('; ');
    readsBack(gradient, scope);
  }
  const alone = { shapes: new Map(XW), functions: scopes[1][1].functions };
  const { gradient } = differentiate(parse(layers('T_1'), alone), 'W', alone);
  expect(parse(toText(gradient), alone)).toBe(gradient);
});

it('reads every number back', () => {
  fc.assert(
    fc.property(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer({ min: -3, max: 3 }),
      (value, exponent) => {
        const x = build.variable('x', { rows: 1, columns: 1 });
        const shapes = new Map([['x', x.shape]]);
        for (const number of [value, Math.round(value), 10 ** exponent, -value]) {
          const constant = build.constant(number);
          readsBack(build.add(build.power(constant, x), build.scale(x, build.power(x, constant))), {
            shapes,
          });
          readsBack(build.subtract(constant, build.divide(build.negate(constant), constant)), { shapes });
          readsBack(build.power(build.norm2(x), constant), { shapes });
        }
      },
    ),
    RUNS,
  );
});

it('reads powers of a norm back that a long text calls by a name', () => {
  const shapes = new Map([['X', { rows: 3, columns: 4 }]]);
  const norm = `norm2(${Array.from({ length: 40 }, (_, index) => `sin(${index}*X)`).join(' + ')})`;
  for (const power of [1, 2, 2.5, 3, 4, 7]) {
    readsBack(
      parse(`(${norm}^2)^1e308 + ${norm}^2 + ${norm}^${power} + exp(${norm}^2)*${norm}^${power}`, { shapes }),
      {
        shapes,
      },
    );
  }
});

it('reads sums, products and powers of thousands of terms back', () => {
  const shapes = new Map([
    ['A', { rows: 2, columns: 2 }],
    ['c', { rows: 1, columns: 1 }],
  ]);
  for (const text of [
    Array(2000).fill('A').join(' + '),
    Array(3000).fill('A').join('*'),
    `A${"'".repeat(5000)}`,
    `${'('.repeat(190)}c${')^c'.repeat(190)}`,
    `${'c^('.repeat(90)}c${')'.repeat(90)}`,
  ]) {
    readsBack(parse(text, { shapes }), { shapes });
  }
});
