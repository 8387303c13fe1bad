import { EDGE, GAP, put } from './place-beneath';

interface Place {
  readonly left: number;
  readonly top: number;
}

/** Kept free beside the brackets, whose handles stand out, in CSS pixels. */
const HANDLE = 16;
/** A sentence is not set narrower than this, in CSS pixels. */
const NARROWEST = 144;

/**
 * Puts a popover about an element where it covers no matrix: to its right, set narrower where that is what it takes, beneath it,
 * or above it. Where none of these is free and inside the window, it stands beneath, or above where there is no room.
 */
export function placeClear(anchor: Element, popover: HTMLElement): void {
  const box = anchor.getBoundingClientRect();
  const others = [...document.querySelectorAll('main :is(table, fieldset)')]
    .filter((other) => !other.contains(anchor))
    .map((other) => other.getBoundingClientRect());
  popover.style.maxWidth = '';
  const room = roomBeside(box, others);
  if (room >= NARROWEST && room < popover.getBoundingClientRect().width) popover.style.maxWidth = `${room}px`;
  const { width, height } = popover.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const middle = Math.max(EDGE, Math.min(box.left + (box.width - width) / 2, clientWidth - EDGE - width));
  const beneath: Place = { left: middle, top: box.bottom + GAP };
  const above: Place = { left: middle, top: box.top - GAP - height };
  const right: Place = { left: box.right + HANDLE, top: box.top + (box.height - height) / 2 };

  const inside = ({ left, top }: Place) =>
    left >= EDGE && left + width + EDGE <= clientWidth && top >= EDGE && top + height + EDGE <= clientHeight;
  const free = ({ left, top }: Place) =>
    others.every(
      (other) =>
        left >= other.right || left + width <= other.left || top >= other.bottom || top + height <= other.top,
    );

  const clear = [right, beneath, above].find((place) => inside(place) && free(place));
  put(popover, clear ?? (inside(beneath) ? beneath : { left: middle, top: Math.max(EDGE, above.top) }));
}

/** How much is free from a box to the next one that stands beside it, or to the window's edge. */
function roomBeside(box: DOMRect, others: readonly DOMRect[]): number {
  const beside = others.filter(
    ({ left, top, bottom }) => left >= box.right && top < box.bottom && bottom > box.top,
  );
  const end = Math.min(document.documentElement.clientWidth, ...beside.map(({ left }) => left));
  return Math.floor(end - box.right - HANDLE - EDGE);
}
