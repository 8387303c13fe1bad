import type { ElementwiseFunction } from '../expression/types';
import * as build from '../operators/build';
import { elementwiseFunctions } from '../operators/functions';
import { frobeniusNorm, oneNorm, squaredFrobeniusNorm, sum } from '../operators/norms';
import { innerProduct, quadraticForm } from '../operators/products';
import { other, weighted } from './places';
import type { Rule, SampleMatrix } from './rule';

function variableG(entries: SampleMatrix['entries']): SampleMatrix {
  return { name: 'G', role: 'variable', rows: 'm', columns: 'n', entries };
}

/** `G -> norm2(G)^2`: `df/dG = 2*G`. */
export const squaredFrobeniusNormRule: Rule = {
  id: 'squared-frobenius-norm',
  name: 'squared Frobenius norm',
  kind: 'matrix-to-scalar',
  article: true,
  places: [{ operator: squaredFrobeniusNorm, operand: 0 }],
  pullback: (upstream, { operands: [operand] }) =>
    weighted(upstream, build.scale(build.constant(2), operand)),
  sample: {
    matrices: [
      variableG([
        [1, -2, 0.5, 3],
        [0, 1.5, -1, 2],
        [2, 0.5, 1, -1],
      ]),
    ],
    result: 'f',
    step: ([g]) => build.squaredNorm(g),
  },
};

/** `G -> sum(G)`: `df/dG` is the `m x n` matrix of ones. */
export const matrixSumRule: Rule = {
  id: 'matrix-sum',
  name: 'matrix sum',
  kind: 'matrix-to-scalar',
  article: true,
  places: [{ operator: sum, operand: 0 }],
  pullback: (upstream, { operands: [operand] }) => weighted(upstream, build.ones(operand.shape)),
  sample: {
    matrices: [
      variableG([
        [1, -2, 0.5],
        [3, 1.5, -1],
      ]),
    ],
    result: 'f',
    step: ([g]) => build.sum(g),
  },
};

/** `G -> a'*G*a`: `df/dG = a*a'`. */
export const quadraticFormRule: Rule = {
  id: 'quadratic-form',
  name: 'quadratic form',
  kind: 'matrix-to-scalar',
  article: true,
  places: [{ operator: quadraticForm, operand: 0 }],
  pullback: (upstream, { operands: [, vector] }) =>
    weighted(upstream, build.multiply(vector, build.transpose(vector))),
  sample: {
    matrices: [
      {
        name: 'G',
        role: 'variable',
        rows: 'n',
        columns: 'n',
        entries: [
          [1, -2, 0.5],
          [3, 1.5, -1],
          [0, 2, -0.5],
        ],
      },
      { name: 'a', role: 'constant', rows: 'n', columns: 1, entries: [[1], [-2], [0.5]] },
    ],
    result: 'f',
    step: ([g, a]) => build.multiply(build.multiply(build.transpose(a), g), a),
  },
};

/** `a -> a'*G*a`: `df/da = (G+G')*a`. */
export const quadraticFormVector: Rule = {
  id: 'quadratic-form-vector',
  name: 'quadratic form (its vector)',
  kind: 'matrix-to-scalar',
  article: false,
  places: [{ operator: quadraticForm, operand: 1 }],
  pullback: (upstream, { operands: [matrix, vector] }) =>
    weighted(upstream, build.multiply(build.add(matrix, build.transpose(matrix)), vector)),
  sample: {
    matrices: [
      {
        name: 'G',
        role: 'constant',
        rows: 'n',
        columns: 'n',
        entries: [
          [1, -2, 0.5],
          [3, 1.5, -1],
          [0, 2, -0.5],
        ],
      },
      { name: 'a', role: 'variable', rows: 'n', columns: 1, entries: [[1], [-2], [0.5]] },
    ],
    result: 'f',
    step: ([g, a]) => build.multiply(build.multiply(build.transpose(a), g), a),
  },
};

/** `G -> sum(C.*G)`: `df/dG = C`. */
export const innerProductRule: Rule = {
  id: 'inner-product',
  name: 'inner product',
  kind: 'matrix-to-scalar',
  article: false,
  places: [
    { operator: innerProduct, operand: 0 },
    { operator: innerProduct, operand: 1 },
  ],
  pullback: (upstream, node, operand) => weighted(upstream, other(node, operand)),
  sample: {
    matrices: [
      {
        name: 'C',
        role: 'constant',
        rows: 'm',
        columns: 'n',
        entries: [
          [2, 0.5, -1],
          [-3, 1, 0],
        ],
      },
      variableG([
        [1, -2, 0.5],
        [3, 1.5, -1],
      ]),
    ],
    result: 'f',
    step: ([c, g]) => build.sum(build.hadamard(c, g)),
  },
};

/** `G -> norm2(G)`: `df/dG = G/norm2(G)`, which has no value at `G = 0`. */
export const frobeniusNormRule: Rule = {
  id: 'frobenius-norm',
  name: 'Frobenius norm',
  kind: 'matrix-to-scalar',
  article: false,
  places: [{ operator: frobeniusNorm, operand: 0 }],
  pullback: (upstream, node) => weighted(upstream, build.divide(node.operands[0], node)),
  sample: {
    matrices: [
      variableG([
        [1, -2],
        [0.5, 3],
        [-1, 2],
      ]),
    ],
    result: 'f',
    step: ([g]) => build.norm2(g),
  },
};

/** `G -> norm1(G)`: `df/dG = sign(G)`, a subgradient where an entry is 0. */
export const oneNormRule: Rule = {
  id: 'one-norm',
  name: 'sum of absolute values',
  kind: 'matrix-to-scalar',
  article: false,
  places: [{ operator: oneNorm, operand: 0 }],
  pullback: (upstream, { operands: [operand] }) =>
    weighted(
      upstream,
      build.applyElementwise(elementwiseFunctions.get('sign') as ElementwiseFunction, operand),
    ),
  sample: {
    matrices: [
      variableG([
        [1, -2, 0.5],
        [3, 1.5, -1],
      ]),
    ],
    result: 'f',
    step: ([g]) => build.norm1(g),
  },
};
