import { line, scaleLinear } from 'd3';
import type { Curve, Point } from '../../state/functions/curves';
import type { Interval } from '../../state/functions/range';
import { formatNumber } from '../../state/numbers/format';

/** The drawing, in units of its `viewBox`; on the page one is a pixel, or less where there is no room. */
export const WIDTH = 272;
export const HEIGHT = 176;
const MARGIN = { left: 30, right: 26, top: 10, bottom: 22 };
/** The frame that the curves are drawn in. */
export const FRAME = {
  left: MARGIN.left,
  right: WIDTH - MARGIN.right,
  top: MARGIN.top,
  bottom: HEIGHT - MARGIN.bottom,
};

/** A tick: where it is and what it says. */
export interface Tick {
  readonly at: number;
  readonly text: string;
}

/** Where a line's label stands, as attributes of its text. */
export interface Label {
  readonly x: number;
  readonly y: number;
  readonly textAnchor?: 'end';
}

/** From a line's end to its label. */
const OFFSET = 5;

/** Coordinates are written alike by server and browser. */
const round = (value: number): number => Math.round(value * 100) / 100 + 0;

/** The scales of a plot, and what is drawn by them. */
export function geometry(reach: number, view: Interval) {
  const x = scaleLinear([-reach, reach], [FRAME.left, FRAME.right]);
  const y = scaleLinear([view.low, view.high], [FRAME.bottom, FRAME.top]);
  const height = FRAME.bottom - FRAME.top;
  // Far outside the frame a curve's height says nothing, and large numbers draw badly.
  const yNear = (value: number) => Math.max(FRAME.top - height, Math.min(FRAME.bottom + height, y(value)));
  const stretch = line<Point>(
    ({ t }) => x(t),
    (point) => yNear(point.y),
  ).digits(2);
  const inView = (value: number) => value >= view.low && value <= view.high;

  return {
    zeroX: round(x(0)),
    zeroY: round(y(0)),
    xTicks: ticksOf(x, 4),
    yTicks: ticksOf(y, 3),

    path: (curve: Curve): string => curve.map((points) => stretch(points) ?? '').join(''),

    /** Dots where the curve passes over the marks, as a path of points. */
    dots: (marks: ArrayLike<number>, values: Float64Array): string =>
      Array.from(values, (value, index) =>
        Math.abs(marks[index]) <= reach && inView(value)
          ? `M${round(x(marks[index]))},${round(y(value))}h0`
          : '',
      ).join(''),

    /** Short strokes up from the frame's lower edge, one for each mark. */
    rug: (marks: ArrayLike<number>): string =>
      Array.from(marks, (mark) =>
        Math.abs(mark) <= reach ? `M${round(x(mark))},${FRAME.bottom}v-6` : '',
      ).join(''),

    /** Beside the last point of a curve that can be seen. */
    label: (curve: Curve): Label | undefined => {
      const end = curve.flat().findLast((point) => inView(point.y));
      return end && { x: round(x(end.t) + OFFSET), y: round(y(end.y) + 4) };
    },
  };
}

function ticksOf(scale: ReturnType<typeof scaleLinear<number, number>>, count: number): Tick[] {
  return scale.ticks(count).map((value) => ({ at: round(scale(value)), text: formatNumber(value) }));
}

/** Two labels closer than this to each other cannot be read. */
const LINE = 14;

/** The labels of both curves, moved apart where they would stand on each other, and kept in the drawing. */
export function apart(value: Label, slope: Label): [Label, Label] {
  const [first, second] = [within(value), within(slope)];
  const crowded = Math.abs(first.y - second.y) < LINE && Math.abs(first.x - second.x) < 3 * LINE;
  if (!crowded) return [first, second];
  // Curves that leave the frame through its top or bottom: one label on each side of them.
  if (Math.max(first.x, second.x) < FRAME.right) {
    return first.x < second.x ? [toTheLeft(first), second] : [first, toTheLeft(second)];
  }
  const middle = (first.y + second.y) / 2;
  const shift = first.y <= second.y ? LINE / 2 : -LINE / 2;
  return [
    { ...first, y: round(middle - shift) },
    { ...second, y: round(middle + shift) },
  ];
}

function toTheLeft({ x, y }: Label): Label {
  return { x: round(x - 2 * OFFSET), y, textAnchor: 'end' };
}

function within({ x, y }: Label): Label {
  return { x, y: Math.max(FRAME.top + LINE / 2, Math.min(FRAME.bottom - LINE / 2, y)) };
}
