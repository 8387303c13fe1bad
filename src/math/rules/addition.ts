import type { Expression } from '../expression/types';
import * as build from '../operators/build';
import { addition, negation, subtraction } from '../operators/sums';
import { columnBroadcast, fullSize, rowBroadcast, scalarBroadcast } from './places';
import type { Rule } from './rule';

/** Every operand that enters with a plus sign: the subtrahend has a rule of its own. */
const summands = [
  { operator: addition, operand: 0 },
  { operator: addition, operand: 1 },
  { operator: subtraction, operand: 0 },
];

/** `X -> X+C` with both of one shape: `df/dX = df/dG`, taken at `G = X+C`. */
export const matrixAddition: Rule = {
  id: 'matrix-addition',
  name: 'matrix addition',
  kind: 'matrix-to-matrix',
  article: true,
  places: summands,
  applies: fullSize,
  pullback: (upstream) => upstream,
  sample: {
    matrices: [
      {
        name: 'X',
        role: 'variable',
        rows: 'm',
        columns: 'n',
        entries: [
          [1, -2],
          [0.5, 3],
          [-1, 2],
        ],
      },
      {
        name: 'C',
        role: 'constant',
        rows: 'm',
        columns: 'n',
        entries: [
          [2, 0.5],
          [-1, 1],
          [0, -3],
        ],
      },
    ],
    result: 'G',
    step: ([x, c]) => build.add(x, c),
  },
};

const reduced: Rule['pullback'] = (upstream, node, operand) =>
  build.reduceTo(upstream, node.operands[operand].shape);

const constantOf = (entries: readonly (readonly number[])[]) =>
  ({ name: 'C', role: 'constant', rows: 'm', columns: 'n', entries }) as const;

/** `X -> C+X` with `X` a row, added to every row of `C`: `df/dX` adds the rows of `df/dG` up, `1 x n`. */
export const rowBroadcastAddition: Rule = {
  id: 'row-broadcast-addition',
  name: 'row broadcast addition',
  kind: 'matrix-to-matrix',
  article: true,
  places: summands,
  applies: rowBroadcast,
  pullback: reduced,
  sample: {
    matrices: [
      constantOf([
        [1, 0.5, -2, 1],
        [-1, 2, 0, 3],
        [0.5, -1, 1, -2],
      ]),
      { name: 'X', role: 'variable', rows: 1, columns: 'n', entries: [[0.5, -1, 2, 1]] },
    ],
    result: 'G',
    step: ([c, x]) => build.add(c, x),
  },
};

/** `X -> C+X` with `X` a column, added to every column of `C`: `df/dX` adds the columns of `df/dG` up, `m x 1`. */
export const columnBroadcastAddition: Rule = {
  id: 'column-broadcast-addition',
  name: 'column broadcast addition',
  kind: 'matrix-to-matrix',
  article: true,
  places: summands,
  applies: columnBroadcast,
  pullback: reduced,
  sample: {
    matrices: [
      constantOf([
        [1, -0.5, 2, 0],
        [-1, 3, 0.5, 1],
        [2, 1, -2, -1],
      ]),
      { name: 'X', role: 'variable', rows: 'm', columns: 1, entries: [[1], [-0.5], [2]] },
    ],
    result: 'G',
    step: ([c, x]) => build.add(c, x),
  },
};

/** `x -> C+x` with `x` a scalar, added to every entry of `C`: `df/dx` is the sum of all entries of `df/dG`. */
export const scalarBroadcastAddition: Rule = {
  id: 'scalar-broadcast-addition',
  name: 'scalar broadcast addition',
  kind: 'matrix-to-matrix',
  article: false,
  places: summands,
  applies: scalarBroadcast,
  pullback: reduced,
  sample: {
    matrices: [
      constantOf([
        [1, -0.5, 2],
        [-1, 3, 0.5],
      ]),
      { name: 'x', role: 'variable', rows: 1, columns: 1, entries: [[0.5]] },
    ],
    result: 'G',
    step: ([c, x]) => build.add(c, x),
  },
};

/** `X -> C-X`: `df/dX = -df/dG`, summed over the direction in which `X` was stretched. */
export const subtractionRule: Rule = {
  id: 'subtraction',
  name: 'subtraction',
  kind: 'matrix-to-matrix',
  article: false,
  places: [{ operator: subtraction, operand: 1 }],
  pullback: (upstream, node, operand) => build.negate(build.reduceTo(upstream, node.operands[operand].shape)),
  sample: {
    matrices: [
      constantOf([
        [1, 4, -2],
        [0.5, -1, 3],
      ]),
      {
        name: 'X',
        role: 'variable',
        rows: 'm',
        columns: 'n',
        entries: [
          [2, 1, -1],
          [-0.5, 3, 2],
        ],
      },
    ],
    result: 'G',
    step: ([c, x]) => build.subtract(c, x),
  },
};

/** `X -> -X`: `df/dX = -df/dG`. */
export const negationRule: Rule = {
  id: 'negation',
  name: 'negation',
  kind: 'matrix-to-matrix',
  article: false,
  places: [{ operator: negation, operand: 0 }],
  pullback: (upstream: Expression) => build.negate(upstream),
  sample: {
    matrices: [
      {
        name: 'X',
        role: 'variable',
        rows: 'm',
        columns: 'n',
        entries: [
          [2, -1],
          [0.5, 3],
          [-2, 1],
        ],
      },
    ],
    result: 'G',
    step: ([x]) => build.negate(x),
  },
};
