import type { Derivation } from '../derivation/differentiate';
import type { EntryPosition } from './check';
import { linesThrough } from './lines';
import { type Bindings, evaluate } from './program';

/** A central difference beside the gradient. */
export interface StepDifference {
  /** The nudge `h`, as it is added to the entry. */
  readonly step: number;
  /** `(f(x + h) - f(x - h)) / 2h` as it is computed, rounding and all; not a number where `f` has no value on one side. */
  readonly difference: number;
  /** `|difference - gradient|`. */
  readonly error: number;
  /** Whether a step of `f` has a point without derivative between the two sides, or on one of them. */
  readonly crossed: boolean;
}

/** From 1 to `10^-14`, four to a power of ten. */
const STEP_SIZES: readonly number[] = Array.from({ length: 57 }, (_, index) => 10 ** (-index / 4));

/**
 * Plain central differences by one entry of the variable, for one step after another. A wide step leaves an error of about
 * `h^2 f'''/6`, since `f` is no parabola; a small one the rounding of `f`, divided by `h`.
 * @throws MathError as `Program.run` does; RangeError where the variable has no such entry.
 */
export function differencesByStep(
  derivation: Derivation,
  bindings: Bindings,
  { row, column }: EntryPosition,
  steps: readonly number[] = STEP_SIZES,
): readonly StepDifference[] {
  const gradient = evaluate(derivation.gradient, bindings);
  const inside = row >= 0 && row < gradient.rows && column >= 0 && column < gradient.columns;
  if (!inside) throw new RangeError(`${derivation.variable} has no entry ${row}, ${column}.`);
  const index = row * gradient.columns + column;
  const { nudge } = linesThrough(derivation, bindings)(index);
  return steps.map((step) => {
    const { low, high, crossed } = nudge(step);
    const difference = (high - low) / (2 * step);
    return { step, difference, error: Math.abs(difference - gradient.data[index]), crossed };
  });
}
