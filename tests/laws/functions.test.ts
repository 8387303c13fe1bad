import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  build,
  checkGradient,
  differentiate,
  type ElementwiseFunction,
  elementwiseFunctions,
  evaluate,
  matrix,
  randomMatrix,
  seededRandom,
  simplify,
} from '../../src/math';
import { RUNS, seeds, sizes } from './support';

/** A function's value by another formula than the engine's, on a range where that one is exact. */
interface Judge {
  readonly value: (t: number) => number;
  readonly low?: number;
  readonly high?: number;
}

/** `sum of (-1)^k t^(2k+start) / (2k+start)!`, the series of sine and cosine. */
function alternating(t: number, start: 0 | 1): number {
  let term = start === 0 ? 1 : t;
  let sum = 0;
  for (let k = start + 1; k < 40; k += 2) {
    sum += term;
    term *= (-t * t) / (k * (k + 1));
  }
  return sum;
}

function exponential(t: number): number {
  let term = 1;
  let sum = 0;
  for (let k = 1; k < 40; k += 1) {
    sum += term;
    term *= t / k;
  }
  return sum;
}

/** The number whose exponential is `t`, by halving an interval. */
function inverseExponential(t: number): number {
  let [low, high] = [-5, 5];
  for (let halving = 0; halving < 60; halving += 1) {
    const middle = (low + high) / 2;
    if (exponential(middle) < t) low = middle;
    else high = middle;
  }
  return low;
}

const judges: Readonly<Record<string, Judge>> = {
  exp: { value: exponential },
  log: { value: inverseExponential, low: 0.2 },
  sin: { value: (t) => alternating(t, 1) },
  cos: { value: (t) => alternating(t, 0) },
  tan: { value: (t) => alternating(t, 1) / alternating(t, 0), low: -1.2, high: 1.2 },
  arcsin: { value: (t) => Math.atan2(t, Math.sqrt((1 - t) * (1 + t))), low: -0.9, high: 0.9 },
  arccos: { value: (t) => 2 * Math.atan2(Math.sqrt(1 - t), Math.sqrt(1 + t)), low: -0.9, high: 0.9 },
  arctan: { value: (t) => Math.atan2(t, 1) },
  tanh: { value: (t) => (exponential(2 * t) - 1) / (exponential(2 * t) + 1) },
  sigmoid: { value: (t) => 1 / (1 + exponential(-t)) },
  relu: { value: (t) => (t + Math.sqrt(t * t)) / 2 },
  softplus: { value: (t) => inverseExponential(1 + exponential(t)) },
  abs: { value: (t) => Math.sqrt(t * t) },
  sign: { value: (t) => t / Math.sqrt(t * t) },
  sqrt: { value: (t) => exponential(inverseExponential(t) / 2), low: 0.2 },
};

const functions = [...elementwiseFunctions.values()];

/** A function's value and its derivative at one number, through the engine. */
function at(fn: ElementwiseFunction, t: number): { value: number; slope: number } {
  const x = build.variable('x', { rows: 1, columns: 1 });
  const bindings = new Map([['x', matrix([[t]])]]);
  return {
    value: evaluate(build.applyElementwise(fn, x), bindings).data[0],
    slope: evaluate(simplify(fn.derivative(x)), bindings).data[0],
  };
}

it('judges every built-in function', () => {
  expect(Object.keys(judges).sort()).toEqual(functions.map(({ name }) => name).sort());
});

describe.each(functions.map((fn) => [fn.name, fn] as const))('%s', (name, fn) => {
  const { value, low = -2, high = 2 } = judges[name] as Judge;

  it('has the value that another formula gives', () => {
    fc.assert(
      fc.property(fc.double({ min: low, max: high, noNaN: true }), (t) => {
        fc.pre(Math.abs(t) > 1e-6);
        const expected = value(t);
        expect(Math.abs(at(fn, t).value - expected)).toBeLessThan(1e-9 * Math.max(1, Math.abs(expected)));
      }),
      RUNS,
    );
  });

  it('has the derivative that central differences give, and that one has too', () => {
    fc.assert(
      fc.property(sizes, seeds, ({ m, n }, seed) => {
        const shape = { rows: m, columns: n };
        const random = seededRandom(seed);
        const X = build.variable('X', shape);
        const U = build.variable('U', shape);
        const scope = { shapes: new Map([['X', shape]]) };
        const bindings = new Map([
          ['X', randomMatrix(shape, random, low, high)],
          ['U', randomMatrix(shape, random)],
        ]);
        for (const expression of [build.applyElementwise(fn, X), fn.derivative(X)]) {
          const f = build.sum(build.hadamard(U, expression));
          const check = checkGradient(differentiate(f, 'X', scope), bindings);
          expect(check.largestError).toBeLessThan(1e-6);
        }
      }),
      RUNS,
    );
  });
});

describe('far from 0, a function', () => {
  const far = [20, 40, 800, 1e10, 1e200, Number.MAX_VALUE];
  const limits: readonly (readonly [string, (t: number) => number, (t: number) => number])[] = [
    ['tanh', (t) => Math.sign(t), () => 0],
    ['sigmoid', (t) => (t > 0 ? 1 : 0), () => 0],
    ['softplus', (t) => Math.max(t, 0), (t) => (t > 0 ? 1 : 0)],
    ['arctan', (t) => (Math.sign(t) * Math.PI) / 2, () => 0],
    ['relu', (t) => Math.max(t, 0), (t) => (t > 0 ? 1 : 0)],
    ['abs', Math.abs, Math.sign],
    ['sign', Math.sign, () => 0],
  ];

  it.each(limits)('%s has its limits as value and as slope', (name, value, slope) => {
    for (const t of far.flatMap((size) => [size, -size])) {
      const found = at(elementwiseFunctions.get(name) as ElementwiseFunction, t);
      // arctan nears its limit as 1/t, the others exponentially.
      const near = name === 'arctan' ? 2 / Math.abs(t) : 1e-8;
      expect(Math.abs(found.value - value(t))).toBeLessThanOrEqual(near);
      expect(Math.abs(found.slope - slope(t))).toBeLessThanOrEqual(near);
    }
  });

  it('sigmoid keeps its digits where it is nearly 0', () => {
    const { value, slope } = at(elementwiseFunctions.get('sigmoid') as ElementwiseFunction, -700);
    expect(value / Math.exp(-700)).toBeCloseTo(1, 12);
    expect(slope / Math.exp(-700)).toBeCloseTo(1, 12);
  });
});
