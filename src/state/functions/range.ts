import type { Values } from './sample';

/** An interval `[low, high]` of numbers. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** How far a plot reaches on both sides of 0. */
const REACHES = [4, 6, 8, 10, 15, 20] as const;

/** The smallest reach that holds every mark, or the largest there is: one far mark must not flatten the curve. */
export function reachFor(marks: ArrayLike<number>): number {
  let farthest = 0;
  for (let index = 0; index < marks.length; index += 1) {
    if (Number.isFinite(marks[index])) farthest = Math.max(farthest, Math.abs(marks[index]));
  }
  return REACHES.find((reach) => reach >= farthest) ?? REACHES[REACHES.length - 1];
}

/** The interval that holds `of` and `[low, high]`. */
function joined(of: Interval, low: number, high: number): Interval {
  return { low: Math.min(of.low, low), high: Math.max(of.high, high) };
}

/** The finite values, and of these the middle ones: between the first and the last tenth. */
function spread(values: Float64Array): { whole: Interval; middle: Interval } | undefined {
  const sorted = values.filter(Number.isFinite).sort();
  if (sorted.length === 0) return undefined;
  const at = (part: number) => sorted[Math.round(part * (sorted.length - 1))];
  return { whole: { low: at(0), high: at(1) }, middle: { low: at(0.1), high: at(0.9) } };
}

const span = ({ low, high }: Interval): number => high - low;

/** How many times the ordinary span a curve may have and still be shown whole. */
const PATIENCE = 4;

/**
 * The interval of values that a plot shows: always with 0; whole curves where they stay within bounds, and for a curve that
 * runs off (exp, 1/t) what it does over the middle half of the plot.
 * @param samples on an even grid
 * @param marked values of the function that should be seen too, as far as they are not extreme
 */
export function viewOf(samples: Values, marked: Float64Array = new Float64Array(0)): Interval {
  const quarter = Math.floor(samples.value.length / 4);
  const middle = (values: Float64Array) => values.subarray(quarter, values.length - quarter);
  // A function can be defined on the outer quarters alone.
  const value = spread(middle(samples.value)) ?? spread(samples.value);
  if (!value) return { low: -1, high: 1 };
  let core = joined(value.middle, 0, 0);
  const more = span(core) / 2 || 1;
  const bounds = { low: core.low - more, high: core.high + more };
  const clamp = (number: number) => Math.max(bounds.low, Math.min(bounds.high, number));
  const slope = spread(middle(samples.slope));
  if (slope) core = joined(core, clamp(slope.middle.low), clamp(slope.middle.high));
  const marks = spread(marked)?.whole;
  if (marks) core = joined(core, clamp(marks.low), clamp(marks.high));
  if (span(core) === 0) return { low: -1, high: 1 };

  let whole = core;
  for (const values of [samples.value, samples.slope]) {
    const all = spread(values)?.whole;
    if (all && span(joined(core, all.low, all.high)) <= PATIENCE * span(core)) {
      whole = joined(whole, all.low, all.high);
    }
  }
  const margin = span(whole) * 0.08;
  return { low: whole.low - margin, high: whole.high + margin };
}
