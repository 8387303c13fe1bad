import { EDGE, GAP, put } from './place-beneath';

interface Place {
  readonly left: number;
  readonly top: number;
}

/**
 * Puts a popover about an element where it covers no matrix: to its right, beneath it, or above it. Where none of these is free
 * and inside the window, it stands beneath, or above where there is no room.
 */
export function placeClear(anchor: Element, popover: HTMLElement): void {
  const box = anchor.getBoundingClientRect();
  const { width, height } = popover.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const middle = Math.max(EDGE, Math.min(box.left + (box.width - width) / 2, clientWidth - EDGE - width));
  const beneath: Place = { left: middle, top: box.bottom + GAP };
  const above: Place = { left: middle, top: box.top - GAP - height };
  const right: Place = { left: box.right + EDGE, top: box.top + (box.height - height) / 2 };

  const inside = ({ left, top }: Place) =>
    left >= EDGE && left + width + EDGE <= clientWidth && top >= EDGE && top + height + EDGE <= clientHeight;
  const others = [...document.querySelectorAll('main :is(table, fieldset)')]
    .filter((other) => !other.contains(anchor))
    .map((other) => other.getBoundingClientRect());
  const free = ({ left, top }: Place) =>
    others.every(
      (other) =>
        left >= other.right || left + width <= other.left || top >= other.bottom || top + height <= other.top,
    );

  const clear = [right, beneath, above].find((place) => inside(place) && free(place));
  put(popover, clear ?? (inside(beneath) ? beneath : { left: middle, top: Math.max(EDGE, above.top) }));
}
