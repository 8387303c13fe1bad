import {
  build,
  compile,
  copyMatrix,
  type ElementwiseFunction,
  elementwiseFunctions,
  type Matrix,
  matrixFrom,
  type Rule,
  type Shape,
  statedGradient,
  variableNames,
  zeroMatrix,
} from '../../math';
import type { Matrices } from './figure';

/** The name under which `df/dG` is bound. */
const UPSTREAM = 'upstream';

/** The derivative of one step `G(X)` from matrix to matrix: four indices, and the rule that does without them. */
export interface Jacobian {
  /** The shape of `X`. */
  readonly variable: Shape;
  /** The shape of `G`. */
  readonly result: Shape;
  /** The matrices that the rule reads beside the upstream. */
  readonly reads: readonly string[];
  /** How many numbers those are. */
  readonly numbersRead: number;
  /** `dG/dX_ij` for each entry of `X`, row by row, each in the shape of `G`. */
  slices(matrices: Matrices): readonly Matrix[];
  /** `df/dX` for an upstream, by the rule, in the shape of `X`. */
  gradient(matrices: Matrices, upstream: Matrix): Matrix;
}

/**
 * The derivative of a rule's step. The rule pulls back one program's worth of numbers: the gradient for the upstream that is given, and
 * for an upstream with a single 1 what that one entry of `G` owes to every entry of `X`.
 * @param shapes - The shape of every matrix of the step.
 */
export function jacobian(rule: Rule, shapes: Readonly<Record<string, Shape>>, g = tanh()): Jacobian {
  const variables = rule.sample.matrices.map(({ name }) => build.variable(name, shapes[name]));
  const variable = variables[rule.sample.matrices.findIndex(({ role }) => role === 'variable')];
  const node = rule.sample.step(variables, g);
  const upstream = build.variable(UPSTREAM, node.shape);
  // In a size of 1 a step can become another operator; the sweep meets them all.
  const pulledBack = statedGradient(build.sum(build.hadamard(upstream, node)), variable);
  const program = compile([pulledBack]);
  const gradient = (matrices: Matrices, of: Matrix): Matrix =>
    copyMatrix(program.run(new Map([...Object.entries(matrices), [UPSTREAM, of]]))[0]);
  const reads = variableNames(pulledBack).filter((name) => name !== UPSTREAM);
  return {
    variable: variable.shape,
    result: node.shape,
    reads,
    numbersRead: reads.reduce((sum, name) => sum + shapes[name].rows * shapes[name].columns, 0),
    gradient,
    slices: (matrices) => slicesBy((of) => gradient(matrices, of), variable.shape, node.shape),
  };
}

function slicesBy(pullback: (upstream: Matrix) => Matrix, variable: Shape, result: Shape): Matrix[] {
  const slices = Array.from({ length: variable.rows * variable.columns }, () =>
    zeroMatrix(result.rows, result.columns),
  );
  const single = zeroMatrix(result.rows, result.columns);
  single.data.forEach((_, index) => {
    single.data.fill(0);
    single.data[index] = 1;
    pullback(single).data.forEach((value, entry) => {
      slices[entry].data[index] = value;
    });
  });
  return slices;
}

/** `dG/dX` contracted with `df/dG`, stage by stage. */
export interface Contraction {
  /** Each slice times `df/dG`, entry by entry. */
  readonly weighted: readonly Matrix[];
  /** The sum of each, in the place of its entry: `df/dX`. */
  readonly totals: Matrix;
}

/** Contracts the slices of an `X` of this shape with `df/dG`. */
export function contract(slices: readonly Matrix[], upstream: Matrix, variable: Shape): Contraction {
  const weighted = slices.map((slice) =>
    matrixFrom(slice, (row, column) => {
      const index = row * slice.columns + column;
      // Where G stays as it is, nothing is passed on, however f would take it.
      return slice.data[index] === 0 ? 0 : slice.data[index] * upstream.data[index];
    }),
  );
  const totals = matrixFrom(variable, (row, column) =>
    weighted[row * variable.columns + column].data.reduce((sum, value) => sum + value, 0),
  );
  return { weighted, totals };
}

/** How many entries are not 0. */
export function nonZeros({ data }: Matrix): number {
  return data.reduce((count, value) => (value === 0 ? count : count + 1), 0);
}

function tanh(): ElementwiseFunction {
  const known = elementwiseFunctions.get('tanh');
  if (!known) throw new Error('There is no tanh.');
  return known;
}
