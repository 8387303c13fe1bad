import { descend, type Matrices, pointAt, type Slopes } from './descend';
import { unchanged } from './verdict';

/** The step sizes that a slider passes: 1, 2 and 5 of each power of ten, from 0.001 to 10. */
export const STEP_SIZES: readonly number[] = [-3, -2, -1, 0, 1]
  .flatMap((exponent) => [1, 2, 5].map((digit) => Number(`${digit}e${exponent}`)))
  .filter((eta) => eta <= 10);

/** Steps that a step size is tried with. */
const TRIED = 50;

/** The place of the step size of the slider that is nearest to one, in ratio. */
export function nearestPlace(eta: number): number {
  const away = (size: number): number => Math.abs(Math.log(size / eta));
  return STEP_SIZES.reduce((best, size, place) => (away(size) < away(STEP_SIZES[best]) ? place : best), 0);
}

/** Whether the loss falls at every step, for so many steps or until it no longer changes. */
export function fallsFrom(slopes: Slopes, start: Matrices, eta: number, steps = TRIED): boolean {
  let bindings = start;
  let before = Number.POSITIVE_INFINITY;
  for (let taken = 0; taken <= steps; taken += 1) {
    const point = pointAt(slopes, bindings);
    if (taken > 0 && unchanged([before, point.loss])) return true;
    if (!(point.loss < before)) return false;
    const next = descend(bindings, point, eta);
    if (!next) return false;
    before = point.loss;
    bindings = new Map([...bindings, ...next]);
  }
  return true;
}

/**
 * The largest step size of the slider, below a limit, under which the loss falls for 50 steps: large enough to be seen, small enough never to go
 * past the lowest point. Undefined where there is none.
 */
export function steadyStepSize(
  slopes: Slopes,
  start: Matrices,
  below = Number.POSITIVE_INFINITY,
): number | undefined {
  return STEP_SIZES.findLast((eta) => eta < below && fallsFrom(slopes, start, eta));
}
