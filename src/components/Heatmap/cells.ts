import { largestEntry, type Matrix } from '../../math';
import { alignment } from '../../state/numbers/align';
import { formatWithin, fullNumber } from '../../state/numbers/format';
import { type Tone, toneOf } from './scale';

/** How a cell looks. */
export interface CellLook {
  /** What stands in it. */
  readonly text: string;
  /** Every digit. */
  readonly full: string;
  /** Its colours; without them it stands on paper. */
  readonly tone?: Tone;
  /** How far its text is moved, so that points stand in line, in widths of a digit. */
  readonly shift: number;
  /** What marks it out, for the style of its place. */
  readonly mark?: string | undefined;
}

/** What marks an entry out, `focused` say; undefined for most. */
export type MarkOf = (row: number, column: number) => string | undefined;

/** What stands in an entry that is no number, and why: a sign for the eye, words for its name. */
export interface Absence {
  readonly text: string;
  readonly full: string;
}

/** Where there is no number to show, and what is shown instead; undefined for most. */
export type AbsenceOf = (row: number, column: number) => Absence | undefined;

/** Characters that a cell has room for, where it is narrowest; a scalar has the room of its own. */
const ROOM = 5;
const ROOM_OF_SCALAR = 8;

/** The looks of a matrix's cells, row by row, on a scale from `-limit` to `limit` where there is one. */
export function looksOf(
  value: Matrix,
  limit: number | undefined,
  scalar: boolean,
  markOf?: MarkOf,
  absenceOf?: AbsenceOf,
): readonly CellLook[] {
  const largest = largestEntry([value]);
  const room = scalar ? ROOM_OF_SCALAR : ROOM;
  const texts = Array.from(value.data, (entry) => formatWithin(entry, largest, room));
  const shifts = limit === undefined ? alignment(texts, value.columns) : undefined;
  return texts.map((text, index) => {
    const entry = value.data[index];
    const [row, column] = [Math.floor(index / value.columns), index % value.columns];
    const mark = markOf?.(row, column);
    const shown = absenceOf?.(row, column) ?? { text, full: fullNumber(entry) };
    const look = { ...shown, shift: shifts?.[index] ?? 0, mark };
    return limit === undefined ? look : { ...look, tone: toneOf(entry, limit) };
  });
}

/** From here on a text is set smaller where cells are narrow. */
const LONG = 5;

/** Whether a text needs all the room there is. */
export function isLong({ text }: CellLook): boolean {
  return text.length >= LONG;
}
