import { line, scaleLinear, scaleLog } from 'd3';
import { formatNumber } from '../../state/numbers/format';

/** The drawing, in units of its `viewBox`. */
export const WIDTH = 520;
export const HEIGHT = 232;
/** On the right there is room for the number of the last point. */
export const FRAME = { left: 58, right: WIDTH - 64, top: 30, bottom: HEIGHT - 28 };

/** A tick: where it is and what it says. */
export interface Tick {
  readonly at: number;
  readonly text: string;
}

/** A loss, after so many steps. */
interface Place {
  readonly step: number;
  readonly loss: number;
}

/** Losses further apart than this are seen on a logarithmic axis alone. */
const APART = 1000;
/** Powers of ten on an axis: what is smaller lies at its foot. */
const MOST_DECADES = 12;
/** Powers of ten that are named. */
const NAMED = 4;
/** The step that the axis ends with at first; it doubles or more when the curve comes to its end, and never shrinks under it. */
const ENDS = [10, 20, 50, 100, 200];

/** Coordinates are written alike by server and browser. */
const round = (value: number): number => Math.round(value * 100) / 100 + 0;

function endOf(steps: number): number {
  const known = ENDS.find((end) => steps <= end);
  return known ?? ENDS[ENDS.length - 1] * Math.ceil(steps / ENDS[ENDS.length - 1]);
}

/** The least of these digits times a power of ten that is not below a loss; 1 for none. Half of it is a round number too. */
function roundedUp(loss: number): number {
  if (!(loss > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(loss));
  return ([1, 2, 3, 4, 6, 8].find((digit) => loss <= digit * power) ?? 10) * power;
}

/** A vertical axis: its scale, and what stands beside it. */
interface Axis {
  readonly logarithmic: boolean;
  readonly ticks: readonly Tick[];
  yOf(loss: number): number;
}

function linearAxis(most: number): Axis {
  const top = roundedUp(most);
  const y = scaleLinear([0, top], [FRAME.bottom, FRAME.top]);
  const ticks = [0, top / 2, top].map((loss) => ({ at: round(y(loss)), text: formatNumber(loss) }));
  return { logarithmic: false, ticks, yOf: (loss) => y(loss) };
}

function logarithmicAxis(least: number, most: number): Axis {
  const high = Math.ceil(Math.log10(most));
  const low = Math.max(high - MOST_DECADES, Math.floor(Math.log10(least)));
  const y = scaleLog([10 ** low, 10 ** high], [FRAME.bottom, FRAME.top]).clamp(true);
  const every = Math.ceil((high - low) / NAMED);
  const exponents = Array.from({ length: high - low + 1 }, (_, index) => high - index);
  const ticks = exponents
    .filter((_, index) => index % every === 0)
    .map((exponent) => ({ at: round(y(10 ** exponent)), text: formatNumber(Number(`1e${exponent}`)) }));
  // A loss of 0 lies at the foot: its logarithm lies nowhere.
  return { logarithmic: true, ticks, yOf: (loss) => (loss > 0 ? y(loss) : FRAME.bottom) };
}

/** The scales of a curve and what is drawn by them. While a curve grows its axes grow too, now and then, and never shrink. */
export function geometry(losses: readonly number[]) {
  const places: Place[] = losses.map((loss, step) => ({ step, loss }));
  const finite = losses.filter(Number.isFinite);
  const most = Math.max(0, ...finite);
  const least = Math.min(most, ...finite.filter((loss) => loss > 0));
  const axis = least > 0 && most > APART * least ? logarithmicAxis(least, most) : linearAxis(most);
  const end = endOf(losses.length - 1);
  const x = scaleLinear([0, end], [FRAME.left, FRAME.right]);
  const last = places.findLast(({ loss }) => Number.isFinite(loss));
  return {
    logarithmic: axis.logarithmic,
    xTicks: [0, end / 2, end].map((step) => ({ at: round(x(step)), text: String(step) })),
    yTicks: axis.ticks,
    path:
      line<Place>(
        ({ step }) => x(step),
        ({ loss }) => axis.yOf(loss),
      )
        .defined(({ loss }) => Number.isFinite(loss))
        .digits(2)(places) ?? '',
    last: last && {
      x: round(x(last.step)),
      y: round(axis.yOf(last.loss)),
      text: formatNumber(last.loss),
    },
  };
}
