import type { EntryPosition } from '../../math';

/** `row 2 column 1`: a place as it is said; it is counted from 0. */
export function placeText({ row, column }: EntryPosition): string {
  return `row ${row + 1} column ${column + 1}`;
}
