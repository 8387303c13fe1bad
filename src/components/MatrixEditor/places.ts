import type { Shape } from '../../math';

/** Where an entry stands, counted from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** A place as a key. */
export function keyOf({ row, column }: Place): string {
  return `${row} ${column}`;
}

/** The cell that an event happened in, and its place; undefined between the cells. */
export function cellOf(
  target: EventTarget,
): { readonly box: HTMLInputElement; readonly place: Place } | undefined {
  if (!(target instanceof HTMLInputElement) || target.dataset.row === undefined) return undefined;
  return { box: target, place: { row: Number(target.dataset.row), column: Number(target.dataset.column) } };
}

/** The cell at a place. */
export function boxAt(cells: Element | null, { row, column }: Place): HTMLInputElement | null {
  return cells?.querySelector<HTMLInputElement>(`[data-row="${row}"][data-column="${column}"]`) ?? null;
}

/** Whether all of a box's text is selected, as it is when the focus has come to it. */
export function whollySelected({ selectionStart, selectionEnd, value }: HTMLInputElement): boolean {
  return selectionStart === 0 && selectionEnd === value.length && value !== '';
}

/** A key press, as far as it can move between cells, and the state of the text in which it was pressed. */
export interface MovingKey {
  readonly key: string;
  readonly shift: boolean;
  readonly control: boolean;
  /** Whether an arrow to the left, or to the right, leaves the text. */
  readonly atStart: boolean;
  readonly atEnd: boolean;
}

/**
 * Where a key goes from a cell: arrows to the neighbour, Enter down and on to the next column, Shift with Enter back, Control with Home
 * and End to the row's ends. Undefined where the key is not for moving, or there is no cell on that side.
 */
export function placeAfter(
  pressed: MovingKey,
  { row, column }: Place,
  { rows, columns }: Shape,
): Place | undefined {
  const { key, shift, control } = pressed;
  if (control) {
    if (key === 'Home') return { row, column: 0 };
    return key === 'End' ? { row, column: columns - 1 } : undefined;
  }
  if (key === 'Enter') {
    const index = column * rows + row + (shift ? -1 : 1);
    return index < 0 || index >= rows * columns
      ? undefined
      : { row: index % rows, column: Math.floor(index / rows) };
  }
  if (shift) return undefined;
  const to = { row: row + (DOWN[key] ?? 0), column: column + across(pressed) };
  const moved = to.row !== row || to.column !== column;
  return moved && to.row >= 0 && to.row < rows && to.column >= 0 && to.column < columns ? to : undefined;
}

const DOWN: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };

function across({ key, atStart, atEnd }: MovingKey): number {
  if (key === 'ArrowLeft' && atStart) return -1;
  return key === 'ArrowRight' && atEnd ? 1 : 0;
}
