import * as build from '../operators/build';
import { diagonalMatrix, diagonalPart, transpose } from '../operators/layout';
import { columnSums, rowSums } from '../operators/norms';
import type { Rule, SampleMatrix } from './rule';

function variableX(
  rows: SampleMatrix['rows'],
  columns: SampleMatrix['columns'],
  entries: SampleMatrix['entries'],
): SampleMatrix {
  return { name: 'X', role: 'variable', rows, columns, entries };
}

const wide = variableX('m', 'n', [
  [1, -2, 0.5],
  [3, 1.5, -1],
]);

/** `X -> X'`: `df/dX = (df/dG)'`. */
export const transposeRule: Rule = {
  id: 'transpose',
  name: 'transpose',
  kind: 'matrix-to-matrix',
  article: false,
  places: [{ operator: transpose, operand: 0 }],
  pullback: (upstream) => build.transpose(upstream),
  sample: { matrices: [wide], result: 'G', step: ([x]) => build.transpose(x) },
};

/** `X -> sumrows(X)`: every row of `df/dX` is the row `df/dG`. */
export const rowSumsRule: Rule = {
  id: 'row-sums',
  name: 'sum of the rows',
  kind: 'matrix-to-matrix',
  article: false,
  places: [{ operator: rowSums, operand: 0 }],
  pullback: (upstream, { operands: [{ shape }] }) =>
    build.multiply(build.ones({ rows: shape.rows, columns: 1 }), upstream),
  sample: { matrices: [wide], result: 'G', step: ([x]) => build.sumRows(x) },
};

/** `X -> sumcols(X)`: every column of `df/dX` is the column `df/dG`. */
export const columnSumsRule: Rule = {
  id: 'column-sums',
  name: 'sum of the columns',
  kind: 'matrix-to-matrix',
  article: false,
  places: [{ operator: columnSums, operand: 0 }],
  pullback: (upstream, { operands: [{ shape }] }) =>
    build.multiply(upstream, build.ones({ rows: 1, columns: shape.columns })),
  sample: { matrices: [wide], result: 'G', step: ([x]) => build.sumColumns(x) },
};

/** `v -> diag(v)` of a row or a column: the diagonal of `df/dG`, in the layout of `v`. */
export const diagonalRule: Rule = {
  id: 'diagonal',
  name: 'diagonal matrix',
  kind: 'matrix-to-matrix',
  article: false,
  places: [{ operator: diagonalMatrix, operand: 0 }],
  pullback: (upstream, { operands: [{ shape }] }) => {
    const column = build.diagonal(upstream);
    return shape.rows === 1 ? build.transpose(column) : column;
  },
  sample: {
    matrices: [variableX('m', 1, [[1], [-2], [0.5]])],
    result: 'G',
    step: ([x]) => build.diagonal(x),
  },
};

/** `X -> diag(X)` of a square matrix: `df/dX` has `df/dG` on its diagonal and zeros elsewhere. */
export const diagonalPartRule: Rule = {
  id: 'diagonal-part',
  name: 'diagonal of a matrix',
  kind: 'matrix-to-matrix',
  article: false,
  places: [{ operator: diagonalPart, operand: 0 }],
  pullback: (upstream) => build.diagonal(upstream),
  sample: {
    matrices: [
      variableX('n', 'n', [
        [1, -2, 0.5],
        [3, 1.5, -1],
        [0, 2, -0.5],
      ]),
    ],
    result: 'G',
    step: ([x]) => build.diagonal(x),
  },
};
