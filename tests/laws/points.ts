import {
  build,
  differentiate,
  type ElementwiseFunction,
  type Expression,
  elementwiseFunctions,
  entryAt,
  evaluate,
  type Matrix,
  matrixFrom,
  randomMatrix,
  type Shape,
  seededRandom,
  whyNotFinite,
} from '../../src/math';

/** A built-in function on every entry. */
export const apply = (name: string, operand: Expression): Expression =>
  build.applyElementwise(elementwiseFunctions.get(name) as ElementwiseFunction, operand);

/** `f(X)` and its gradient at a point, by the engine. */
export function atPoint(f: (X: Expression) => Expression, point: Matrix) {
  const shape: Shape = { rows: point.rows, columns: point.columns };
  const bindings = new Map([['X', point]]);
  const derivation = differentiate(f(build.variable('X', shape)), 'X', { shapes: new Map([['X', shape]]) });
  return {
    derivation,
    bindings,
    value: evaluate(derivation.f, bindings).data[0],
    gradient: evaluate(derivation.gradient, bindings),
    reason: whyNotFinite(derivation.f, bindings),
    gradientReason: whyNotFinite(derivation.gradient, bindings),
  };
}

/** A random `n x n` matrix of at most the given rank: a product of whole numbers, so that it is singular to the last digit. */
export function ofRank(n: number, rank: number, seed: number): Matrix {
  const random = seededRandom(seed);
  const left = randomMatrix({ rows: n, columns: Math.max(rank, 1) }, random, -4, 4, 1);
  const right = randomMatrix({ rows: Math.max(rank, 1), columns: n }, random, -4, 4, 1);
  return matrixFrom({ rows: n, columns: n }, (row, column) => {
    let sum = 0;
    for (let inner = 0; inner < rank; inner += 1)
      sum += entryAt(left, row, inner) * entryAt(right, inner, column);
    return sum;
  });
}
