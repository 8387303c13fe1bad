import { describe, expect, it } from 'vitest';
import {
  build,
  differentiate,
  type ElementwiseFunction,
  type Expression,
  elementwiseFunctions,
  inOrder,
  parse,
  type Shape,
  toLatex,
  toText,
} from '../../src/math';

const square: Shape = { rows: 3, columns: 3 };
const X = build.variable('X', square);
const c = build.variable('c', { rows: 1, columns: 1 });
const plus = (inner: Expression, layer: number): Expression => build.add(inner, build.constant(layer));
const tanh = elementwiseFunctions.get('tanh') as ElementwiseFunction;

describe('the cost of a derivation is linear in the length of a chain', () => {
  const Y = build.variable('Y', square);
  const column = build.variable('a', { rows: 3, columns: 1 });
  const links: readonly (readonly [string, (inner: Expression, layer: number) => Expression])[] = [
    ['products with one matrix', (inner) => build.multiply(inner, Y)],
    [
      'products with matrices of their own',
      (inner, layer) => build.multiply(inner, build.variable(`W_${layer}`, square)),
    ],
    [
      'layers of tanh',
      (inner, layer) =>
        build.applyElementwise(tanh, build.multiply(inner, build.variable(`W_${layer}`, square))),
    ],
    ['sums', (inner, layer) => build.add(inner, build.variable(`B_${layer}`, square))],
    ['differences and Hadamard products', (inner) => build.subtract(build.hadamard(inner, X), Y)],
    ['products with the variable itself', (inner) => build.multiply(inner, X)],
    ['Hadamard products with itself', (inner) => build.hadamard(inner, inner)],
    ['quotients', (inner) => build.divide(Y, build.add(inner, X))],
    ['transposed products', (inner) => build.multiply(build.transpose(inner), Y)],
    ['scalings by a norm', (inner) => build.scale(build.norm2(Y), build.add(inner, X))],
    ['scalings by the determinant', (inner) => build.scale(build.determinant(inner), inner)],
    [
      'scalings by numbers of their own',
      (inner, layer) => build.scale(build.constant(1 + layer / 1000), build.scale(c, build.add(inner, Y))),
    ],
    ['scalings by sums', (inner, layer) => build.scale(plus(c, layer), build.add(inner, Y))],
    ['divisions by the norm', (inner) => build.divide(inner, build.norm2(inner))],
    ['inverses', (inner) => build.inverse(build.add(inner, X))],
    ['cofactors', (inner) => build.cofactors(inner)],
    [
      'quadratic forms',
      (inner) => {
        const a = build.multiply(inner, column);
        return build.scale(build.multiply(build.multiply(build.transpose(a), Y), a), X);
      },
    ],
    ['symmetric products', (inner) => build.multiply(build.multiply(build.transpose(X), inner), X)],
  ];

  function measure(link: (inner: Expression, layer: number) => Expression, length: number) {
    let chain: Expression = X;
    for (let layer = 1; layer <= length; layer += 1) chain = link(chain, layer);
    const { gradient, steps } = differentiate(build.squaredNorm(chain), 'X', {
      shapes: new Map([['X', square]]),
    });
    return {
      nodes: inOrder([gradient]).length,
      steps: steps.length,
      rewrites: steps.reduce((count, step) => count + step.rewrites.length, 0),
      text: toText(gradient).length,
      latex: toLatex(gradient).length,
    };
  }

  it.each(links)('%s', (_name, link) => {
    const [first, ...later] = [50, 100, 200, 400].map((length) => ({ length, ...measure(link, length) }));
    for (const { length, ...counts } of later) {
      // Twice the length costs twice as much, and a little more for indices that grow by a digit.
      const allowed = (length / first.length) * 1.25;
      for (const key of ['nodes', 'steps', 'rewrites', 'text', 'latex'] as const) {
        expect
          .soft(counts[key], `${key} at ${length}`)
          .toBeLessThanOrEqual(allowed * Math.max(first[key], 40));
      }
    }
  });
});

describe('a product of scalars', () => {
  const shapes = new Map([
    ['X', square],
    ['c', c.shape],
  ]);
  const products: readonly (readonly [string, 'X' | 'c', (length: number) => Expression])[] = [
    ['(c+1)*(c+2)*…', 'c', (length) => product(length, (layer) => plus(c, layer))],
    ['tr(X+1)*tr(X+2)*…', 'X', (length) => product(length, (layer) => build.trace(plus(X, layer)))],
    [
      '(2*(c+1))*(2*(c+2))*…',
      'c',
      (length) => product(length, (layer) => build.scale(build.constant(2), plus(c, layer))),
    ],
    [
      '…*((c+2)*(c+1))',
      'c',
      (length) =>
        product(
          length,
          (layer) => plus(c, layer),
          (factor, rest) => build.multiply(rest, factor),
        ),
    ],
    ['c/(c+1)/(c+2)…', 'c', (length) => product(length, (layer) => plus(c, layer), build.divide)],
    [
      '(c+1)*((c+2)*…*X) by c',
      'c',
      (length) =>
        build.squaredNorm(
          Array.from({ length }, (_, layer) => plus(c, layer + 1)).reduce(
            (inner, factor) => build.scale(factor, inner),
            X,
          ),
        ),
    ],
  ];

  function product(
    length: number,
    factor: (layer: number) => Expression,
    join: (product: Expression, factor: Expression) => Expression = build.multiply,
  ): Expression {
    return Array.from({ length }, (_, layer) => factor(layer + 1)).reduce(join);
  }

  it.each(products)(
    'of twice as many factors, %s, has a gradient twice as large',
    (_name, variable, make) => {
      const [short, long] = [200, 400].map((length) => {
        const { gradient, steps } = differentiate(make(length), variable, { shapes });
        return {
          nodes: inOrder([gradient]).length,
          rewrites: steps.reduce((count, step) => count + step.rewrites.length, 100),
          text: toText(gradient).length,
          latex: toLatex(gradient).length,
        };
      });
      for (const key of ['nodes', 'rewrites', 'text', 'latex'] as const)
        expect.soft(long[key], key).toBeLessThanOrEqual(2.3 * short[key]);
    },
  );
});

describe('a text grows with the steps, also where a step is written with an operand twice', () => {
  const shapes = new Map([
    ['X', square],
    ['a', { rows: 3, columns: 1 }],
  ]);
  it.each([
    ['cofactors', 'X', (part: string) => `det(${part})*inv(${part})'`],
    ['transposed cofactors', 'X', (part: string) => `det(${part})*inv(${part})`],
    ['quadratic forms', 'a', (part: string) => `a*(${part}'*X*${part})`],
    ['squares by the norm', 'X', (part: string) => `norm2(${part})^3*${part}`],
  ])('%s', (_name, start, step) => {
    const chain = (length: number): Expression => {
      let text = `F0 = ${start}; `;
      for (let at = 1; at <= length; at += 1) text += `F${at} = ${step(`F${at - 1}`)}; `;
      return parse(`${text}sum(F${length})`, { shapes });
    };
    for (const length of [1, 5, 15, 30, 60]) {
      const f = chain(length);
      const text = toText(f);
      expect(text.length).toBeLessThan(600 + 40 * length);
      expect(toLatex(f).length).toBeLessThan(2500 + 120 * length);
      expect(parse(text, { shapes })).toBe(f);
    }
  });
});
