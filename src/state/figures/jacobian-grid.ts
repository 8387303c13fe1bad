import { type EntryPosition, type Matrix, matrix, type Rule, ruleById, type Shape } from '../../math';
import { scaleLimit } from '../numbers/scale-limit';
import { figureStore, type Matrices } from './figure';
import { type Contraction, contract, type Jacobian, jacobian, nonZeros } from './jacobian';

/** The steps that can be looked at, by the ids of their rules. */
export const STEPS = ['right-multiplication', 'elementwise-function', 'matrix-addition'] as const;
export type StepId = (typeof STEPS)[number];

/** The slices as they are; times `df/dG`; summed. */
export const STAGES = ['slices', 'weighted', 'totals'] as const;
export type Stage = (typeof STAGES)[number];

/** What the reader looks at. */
export interface GridView {
  readonly step: StepId;
  readonly stage: Stage;
  /** The entry of `X` whose slice stands large, counted from 0. */
  readonly entry: EntryPosition;
}

const X: Shape = { rows: 3, columns: 4 };

/** The numbers that the figure begins with: no zeros, so that each zero in a slice comes from the step. */
const example = {
  X: matrix([
    [0.5, -1, 0.2, 1.4],
    [-0.3, 0.8, -0.6, -1.8],
    [1.2, 0.3, -0.4, 0.7],
  ]),
  W: matrix([
    [0.5, 1],
    [-1, 2],
    [1.5, -0.5],
    [-2, 1],
  ]),
  'narrow upstream': matrix([
    [0.5, -1],
    [2, 1.5],
    [-1, 2],
  ]),
  'wide upstream': matrix([
    [1, -0.5, 2, 0.5],
    [-1, 1.5, 0.5, -2],
    [3, 1, -1.5, -0.5],
  ]),
} satisfies Matrices;

function ruleOf(id: StepId): Rule {
  const rule = ruleById(id);
  if (!rule) throw new Error(`There is no rule "${id}".`);
  return rule;
}

/** A step of the figure, ready to be looked at. */
export interface GridStep {
  readonly rule: Rule;
  readonly jacobian: Jacobian;
  /** The matrix under which its `df/dG` is typed: that of its shape. */
  readonly upstream: 'narrow upstream' | 'wide upstream';
}

function stepOf(id: StepId): GridStep {
  const rule = ruleOf(id);
  const of = jacobian(rule, { X, W: example.W, C: X });
  const upstream = of.result.columns === X.columns ? 'wide upstream' : 'narrow upstream';
  return { rule, jacobian: of, upstream };
}

/** The figure's steps by their ids; each is compiled once. */
export function gridSteps(): Readonly<Record<StepId, GridStep>> {
  return Object.fromEntries(STEPS.map((id) => [id, stepOf(id)])) as Record<StepId, GridStep>;
}

/** All numbers of the figure. */
export interface GridNumbers extends Contraction {
  readonly slices: readonly Matrix[];
  readonly upstream: Matrix;
  /** `df/dX` as the rule has it. */
  readonly gradient: Matrix;
  /** The end of each stage's colour scale. */
  readonly limits: Readonly<Record<Stage, number>>;
  /** How many numbers the slices hold, and how many of those are 0. */
  readonly count: number;
  readonly zeros: number;
}

/** What a step comes to with these matrices. */
export function gridNumbers({ jacobian: of, upstream: name }: GridStep, matrices: Matrices): GridNumbers {
  const upstream = matrices[name];
  const slices = of.slices(matrices);
  const contraction = contract(slices, upstream, of.variable);
  const count = slices.length * of.result.rows * of.result.columns;
  return {
    ...contraction,
    slices,
    upstream,
    gradient: of.gradient(matrices, upstream),
    limits: {
      slices: scaleLimit(slices, 0, false),
      weighted: scaleLimit(contraction.weighted, 0, false),
      totals: scaleLimit([contraction.totals], 0, false),
    },
    count,
    zeros: count - slices.reduce((sum, slice) => sum + nonZeros(slice), 0),
  };
}

/** A store for the figure. */
export function gridStore() {
  return figureStore<GridView>(example, {
    step: 'right-multiplication',
    stage: 'slices',
    entry: { row: 1, column: 2 },
  });
}
