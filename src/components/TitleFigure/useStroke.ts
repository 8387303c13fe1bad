import { type PointerEvent, useRef, useState } from 'react';
import { entryAt } from '../../math';
import { turned, WEIGHT_LIMIT } from '../../state/figures/title';
import type { Square, TitleFigureStore } from '../../state/figures/title-store';

/** A drag of so many pixels goes through the whole scale. */
const WHOLE = 140;

/** A pointer that moves less than this, in pixels, has tapped. */
const TAP = 4;

interface Hand {
  readonly pointer: number;
  readonly square: Square;
  readonly x: number;
  readonly y: number;
  readonly value: number;
  moved: boolean;
}

/**
 * Strokes over the squares of `W`. Up raises the square that is held and down lowers it; across, the squares of its row take its colour.
 * A tap turns a square round.
 */
export function useStroke(store: TitleFigureStore) {
  const hand = useRef<Hand>(undefined);
  const [held, setHeld] = useState(false);

  function end(event: PointerEvent<SVGSVGElement>): void {
    const { current } = hand;
    if (event.pointerId !== current?.pointer) return;
    hand.current = undefined;
    setHeld(false);
    if (event.type === 'pointerup' && !current.moved)
      store.getState().set(current.square, turned(current.value));
  }

  return {
    held,
    onPointerDown(event: PointerEvent<SVGSVGElement>): void {
      if (event.button !== 0 || hand.current) return;
      const { W } = store.getState().numbers;
      const square = squareAt(event, W.rows, W.columns);
      hand.current = {
        pointer: event.pointerId,
        square,
        x: event.clientX,
        y: event.clientY,
        value: entryAt(W, square.row, square.column),
        moved: false,
      };
      event.currentTarget.setPointerCapture(event.pointerId);
      store.getState().choose(square);
      setHeld(true);
    },
    onPointerMove(event: PointerEvent<SVGSVGElement>): void {
      const { current } = hand;
      if (event.pointerId !== current?.pointer) return;
      const up = current.y - event.clientY;
      current.moved ||= Math.hypot(up, event.clientX - current.x) > TAP;
      if (!current.moved) return;
      const { numbers, set } = store.getState();
      const { column } = squareAt(event, numbers.W.rows, numbers.W.columns);
      const rise = Math.abs(up) > TAP ? (up / WHOLE) * 2 * WEIGHT_LIMIT : 0;
      set({ row: current.square.row, column }, current.value + rise);
    },
    onPointerUp: end,
    onPointerCancel: end,
  };
}

/** The square under the pointer, or the one nearest to it. */
function squareAt(event: PointerEvent<SVGSVGElement>, rows: number, columns: number): Square {
  const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
  const place = (part: number, count: number) => Math.max(0, Math.min(count - 1, Math.floor(part * count)));
  return {
    row: place((event.clientY - top) / height, rows),
    column: place((event.clientX - left) / width, columns),
  };
}
