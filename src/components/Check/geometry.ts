import { line, range, scaleLinear } from 'd3';
import type { StepDifference } from '../../math';
import { LARGEST_EXPONENT, SMALLEST_EXPONENT } from '../../state/sandbox/step-size';

/** The drawing, in units of its `viewBox`. */
export const WIDTH = 520;
export const HEIGHT = 248;
export const FRAME = { left: 46, right: WIDTH - 14, top: 12, bottom: HEIGHT - 26 };

/** A power of ten on an axis. */
export interface Tick {
  readonly at: number;
  readonly exponent: number;
}

/** Powers of ten between two that are named. */
const NAMED = 2;

/** The errors that can be drawn: their logarithms. */
function heights(points: readonly StepDifference[]): number[] {
  return points.flatMap(({ error }) => (error > 0 && Number.isFinite(error) ? [Math.log10(error)] : []));
}

/** The scales of the plot, both logarithmic, and what is drawn by them. */
export function geometry(points: readonly StepDifference[]) {
  const logs = heights(points);
  // An even number of powers of ten, so that every other has its name.
  const low = Math.floor(Math.min(-15, ...logs) / NAMED) * NAMED;
  const high = Math.max(low + 4 * NAMED, Math.ceil(Math.max(-2, ...logs) / NAMED) * NAMED);
  const x = scaleLinear([SMALLEST_EXPONENT, LARGEST_EXPONENT], [FRAME.left, FRAME.right]);
  const y = scaleLinear([low, high], [FRAME.bottom, FRAME.top]);
  const across = ({ step }: StepDifference): number => x(Math.log10(step));
  // No error at all lies at the very bottom: its logarithm lies nowhere.
  const up = ({ error }: StepDifference): number => (error > 0 ? y(Math.log10(error)) : FRAME.bottom);
  const yStep = high - low > 16 ? 2 * NAMED : NAMED;
  return {
    across,
    up,
    path:
      line<StepDifference>(across, up)
        .defined(({ error }) => Number.isFinite(error))
        .digits(2)(points) ?? '',
    xTicks: range(SMALLEST_EXPONENT, LARGEST_EXPONENT + 1, NAMED).map((exponent) => ({
      at: x(exponent),
      exponent,
    })),
    yTicks: range(low, high + 1, yStep).map((exponent) => ({ at: y(exponent), exponent })),
    /** The exponent at a place across the drawing, within the frame. */
    exponentAt: (at: number): number =>
      Math.max(SMALLEST_EXPONENT, Math.min(LARGEST_EXPONENT, Math.round(x.invert(at)))),
    xOf: (exponent: number): number => x(exponent),
  };
}
