import fc from 'fast-check';
import {
  build,
  type Derivation,
  type ElementwiseFunction,
  type Expression,
  elementwiseFunctions,
  type Matrix,
  type Rule,
  randomMatrix,
  type SampleMatrix,
  type Shape,
  seededRandom,
} from '../../src/math';

/** Runs of every property, and the seed that makes them the same runs every time. */
export const RUNS = { numRuns: 200, seed: 20260923 };

/** Three sizes, all different, so that a forgotten transpose cannot hide. */
export const sizes = fc
  .uniqueArray(fc.integer({ min: 1, max: 5 }), { minLength: 3, maxLength: 3 })
  .map(([m, n, p]) => ({ m, n, p }));

export const seeds = fc.integer({ min: 1, max: 1_000_000 });

export type Sizes = { readonly m: number; readonly n: number; readonly p: number };

/** The shape of a sample's matrix for sizes of its letters. */
function shapeOf(matrix: SampleMatrix, of: Sizes): Shape {
  const size = (letter: SampleMatrix['rows']): number => (letter === 1 ? 1 : of[letter]);
  return { rows: size(matrix.rows), columns: size(matrix.columns) };
}

/** The largest difference of two matrices of one shape, relative to the larger of 1 and their largest entry. */
export function relativeError(found: Matrix, expected: Matrix): number {
  let largest = 1;
  let error = 0;
  for (let index = 0; index < found.data.length; index += 1) {
    if (Object.is(found.data[index], expected.data[index])) continue;
    largest = Math.max(largest, Math.abs(found.data[index]), Math.abs(expected.data[index]));
    const difference = Math.abs(found.data[index] - expected.data[index]);
    error = Math.max(error, Number.isNaN(difference) ? Number.POSITIVE_INFINITY : difference);
  }
  return error / largest;
}

/** A rule's step on random matrices, with its pullback of a random upstream. */
export function instance(
  rule: Rule,
  of: Sizes,
  seed: number,
  g: ElementwiseFunction = elementwiseFunctions.get('tanh') as ElementwiseFunction,
) {
  const random = seededRandom(seed);
  const bindings = new Map<string, Matrix>();
  const variables = rule.sample.matrices.map((matrix) => {
    const shape = shapeOf(matrix, of);
    // Bases of powers, denominators and logarithms stay away from 0; a dominant diagonal keeps a square matrix invertible.
    const value = randomMatrix(shape, random, 0.5, 2);
    if (shape.rows === shape.columns)
      for (let index = 0; index < shape.rows; index += 1) value.data[index * (shape.rows + 1)] += 4;
    bindings.set(matrix.name, value);
    return build.variable(matrix.name, shape);
  });
  const node = rule.sample.step(variables, g);
  const position = rule.sample.matrices.findIndex((matrix) => matrix.role === 'variable');
  const upstream = build.variable('U', node.shape);
  bindings.set('U', randomMatrix(node.shape, random));
  return { node, variable: variables[position], upstream, bindings };
}

/** A derivation made of a function and a gradient found in another way, for `checkGradient`. */
export function claim(f: Expression, variable: string, gradient: Expression): Derivation {
  return { f, variable, gradient, steps: [] };
}
