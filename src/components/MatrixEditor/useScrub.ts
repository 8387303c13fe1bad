import { type MouseEvent, type PointerEvent, useRef, useState } from 'react';
import { newGesture } from '../../state/gesture';
import { cellOf, type Place, whollySelected } from './places';
import { after, stepFrom } from './steps';

/** How far a pointer goes before a press becomes a drag, and for each step, in CSS pixels. */
const DISTANCE = 4;

/** What a drag works on. */
export interface ScrubTarget {
  entryAt(place: Place): number;
  /** Takes each value that the drag passes. */
  onValue(place: Place, value: number, gesture: string): void;
}

/** The grid of cells, while it is wider than its frame. */
const SCROLLS = '[data-frame="scrolls"]';

interface Press {
  readonly box: HTMLInputElement;
  readonly place: Place;
  readonly from: number;
  readonly gesture: string;
  x: number;
  /** How far it has gone, in the unit of the entry; the keys held on the way weigh each piece of it. */
  amount: number;
  last: number;
  moving: boolean;
}

/**
 * Lets numbers be dragged sideways: 0.1 for each 4 pixels, more where the number is large, with Shift ten times, with Alt a tenth of it.
 * A press without a drag is a click: it brings the focus, and a second one the caret. A box with a caret in it is being edited: there a
 * drag selects text. Where a matrix scrolls, a finger scrolls it, and drags only the number that has the focus.
 */
export function useScrub({ entryAt, onValue }: ScrubTarget) {
  const press = useRef<Press | undefined>(undefined);
  const [place, setPlace] = useState<Place>();
  /** The click that is still to come: whether a drag took its place, and whether its box had the focus before. */
  const click = useRef<{ dragged: boolean; readonly hadFocus: boolean } | undefined>(undefined);

  function end(): void {
    const { current } = press;
    press.current = undefined;
    if (!current?.moving) return;
    current.box.removeAttribute('data-scrubbing');
    setPlace(undefined);
    if (document.activeElement === current.box) current.box.select();
  }

  /** Gives back the value from before the drag that is going on; false where there is none. */
  function cancel(): boolean {
    const { current } = press;
    if (!current?.moving) return false;
    if (!Object.is(current.last, current.from)) onValue(current.place, current.from, current.gesture);
    end();
    return true;
  }

  function begin(now: Press, { pointerType }: PointerEvent): void {
    now.moving = true;
    if (click.current) click.current.dragged = true;
    now.box.setAttribute('data-scrubbing', '');
    setPlace(now.place);
    // Keys go where the drag is. Under a finger the focus would bring up the keyboard.
    if (pointerType !== 'touch') now.box.focus({ preventScroll: true });
  }

  const handlers = {
    onPointerDown(event: PointerEvent): void {
      const cell = cellOf(event.target);
      click.current = undefined;
      if (!cell || event.button !== 0 || !mayScrub(cell.box)) return;
      const hadFocus = document.activeElement === cell.box;
      click.current = { dragged: false, hadFocus };
      if (event.pointerType === 'touch' && !hadFocus && cell.box.closest(SCROLLS)) return;
      const from = entryAt(cell.place);
      press.current = {
        ...cell,
        from,
        last: from,
        gesture: newGesture(),
        x: event.clientX,
        amount: 0,
        moving: false,
      };
      cell.box.setPointerCapture?.(event.pointerId);
    },
    onPointerMove(event: PointerEvent): void {
      const now = press.current;
      if (!now || !Number.isFinite(now.from)) return;
      const distance = event.clientX - now.x;
      if (!now.moving) {
        if (Math.abs(distance) < DISTANCE) return;
        begin(now, event);
      }
      const step = stepFrom(now.from) * (event.shiftKey ? 10 : 1) * (event.altKey ? 0.1 : 1);
      now.x = event.clientX;
      now.amount += (distance / DISTANCE) * step;
      const next = after(now.from, Math.round(now.amount / step), step);
      if (Object.is(next, now.last)) return;
      now.last = next;
      onValue(now.place, next, now.gesture);
    },
    onPointerUp: end,
    onPointerCancel: end,
    onMouseDown(event: MouseEvent): void {
      // The browser would put a caret into the box and begin to select; a click does that when it ends.
      if (click.current && event.button === 0) event.preventDefault();
    },
    onClick(event: MouseEvent): void {
      const cell = cellOf(event.target);
      const pressed = click.current;
      click.current = undefined;
      if (!cell || pressed?.dragged) return;
      if (document.activeElement !== cell.box) cell.box.focus({ preventScroll: true });
      else if (pressed?.hadFocus) cell.box.setSelectionRange(cell.box.value.length, cell.box.value.length);
    },
  };
  return { handlers, cancel, place };
}

function mayScrub(box: HTMLInputElement): boolean {
  return document.activeElement !== box || whollySelected(box);
}
