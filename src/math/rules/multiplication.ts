import * as build from '../operators/build';
import { powerSlope } from '../operators/power-slope';
import { hadamardProduct, matrixProduct, scaling } from '../operators/products';
import { fullSize, other } from './places';
import type { Rule } from './rule';

/** `X -> X*W`: `df/dX = df/dG * W'`. */
export const rightMultiplication: Rule = {
  id: 'right-multiplication',
  name: 'right multiplication',
  kind: 'matrix-to-matrix',
  article: true,
  places: [{ operator: matrixProduct, operand: 0 }],
  pullback: (upstream, { operands: [, constant] }) => build.multiply(upstream, build.transpose(constant)),
  sample: {
    matrices: [
      {
        name: 'X',
        role: 'variable',
        rows: 'm',
        columns: 'n',
        entries: [
          [1, -2, 0.5, 3],
          [0, 1.5, -1, 2],
          [2, 0.5, 1, -1],
        ],
      },
      {
        name: 'W',
        role: 'constant',
        rows: 'n',
        columns: 'p',
        entries: [
          [0.5, 1],
          [-1, 2],
          [0, -0.5],
          [1.5, 1],
        ],
      },
    ],
    result: 'G',
    step: ([x, w]) => build.multiply(x, w),
  },
};

/** `X -> W*X`: `df/dX = W' * df/dG`. */
export const leftMultiplication: Rule = {
  id: 'left-multiplication',
  name: 'left multiplication',
  kind: 'matrix-to-matrix',
  article: true,
  places: [{ operator: matrixProduct, operand: 1 }],
  pullback: (upstream, { operands: [constant] }) => build.multiply(build.transpose(constant), upstream),
  sample: {
    matrices: [
      {
        name: 'W',
        role: 'constant',
        rows: 'p',
        columns: 'm',
        entries: [
          [1, -0.5, 2],
          [0.5, 1, -1],
        ],
      },
      {
        name: 'X',
        role: 'variable',
        rows: 'm',
        columns: 'n',
        entries: [
          [2, -1, 0.5, 1],
          [0, 1.5, -2, 3],
          [1, 0.5, -1, -0.5],
        ],
      },
    ],
    result: 'G',
    step: ([w, x]) => build.multiply(w, x),
  },
};

/** `X -> X.*C` with both of one shape: `df/dX = df/dG .* C`. */
export const hadamardRule: Rule = {
  id: 'hadamard-product',
  name: 'Hadamard product',
  kind: 'matrix-to-matrix',
  article: true,
  places: [
    { operator: hadamardProduct, operand: 0 },
    { operator: hadamardProduct, operand: 1 },
    { operator: powerSlope, operand: 0 },
    { operator: powerSlope, operand: 1 },
  ],
  applies: fullSize,
  pullback: (upstream, node, operand) => build.hadamard(upstream, other(node, operand)),
  sample: {
    matrices: [
      {
        name: 'X',
        role: 'variable',
        rows: 'm',
        columns: 'n',
        entries: [
          [1, -2, 3],
          [0.5, 4, -1],
        ],
      },
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
    ],
    result: 'G',
    step: ([x, c]) => build.hadamard(x, c),
  },
};

/** `X -> C.*X` with `X` a row, a column or a scalar: the product, summed over the direction in which `X` was stretched. */
export const broadcastProduct: Rule = {
  id: 'broadcast-product',
  name: 'broadcast product',
  kind: 'matrix-to-matrix',
  article: false,
  places: hadamardRule.places,
  applies: (node, operand) => !fullSize(node, operand),
  pullback: (upstream, node, operand) =>
    build.reduceTo(build.hadamard(upstream, other(node, operand)), node.operands[operand].shape),
  sample: {
    matrices: [
      {
        name: 'C',
        role: 'constant',
        rows: 'm',
        columns: 'n',
        entries: [
          [2, 0.5],
          [-3, 1],
          [1, -1],
        ],
      },
      { name: 'X', role: 'variable', rows: 1, columns: 'n', entries: [[1.5, -2]] },
    ],
    result: 'G',
    step: ([c, x]) => build.hadamard(c, x),
  },
};

/** `X -> c*X`: `df/dX = c * df/dG`. */
export const scalingRule: Rule = {
  id: 'scaling',
  name: 'scaling',
  kind: 'matrix-to-matrix',
  article: false,
  places: [{ operator: scaling, operand: 1 }],
  pullback: (upstream, { operands: [factor] }) => build.scale(factor, upstream),
  sample: {
    matrices: [
      { name: 'c', role: 'constant', rows: 1, columns: 1, entries: [[1.5]] },
      {
        name: 'X',
        role: 'variable',
        rows: 'm',
        columns: 'n',
        entries: [
          [1, -2, 3],
          [0.5, 4, -1],
        ],
      },
    ],
    result: 'G',
    step: ([c, x]) => build.scale(c, x),
  },
};

/** `c -> c*X`: `df/dc` is the sum of the entries of `df/dG .* X`. */
export const scalingFactor: Rule = {
  id: 'scaling-factor',
  name: 'scaling factor',
  kind: 'matrix-to-matrix',
  article: false,
  places: [{ operator: scaling, operand: 0 }],
  pullback: (upstream, { operands: [factor, operand] }) =>
    build.reduceTo(build.hadamard(upstream, operand), factor.shape),
  sample: {
    matrices: [
      { name: 'c', role: 'variable', rows: 1, columns: 1, entries: [[-0.5]] },
      {
        name: 'X',
        role: 'constant',
        rows: 'm',
        columns: 'n',
        entries: [
          [1, -2],
          [0.5, 4],
          [3, -1],
        ],
      },
    ],
    result: 'G',
    step: ([c, x]) => build.scale(c, x),
  },
};
