/** How far a text reaches from where its decimal point stands, or would stand, in widths of a digit (`ch`). */
export interface Extent {
  /** To the left: the sign and the whole part. */
  readonly before: number;
  /** To the right: the point and the decimals. */
  readonly after: number;
}

/** The width of the point beside a figure's, in Inter's tabular figures; signs are as wide as figures. */
const POINT = 0.414;

/** What a text may fill of its cell, in widths of a digit: so many are in the narrow cells of a crowded card. */
const ROOM = 4.6;

const NOTHING: Extent = { before: 0, after: 0 };

const DIGITS = /^([+\-\u2212]?\d*)(\.\d*)?$/;

/**
 * The extent of a number in plain digits, or of what may become one; undefined for every other text (`1.2e6`, `NaN`, `∞`), which stands
 * in no line.
 * @param size - How large the text is set, beside the others.
 */
export function extentOf(text: string, size = 1): Extent | undefined {
  const parts = DIGITS.exec(text);
  if (!parts) return undefined;
  const [, whole, decimals] = parts;
  return {
    before: size * whole.length,
    after: decimals === undefined ? 0 : size * (POINT + decimals.length - 1),
  };
}

/** The extent that holds both. */
export function joined(one: Extent, other: Extent): Extent {
  return { before: Math.max(one.before, other.before), after: Math.max(one.after, other.after) };
}

/** For each column, the extent that holds all its texts; the texts stand row by row. */
export function columnExtents(extents: readonly (Extent | undefined)[], columns: number): readonly Extent[] {
  const widest = Array.from({ length: columns }, () => NOTHING);
  extents.forEach((extent, index) => {
    if (extent) widest[index % columns] = joined(widest[index % columns], extent);
  });
  return widest;
}

/** How far right of a cell's middle the point stands when this extent is centred in it. */
function pointOf({ before, after }: Extent): number {
  return (before - after) / 2;
}

/**
 * How far a centred text is to be moved, so that its point stands where its column's does when the column as a whole is centred: in widths
 * of a digit, to the right where positive. It is moved no farther than its cell allows, and not at all where it fills the cell.
 */
export function offsetIn(column: Extent, extent: Extent | undefined): number {
  if (!extent) return 0;
  const free = Math.max(0, (ROOM - extent.before - extent.after) / 2);
  if (free === 0) return 0;
  return Math.max(-free, Math.min(free, pointOf(column) - pointOf(extent)));
}

/**
 * Numbers aligned at the decimal point: for each text, centred in its cell, how far it is to be moved, in widths of a digit (`ch`, to the
 * right where positive), so that the points of a column stand in line. The texts stand row by row.
 */
export function alignment(texts: readonly string[], columns: number): readonly number[] {
  const extents = texts.map((text) => extentOf(text));
  const widest = columnExtents(extents, columns);
  return extents.map((extent, index) => offsetIn(widest[index % columns], extent));
}
