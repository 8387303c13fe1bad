import { useRef, useState } from 'react';
import type { Matrix } from '../../math';
import { columnExtents, type Extent, extentOf, joined, offsetIn } from '../../state/numbers/align';
import { editText } from '../../state/numbers/format';
import type { Drafts } from './drafts';

/** Characters that a cell holds at full size. */
const FULL = 5;
/** Characters that it holds at all. */
const MOST = 6;
/** How large a longer text is set, beside the others. */
const SMALL = 0.8;

/** Whether a text is set smaller, to fit its cell. */
export function isLong(text: string): boolean {
  return text.length > FULL;
}

/** The extent of a text that fits a cell and has a place in its column's line. */
function extentInCell(text: string): Extent | undefined {
  return text.length > MOST ? undefined : extentOf(text, isLong(text) ? SMALL : 1);
}

/** An entry at rest, as its cell shows it. */
interface Resting {
  readonly entry: number;
  readonly text: string;
  readonly extent: Extent | undefined;
}

/** The entries at rest; one that stays is not written out again. */
function restingEntries(): (entry: number, index: number) => Resting {
  const known: Resting[] = [];
  return (entry, index) => {
    if (!known[index] || !Object.is(known[index].entry, entry)) {
      const text = editText(entry);
      known[index] = { entry, text, extent: extentInCell(text) };
    }
    return known[index];
  };
}

/** How the entries of a matrix stand in their cells, row by row. */
export interface Alignment {
  /** How far an entry is moved from its cell's middle, in widths of a digit, so that the points of a column stand in line. */
  readonly offsets: readonly number[];
  /** The text of an entry at rest. */
  textAt(index: number): string;
}

/**
 * Aligns the entries of a matrix at their points, with what is being typed among them.
 * @param busy - The column with the number that is being changed. It only widens meanwhile: a number that is dragged past a whole one
 * would make its neighbours tremble.
 */
export function useAlignment(value: Matrix, drafts: Drafts, busy: number | undefined): Alignment {
  const [resting] = useState(restingEntries);
  const before = useRef<readonly Extent[]>([]);
  const { columns } = value;

  const own = (entry: number, index: number): Extent | undefined => {
    const draft = drafts.at({ row: Math.floor(index / columns), column: index % columns });
    return draft ? extentInCell(draft.text) : resting(entry, index).extent;
  };
  const entries = Array.from(value.data);
  const extents = entries.map(own);
  const widest = [
    ...columnExtents(
      extents.map((extent, index) => extent ?? resting(entries[index], index).extent),
      columns,
    ),
  ];
  if (busy !== undefined && busy < Math.min(columns, before.current.length)) {
    widest[busy] = joined(before.current[busy], widest[busy]);
  }
  before.current = widest;
  return {
    offsets: extents.map((extent, index) => offsetIn(widest[index % columns], extent)),
    textAt: (index) => resting(entries[index], index).text,
  };
}
