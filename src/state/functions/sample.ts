import { build, compile, type ElementwiseFunction, zeroMatrix } from '../../math';

/** The values of a function and of its derivative, one for each point asked for. */
export interface Values {
  readonly value: Float64Array;
  readonly slope: Float64Array;
}

/** Evaluates a function and its derivative at points. */
export type Sampler = (points: ArrayLike<number>) => Values;

/** Points that the program takes at a time: the grid of a plot. */
export const BATCH = 161;

/**
 * A sampler of a function, through the engine: the function and its derivative are compiled once, for a row of points; more
 * points take several runs.
 */
export function sampler(fn: ElementwiseFunction): Sampler {
  const row = build.variable('t', { rows: 1, columns: BATCH });
  const program = compile([build.applyElementwise(fn, row), fn.derivative(row)]);
  const input = zeroMatrix(1, BATCH);
  const bindings = new Map([['t', input]]);

  return (points) => {
    const value = new Float64Array(points.length);
    const slope = new Float64Array(points.length);
    for (let start = 0; start < points.length; start += BATCH) {
      const count = Math.min(BATCH, points.length - start);
      for (let index = 0; index < count; index += 1) input.data[index] = points[start + index];
      const [values, slopes] = program.run(bindings);
      value.set(values.data.subarray(0, count), start);
      slope.set(slopes.data.subarray(0, count), start);
    }
    return { value, slope };
  };
}
