import { describe, expect, it } from 'vitest';
import {
  build,
  differentiate,
  type ElementwiseFunction,
  type Expression,
  elementwiseFunctions,
  inOrder,
  type Shape,
  toLatex,
  toText,
} from '../../src/math';

const square: Shape = { rows: 3, columns: 3 };
const X = build.variable('X', square);
const tanh = elementwiseFunctions.get('tanh') as ElementwiseFunction;

describe('the cost of a derivation is linear in the length of a chain', () => {
  const Y = build.variable('Y', square);
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
    ['divisions by the norm', (inner) => build.divide(inner, build.norm2(inner))],
    ['inverses', (inner) => build.inverse(build.add(inner, X))],
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
