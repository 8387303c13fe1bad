import { type Matrix, matrixFrom } from './matrix';
import type { Shape } from './shape';

/** A seeded source of numbers in `[0, 1)`. */
export type Random = () => number;

/** Marsaglia's xorshift with 32 bits of state ("Xorshift RNGs", 2003): small, and the same on every machine. */
export function seededRandom(seed: number): Random {
  let state = (seed ^ 0x9e3779b9) >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 4294967296;
  };
}

/** A matrix of values in `[low, high)`, rounded to multiples of `step` where one is given. */
export function randomMatrix(shape: Shape, random: Random, low = -2, high = 2, step = 0): Matrix {
  return matrixFrom(shape, () => {
    const value = low + (high - low) * random();
    return step > 0 ? Number((Math.round(value / step) * step).toFixed(6)) : value;
  });
}
