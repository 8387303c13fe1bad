import type { Derivation } from '../derivation/differentiate';
import { checkGradient, type EntryPosition } from './check';
import { linesThrough } from './lines';
import type { Bindings } from './program';

/** How a program of the reader's can hold a gradient against plain central differences. */
export interface DifferencesPlan {
  /** The nudge, relative to `max(1, |x|)`. */
  readonly step: number;
  /** Entries without a derivative, or whose differences do not settle: nothing can be held against these by anybody. */
  readonly kinks: readonly EntryPosition[];
  /** Other entries whose nudges reach over a kink: differences of this step say nothing of them. */
  readonly crossed: readonly EntryPosition[];
}

/** Nudges in the order in which they are tried. */
const STEPS = [1e-5, 1e-4, 1e-6, 1e-3, 1e-7];
/** What a difference may err by, as a part of the tolerance, so that another order of rounding changes nothing. */
const RESERVE = 0.1;

/**
 * The first step whose plain central differences come to the gradient at every entry, with room to spare; or the one that fails at the
 * fewest. A gradient that is wrong is not excused: only kinks are left out.
 * @throws MathError as `Program.run` does.
 */
export function planDifferences(
  derivation: Derivation,
  bindings: Bindings,
  tolerance: number,
): DifferencesPlan {
  const { gradient, kinks } = checkGradient(derivation, bindings);
  const lineAlong = linesThrough(derivation, bindings);
  const position = (index: number): EntryPosition => ({
    row: Math.floor(index / gradient.columns),
    column: index % gradient.columns,
  });
  const kinked = new Set(kinks.map(({ row, column }) => row * gradient.columns + column));
  const smooth = [...gradient.data.keys()].filter((index) => !kinked.has(index));
  const largest = gradient.data.reduce((most, entry) => Math.max(most, Math.abs(entry) || 0), 1);

  const tried = STEPS.map((step) => {
    const crossed: EntryPosition[] = [];
    let failures = 0;
    for (const index of smooth) {
      const { centre, nudge } = lineAlong(index);
      const size = step * Math.max(1, Math.abs(centre));
      const { low, high, crossed: reaches } = nudge(size);
      if (reaches) crossed.push(position(index));
      const apart = Math.abs((high - low) / (2 * size) - gradient.data[index]);
      if (reaches || !(apart <= RESERVE * tolerance * largest)) failures += 1;
    }
    return { step, crossed, failures };
  });
  const best = tried.reduce((one, other) => (other.failures < one.failures ? other : one));
  return { step: best.step, kinks, crossed: best.crossed };
}
