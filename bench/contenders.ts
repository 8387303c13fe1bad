import { all, create, type MathJsInstance, type Matrix as MathMatrix } from 'mathjs';
import { Matrix as LibraryMatrix } from 'ml-matrix';
import {
  type Bindings,
  build,
  compile,
  differentiate,
  type ElementwiseFunction,
  elementwiseFunctions,
  type Matrix,
  type Program,
  randomMatrix,
  seededRandom,
  toRows,
} from '../src/math';

/** Value and gradient of `norm2(tanh(X*W)-Y)^2` by `W`. */
export interface Answer {
  readonly value: number;
  readonly gradient: ArrayLike<number>;
}

export type Contender = () => Answer;

export interface Inputs {
  readonly n: number;
  readonly bindings: Bindings;
}

/** Random `n x n` matrices, the same at every start. */
export function inputs(n: number): Inputs {
  const random = seededRandom(n);
  const shape = { rows: n, columns: n };
  const spread = 1 / Math.sqrt(n);
  return {
    n,
    bindings: new Map(['X', 'W', 'Y'].map((name) => [name, randomMatrix(shape, random, -spread, spread)])),
  };
}

const of = (bindings: Bindings, name: string): Matrix => bindings.get(name) as Matrix;

/** The program that Pullback compiles for value and gradient. */
export function program({ n }: Inputs): Program {
  const shape = { rows: n, columns: n };
  const [X, W, Y] = ['X', 'W', 'Y'].map((name) => build.variable(name, shape));
  const tanh = elementwiseFunctions.get('tanh') as ElementwiseFunction;
  const f = build.squaredNorm(build.subtract(build.applyElementwise(tanh, build.multiply(X, W)), Y));
  const { gradient } = differentiate(f, 'W', { shapes: new Map([['W', shape]]) });
  return compile([f, gradient]);
}

/** Pullback: derived, compiled, run. */
export function pullback(of: Inputs): Contender {
  const compiled = program(of);
  return () => {
    const [value, slope] = compiled.run(of.bindings);
    return { value: value.data[0], gradient: slope.data };
  };
}

/** Runs every built-in function's kernel, as a page does that shows several: what is measured is no code made for one. */
export function warmUp(): void {
  const shape = { rows: 20, columns: 20 };
  const bindings = new Map([['X', randomMatrix(shape, seededRandom(1), 0.1, 0.9)]]);
  for (const fn of elementwiseFunctions.values()) {
    const compiled = compile([build.applyElementwise(fn, build.variable('X', shape))]);
    for (let run = 0; run < 300; run += 1) compiled.run(bindings);
  }
}

/** `out = left * right`, `n x n`, row by row of `right`; `left` by its columns where it stands for its transpose. */
function ikj(left: Float64Array, right: Float64Array, out: Float64Array, n: number, turned: boolean): void {
  const [row, step] = turned ? [1, n] : [n, 1];
  out.fill(0);
  for (let i = 0; i < n; i += 1) {
    for (let k = 0; k < n; k += 1) {
      const factor = left[i * row + k * step];
      for (let j = 0; j < n; j += 1) out[i * n + j] += factor * right[k * n + j];
    }
  }
}

/** Turns `X*W` into twice the pulled-back residual, and gives the value. */
function residual(product: Float64Array, y: Float64Array): number {
  let value = 0;
  for (let index = 0; index < product.length; index += 1) {
    const g = Math.tanh(product[index]);
    const r = g - y[index];
    value += r * r;
    product[index] = 2 * r * (1 - g * g);
  }
  return value;
}

/** Plain loops over arrays that are allocated once; the products as `i-k-j`. */
export function loops({ n, bindings }: Inputs): Contender {
  const [x, w, y] = ['X', 'W', 'Y'].map((name) => of(bindings, name).data);
  const product = new Float64Array(n * n);
  const gradient = new Float64Array(n * n);
  return () => {
    ikj(x, w, product, n, false);
    const value = residual(product, y);
    ikj(x, product, gradient, n, true);
    return { value, gradient };
  };
}

/** ml-matrix, with its operations in place where it has them. */
export function mlMatrix({ n, bindings }: Inputs): Contender {
  const [X, W, Y] = ['X', 'W', 'Y'].map((name) => new LibraryMatrix(toRows(of(bindings, name))));
  const turned = X.transpose();
  return () => {
    const g = X.mmul(W).tanh();
    const r = LibraryMatrix.sub(g, Y);
    const value = r.dot(r);
    const u = g.mul(g).mul(-1).add(1).mul(r).mul(2);
    const product = turned.mmul(u);
    return { value, gradient: n > 64 ? [product.get(0, 0)] : product.to1DArray() };
  };
}

const math: MathJsInstance = create(all);

/** mathjs, on its dense matrices. */
export function mathJs({ bindings }: Inputs): Contender {
  const [X, W, Y] = ['X', 'W', 'Y'].map((name) => math.matrix(toRows(of(bindings, name))));
  const turned = math.transpose(X);
  return () => {
    const g = math.map(math.multiply(X, W), (entry: number) => Math.tanh(entry)) as MathMatrix;
    const r = math.subtract(g, Y) as MathMatrix;
    const value = math.sum(math.dotMultiply(r, r) as MathMatrix) as number;
    const slope = math.map(g, (entry: number) => 2 * (1 - entry * entry)) as MathMatrix;
    const gradient = math.multiply(turned, math.dotMultiply(r, slope) as MathMatrix) as MathMatrix;
    return { value, gradient: (gradient.valueOf() as number[][])[0] };
  };
}
