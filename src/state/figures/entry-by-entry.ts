import {
  build,
  compile,
  copyMatrix,
  type EntryPosition,
  entryAt,
  type Matrix,
  matrix,
  matrixFrom,
  statedGradient,
} from '../../math';
import { scaleLimit } from '../numbers/scale-limit';
import { figureStore, type Matrices } from './figure';

/** The nudges on offer, as they are written. */
export const NUDGES = ['1', '0.1', '0.01'] as const;
export type Nudge = (typeof NUDGES)[number];

/** What the reader looks at. */
export interface NudgeView {
  readonly nudge: Nudge;
  /** The entry that was nudged last, counted from 0. */
  readonly entry: EntryPosition;
  /** The entries that have been nudged, by their index, row by row. */
  readonly nudged: ReadonlySet<number>;
}

const example = {
  X: matrix([
    [0.6, -0.4, 1.2],
    [-0.8, 1.1, 0.3],
  ]),
  W: matrix([
    [1, 2],
    [-2, 1],
    [1, -1],
  ]),
} satisfies Matrices;

/** A function `f` of `X`, and what a nudge of each entry does to it. */
export interface NudgeNumbers {
  readonly f: number;
  /** `f` with each entry nudged alone, in the place of that entry. */
  readonly moved: Matrix;
  /** How much `f` moved by, for each unit of the nudge. */
  readonly quotients: Matrix;
  /** `df/dX`, by the rules. */
  readonly gradient: Matrix;
  /** The largest distance of a quotient from the gradient. */
  readonly apart: number;
  /** The end of the colour scale of both. */
  readonly limit: number;
}

/** `f = norm2(X*W)^2`, its gradient, and its nudges, compiled once for matrices of these shapes. */
export function nudgeModel({ X, W }: { readonly X: Matrix; readonly W: Matrix } = example) {
  const x = build.variable('X', X);
  const f = build.squaredNorm(build.multiply(x, build.variable('W', W)));
  const value = compile([f]);
  const slopes = compile([statedGradient(f, x)]);
  const at = (matrices: Matrices): number => value.run(new Map(Object.entries(matrices)))[0].data[0];

  return (matrices: Matrices, nudge: number): NudgeNumbers => {
    const before = at(matrices);
    const moved = matrixFrom(x.shape, (row, column) => {
      const nudged = copyMatrix(matrices.X);
      nudged.data[row * nudged.columns + column] += nudge;
      return at({ ...matrices, X: nudged });
    });
    const quotients = matrixFrom(x.shape, (row, column) => (entryAt(moved, row, column) - before) / nudge);
    const gradient = copyMatrix(slopes.run(new Map(Object.entries(matrices)))[0]);
    const apart = gradient.data.reduce(
      (most, slope, index) => Math.max(most, Math.abs(quotients.data[index] - slope)),
      0,
    );
    return {
      f: before,
      moved,
      quotients,
      gradient,
      apart,
      limit: scaleLimit([quotients, gradient], 0, false),
    };
  };
}

/** A store for the figure: one entry is nudged, for a start. */
export function nudgeStore() {
  return figureStore<NudgeView>(example, {
    nudge: '0.1',
    entry: { row: 0, column: 1 },
    nudged: new Set([1]),
  });
}
