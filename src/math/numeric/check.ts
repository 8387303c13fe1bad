import type { Derivation } from '../derivation/differentiate';
import { type Matrix, zeroMatrix } from '../matrix/matrix';
import { linesThrough } from './lines';
import { type Bindings, compile } from './program';
import { slopeOf, stepsAt } from './slope';

/** An entry, counted from 0. */
export interface EntryPosition {
  readonly row: number;
  readonly column: number;
}

/** A gradient beside its central differences. */
export interface GradientCheck {
  /** The gradient by the derived formula. */
  readonly gradient: Matrix;
  /** `(f(x + h) - f(x - h)) / 2h`, refined by Richardson's extrapolation, for every entry of the variable; not a number where there is none. */
  readonly differences: Matrix;
  /**
   * `|gradient - difference|` for every entry, less what the differences leave open, relative to the larger of the two. The largest
   * entry of the gradient counts too, from 1e-4 up to 1, so that entries which are nearly 0 beside it need not agree in their own digits.
   */
  readonly errors: Matrix;
  /** The largest error over the entries that are no kinks. */
  readonly largestError: number;
  /** Where the largest error is; undefined where every entry is a kink. */
  readonly worst?: EntryPosition;
  /**
   * Entries where every nudge crosses a point without derivative (relu at 0), leaves the domain (a square root at 0), or finds another slope:
   * reported, not failed.
   */
  readonly kinks: readonly EntryPosition[];
  /** Whether every entry that is no kink agrees to `tolerance`. */
  readonly agrees: boolean;
}

/** How a check is made. */
export interface CheckOptions {
  /** The nudge, relative to `max(1, |x|)`. Left out, several are tried, and the one counts whose differences agree best. */
  readonly step?: number;
  /** The largest error that counts as agreement. */
  readonly tolerance?: number;
}

/** Gradients below this need not agree to the tolerance of their own size, where the entries are about 1: they may be rounding alone. */
const NEXT_TO_NOTHING = 1e-4;

/**
 * Holds a derivation against central differences, entry by entry.
 * @throws MathError as `Program.run` does.
 */
export function checkGradient(
  derivation: Derivation,
  bindings: Bindings,
  options: CheckOptions = {},
): GradientCheck {
  const check = checkByEntry(derivation, bindings, options);
  for (;;) {
    const { done, value } = check.next();
    if (done) return value;
  }
}

/**
 * The same, at the caller's pace: gives each entry's place when it has been held, and the whole in the end. `bindings` must not change
 * meanwhile.
 * @throws MathError as `Program.run` does.
 */
export function* checkByEntry(
  derivation: Derivation,
  bindings: Bindings,
  { step, tolerance = 1e-6 }: CheckOptions = {},
): Generator<EntryPosition, GradientCheck, undefined> {
  const [gradient] = compile([derivation.gradient]).run(bindings);
  const lineAlong = linesThrough(derivation, bindings);
  const floor = leastSize(gradient, bindings.get(derivation.variable) ?? gradient);

  const differences = zeroMatrix(gradient.rows, gradient.columns);
  const errors = zeroMatrix(gradient.rows, gradient.columns);
  const kinks: EntryPosition[] = [];
  let largestError = 0;
  let worst: EntryPosition | undefined;
  for (let index = 0; index < gradient.data.length; index += 1) {
    const position = { row: Math.floor(index / gradient.columns), column: index % gradient.columns };
    const { centre, middle, nudge } = lineAlong(index);
    const steps = step === undefined ? stepsAt(centre) : [step * Math.max(1, Math.abs(centre))];
    const slope = slopeOf(centre, middle, steps, nudge);
    differences.data[index] = slope?.value ?? Number.NaN;
    if (!slope?.settled) {
      kinks.push(position);
      yield position;
      continue;
    }
    const found = gradient.data[index];
    const size = Math.max(floor, Math.abs(found), Math.abs(slope.value));
    const apart = Math.max(0, Math.abs(found - slope.value) - slope.uncertainty);
    // What is not a number agrees with nothing.
    errors.data[index] = Number.isFinite(found) ? (apart === 0 ? 0 : apart / size) : Number.POSITIVE_INFINITY;
    if (!worst || errors.data[index] > largestError) {
      largestError = errors.data[index];
      worst = position;
    }
    yield position;
  }
  return {
    gradient,
    differences,
    errors,
    largestError,
    ...(worst ? { worst } : {}),
    kinks,
    agrees: largestError <= tolerance,
  };
}

/** What errors are relative to where an entry of the gradient is smaller. */
function leastSize(gradient: Matrix, point: Matrix): number {
  const largest = ({ data }: Matrix): number =>
    data.reduce((most, entry) => Math.max(most, Math.abs(entry) || 0), 0);
  return Math.min(1, Math.max(NEXT_TO_NOTHING * Math.max(1, largest(point)), largest(gradient)));
}
