import { describe, expect, it } from 'vitest';
import {
  build,
  derivationLatex,
  differentiate,
  type ElementwiseFunction,
  type Expression,
  elementwiseFunctions,
  inOrder,
  lineSentence,
  writeDerivation,
} from '../../src/math';

const square = { rows: 3, columns: 3 };
const X = build.variable('X', square);
const Y = build.variable('Y', square);
const tanh = elementwiseFunctions.get('tanh') as ElementwiseFunction;
const weight = (layer: number): Expression => build.variable(`W_${layer}`, square);

const links: readonly (readonly [string, (inner: Expression, layer: number) => Expression])[] = [
  ['layers of tanh', (inner, layer) => build.applyElementwise(tanh, build.multiply(inner, weight(layer)))],
  ['products with matrices of their own', (inner, layer) => build.multiply(inner, weight(layer))],
  ['products with the variable itself', (inner) => build.multiply(inner, X)],
  ['Hadamard products with itself', (inner) => build.hadamard(inner, inner)],
  ['quotients', (inner) => build.divide(Y, build.add(inner, X))],
  ['divisions by the norm', (inner) => build.divide(inner, build.norm2(inner))],
  ['inverses', (inner) => build.inverse(build.add(inner, X))],
];

/** What a written derivation comes to: its lines, the distinct nodes of their right sides, its characters. */
function measure(link: (inner: Expression, layer: number) => Expression, length: number) {
  let chain: Expression = X;
  for (let layer = 1; layer <= length; layer += 1) chain = link(chain, layer);
  const shapes = new Map([['X', square]]);
  const derivation = differentiate(build.squaredNorm(chain), 'X', { shapes });
  const written = writeDerivation(derivation, { form: 'expanded' });
  return {
    style: written.style,
    lines: written.lines.length,
    nodes: inOrder(written.lines.map(({ right }) => right)).length,
    sentences: written.lines.map((line) => lineSentence(written, line).length).reduce((a, b) => a + b),
    latex: derivationLatex(written).length,
    // The total over the places of the variable has a term for each, so that line alone may grow.
    longest: Math.max(
      ...written.lines
        .filter(({ kind }) => kind !== 'total')
        .map((line) => lineSentence(written, line).length),
    ),
  };
}

describe('a written derivation grows as the chain does, and no rule’s line grows', () => {
  it.each(links)('%s', (_name, link) => {
    const [first, ...later] = [50, 100, 200].map((length) => ({ length, ...measure(link, length) }));
    expect(first.style).toBe('backpropagation');
    for (const { length, ...counts } of later) {
      // Twice the length costs twice as much, and a little more for indices that grow by a digit.
      const allowed = (length / first.length) * 1.25;
      for (const key of ['lines', 'nodes', 'sentences', 'latex'] as const)
        expect.soft(counts[key], `${key} at ${length}`).toBeLessThanOrEqual(allowed * first[key]);
      expect.soft(counts.longest).toBeLessThanOrEqual(first.longest + 20);
    }
  });
});
