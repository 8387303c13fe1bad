import { type Interval, viewOf } from './range';
import { BATCH, type Sampler, type Values } from './sample';

/** A point of a curve. */
export interface Point {
  readonly t: number;
  readonly y: number;
}

/** A curve as the stretches over which it is unbroken; a stretch can be a single point. */
export type Curve = readonly (readonly Point[])[];

/** A function and its derivative as curves over `[-reach, reach]`. */
export interface Curves {
  readonly value: Curve;
  readonly slope: Curve;
  /** The samples on the even grid that the curves were drawn from. */
  readonly grid: Values;
}

/** Parts into which an interval with a possible break is divided, and how often. */
const PARTS = 16;
const ROUNDS = 2;
/** More suspects than this at a time are an oscillation, which is drawn as it was sampled. */
const SUSPECTS = 24;
/** The part of the visible height that a step between neighbours must have to be suspect. */
const STEP = 0.1;

/** The points of an even grid over `[-reach, reach]`; 0 is one of them. */
function gridOver(reach: number): number[] {
  const half = (BATCH - 1) / 2;
  return Array.from({ length: BATCH }, (_, index) => ((index - half) / half) * reach);
}

/** Whether a curve may break between two neighbours: where it ceases to be a number, or steps over a part of the view. */
function suspect(from: number, to: number, view: Interval): boolean {
  if (Number.isFinite(from) !== Number.isFinite(to)) return true;
  if (!Number.isFinite(from)) return false;
  const seen = Math.max(from, to) > view.low && Math.min(from, to) < view.high;
  return seen && Math.abs(to - from) > STEP * (view.high - view.low);
}

/** The samples, without slopes where there is no value: `log` has none below 0, though `1/t` has. */
function defined(sample: Sampler, points: readonly number[]): Values {
  const { value, slope } = sample(points);
  return {
    value,
    slope: slope.map((number, index) => (Number.isFinite(value[index]) ? number : Number.NaN)),
  };
}

function divided(points: readonly number[], { value, slope }: Values, view: Interval): number[] {
  const inner: number[] = [];
  let suspects = 0;
  for (let index = 1; index < points.length; index += 1) {
    const breaks = (values: Float64Array) => suspect(values[index - 1], values[index], view);
    if (!breaks(value) && !breaks(slope)) continue;
    suspects += 1;
    const step = (points[index] - points[index - 1]) / PARTS;
    for (let part = 1; part < PARTS; part += 1) inner.push(points[index - 1] + part * step);
  }
  return suspects > SUSPECTS ? [] : inner;
}

function stretches(
  points: readonly number[],
  values: Float64Array,
  breaks: (index: number) => boolean,
): Curve {
  const curve: Point[][] = [];
  let open: Point[] | undefined;
  points.forEach((t, index) => {
    if (!Number.isFinite(values[index])) {
      open = undefined;
      return;
    }
    if (!open || breaks(index)) {
      open = [];
      curve.push(open);
    }
    open.push({ t, y: values[index] });
  });
  return curve;
}

/**
 * Samples a function and its derivative as curves. Where neighbours differ by much the interval is divided again and again: a
 * step that stays as high is a break in the curve, and the edge of a domain is met closely.
 */
export function curvesOf(sample: Sampler, reach: number): Curves {
  let points = gridOver(reach);
  const grid = defined(sample, points);
  const view = viewOf(grid);
  let values = grid;
  let close = false;
  for (let round = 0; round < ROUNDS; round += 1) {
    const inner = divided(points, values, view);
    close = inner.length > 0;
    if (!close) break;
    points = [...points, ...inner].sort((left, right) => left - right);
    values = defined(sample, points);
  }
  // A step that is as high between points this close is a break.
  const curve = (of: Float64Array) =>
    stretches(points, of, (index) => close && suspect(of[index - 1], of[index], view));
  return { value: curve(values.value), slope: curve(values.slope), grid };
}
