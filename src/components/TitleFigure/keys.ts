import type { KeyboardEvent } from 'react';
import { entryAt } from '../../math';
import { turned } from '../../state/figures/title';
import type { TitleFigureStore } from '../../state/figures/title-store';
import { STEP, stepped } from '../../state/numbers/step';

const moves: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** How many steps a key changes a square by. */
const steps: Readonly<Record<string, number>> = { '+': 1, '=': 1, '-': -1, PageUp: 5, PageDown: -5 };

/** Arrow keys choose a square; plus and minus, page up and page down change it; Enter and the space bar turn it round. */
export function onWeightKey(event: KeyboardEvent, store: TitleFigureStore): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const { numbers, chosen, choose, set } = store.getState();
  const { row, column } = chosen;
  const value = entryAt(numbers.W, row, column);
  const move = moves[event.key];
  const change = steps[event.key];
  if (move) {
    const kept = (place: number, count: number) => Math.max(0, Math.min(count - 1, place));
    choose({
      row: kept(row + move[0], numbers.W.rows),
      column: kept(column + move[1], numbers.W.columns),
    });
  } else if (change !== undefined) set(chosen, stepped(value, change, STEP));
  else if (event.key === 'Enter' || event.key === ' ') set(chosen, turned(value));
  else return;
  event.preventDefault();
}
