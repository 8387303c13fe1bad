/** A function of one number on both sides of a point. */
export interface Nudged {
  readonly low: number;
  readonly high: number;
  /** Whether a step on the way has a point without derivative between the two sides. */
  readonly crossed: boolean;
}

/** A derivative by central differences. */
export interface Slope {
  readonly value: number;
  /** How far the true value may be away: by what is left of the step, and by the rounding of `f`. */
  readonly uncertainty: number;
  /** Whether differences of smaller steps come to the same value. */
  readonly settled: boolean;
}

/** Relative to `max(1, |x|)`. The first suits most functions; the others go to both sides of it. */
const WIDE = [1e-2, 1e-3, 1e-1, 1e-4, 1, 1e-5, 1e-6, 1e-7, 1e-8];
/** Relative to `|x|` where that is below 1, as beside the pole of `1/x`. */
const NEAR = [1e-1, 1e-2, 1e-3];

/** Nudges, relative to `max(1, |x|)`, over which a smooth function is straight: what is left of a second difference is rounding. */
const STRAIGHT = [1e-11, 3e-11, 7e-11, 13e-11];
/** The most that counts as rounding, relative to `max(1, |f|)`: more than this is a corner. */
const MOST_ROUNDED = 1e-9;
/** What the differences at `h/4` and `h/2` make of the rounding of their four values, and a reserve. */
const AMPLIFIED = 24;
/** An uncertainty, relative to the slope, at which no other step is tried. */
const GOOD = 1e-10;
/** Slopes of two steps that are further apart than this, relative to their size, do not agree, unless both are all but 0. */
const APART = 1e-4;
const NOTHING = 1e-10;

/** The steps that are tried at `x`. */
export function stepsAt(x: number): number[] {
  const [wide, near] = [Math.max(1, Math.abs(x)), Math.min(1, Math.abs(x))];
  const steps = WIDE.map((step) => step * wide);
  return near > 0 && near < 1 ? [...steps, ...NEAR.map((step) => step * near)] : steps;
}

/** How far rounding moves a value of `f`, which can be more than its own last digit: `f` may be a small difference of large numbers. */
function roundingOf(x: number, middle: number, nudge: (size: number) => Nudged): number {
  let largest = Math.abs(middle);
  const bends = STRAIGHT.flatMap((step) => {
    const { low, high } = nudge(step * Math.max(1, Math.abs(x)));
    if (!Number.isFinite(low) || !Number.isFinite(high)) return [];
    largest = Math.max(largest, Math.abs(low), Math.abs(high));
    return [{ bend: Math.abs(high - 2 * middle + low) / 2, step }];
  });
  // What grows as the step does is a corner, and no rounding.
  const ratios = bends.map(({ bend, step }) => bend / step);
  const corner = Math.min(...ratios) > 0.9 * Math.max(...ratios);
  const found = corner ? 0 : Math.max(0, ...bends.map(({ bend }) => bend));
  return Math.min(Math.max(found, Number.EPSILON * largest), MOST_ROUNDED * Math.max(1, largest));
}

/** The slope by the differences at `h`, `h/2` and `h/4`; undefined where they cannot be those of a smooth function. */
function slopeBy(h: number, middle: number, rounded: number, nudge: (size: number) => Nudged) {
  const wide = nudge(h);
  if (wide.crossed || !Number.isFinite(wide.low) || !Number.isFinite(wide.high)) return undefined;
  const half = nudge(h / 2);
  const quarter = nudge(h / 4);
  const difference = ({ low, high }: Nudged, size: number): number => (high - low) / (2 * size);
  const bend = ({ low, high }: Nudged, size: number): number => Math.abs(high - 2 * middle + low) / size;
  const [first, second, third] = [difference(wide, h), difference(half, h / 2), difference(quarter, h / 4)];
  const coarse = (4 * second - first) / 3;
  const value = (4 * third - second) / 3;
  const largest = Math.max(rounded, Number.EPSILON * Math.max(Math.abs(wide.low), Math.abs(wide.high)));
  const rounding = (AMPLIFIED * largest) / h;
  // The bend at a quarter of the step is a quarter where f is smooth, and as large as before where f has a corner.
  const corner = bend(quarter, h / 4) > bend(wide, h) / 2 + 4 * rounding;
  const apart = Math.abs(value - coarse);
  return corner || !Number.isFinite(apart) ? undefined : { value, apart, rounding };
}

/**
 * The slope of a function at `x`, where its value is `middle`, by the step whose differences agree best. Differences at `h` and `h/2` are
 * combined so that the error falls as `h^4` (Richardson, 1911). Undefined where no step has finite values without a corner between them.
 */
export function slopeOf(
  x: number,
  middle: number,
  steps: readonly number[],
  nudge: (size: number) => Nudged,
): Slope | undefined {
  if (!Number.isFinite(middle)) return undefined;
  const rounded = roundingOf(x, middle, nudge);
  let best: Slope | undefined;
  for (const h of steps) {
    const found = slopeBy(h, middle, rounded, nudge);
    if (!found) continue;
    const { value, apart, rounding } = found;
    const uncertainty = apart + rounding;
    if (best && uncertainty >= best.uncertainty) continue;
    const settled = apart <= Math.max(APART * Math.abs(value), 10 * rounding, NOTHING);
    best = { value, uncertainty, settled };
    if (uncertainty <= GOOD * Math.abs(value)) break;
  }
  return best;
}
