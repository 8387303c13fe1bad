import type { Matrix } from '../../math';
import { plainNumber } from '../../state/numbers/format';
import { toneOf } from '../Heatmap/scale';

/** A square with its gap, and the square, in units of the drawing. */
export const PITCH = 10;
export const SIDE = 9.4;

const painted = new WeakMap<Element, Matrix>();

/** Gives the squares of a drawing the colours of a matrix on a scale from `-limit` to `limit`; those that keep theirs are left alone. */
export function paintSquares(drawing: Element, value: Matrix, limit: number): void {
  const before = painted.get(drawing);
  if (before === value) return;
  painted.set(drawing, value);
  const squares = drawing.getElementsByTagName('rect');
  value.data.forEach((entry, place) => {
    const tone = toneOf(entry, limit);
    if (before && toneOf(before.data[place], limit) === tone) return;
    squares[place].style.fill = tone.background;
  });
}

/** A matrix's numbers, row by row, as they are kept beside its squares, to four decimals. */
export function entriesText({ data }: Matrix): string {
  return Array.from(data, (entry) => plainNumber(Number(entry.toFixed(4)))).join(' ');
}
