import {
  build,
  type ElementwiseFunction,
  type Expression,
  elementwiseFunctions,
  type Matrix,
  randomMatrix,
  seededRandom,
} from '../../src/math';

/** The article's network, `norm2(tanh(X*W)-Y)^2`, in sizes that are all different. */
export const X = build.variable('X', { rows: 4, columns: 3 });
export const W = build.variable('W', { rows: 3, columns: 2 });
export const Y = build.variable('Y', { rows: 4, columns: 2 });
const tanh = (operand: Expression): Expression =>
  build.applyElementwise(elementwiseFunctions.get('tanh') as ElementwiseFunction, operand);
export const loss = build.squaredNorm(build.subtract(tanh(build.multiply(X, W)), Y));

/** Values for it. */
export function bindings(seed: number): Map<string, Matrix> {
  const random = seededRandom(seed);
  return new Map(
    [X, W, Y].map(({ shape, attributes }) => [attributes.name as string, randomMatrix(shape, random)]),
  );
}
