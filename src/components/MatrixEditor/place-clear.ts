import { EDGE, GAP, put } from './place-beneath';

interface Place {
  readonly left: number;
  readonly top: number;
}

/** Kept free beside the brackets, whose handles stand out, in CSS pixels. */
const HANDLE = 16;
/** A sentence is not set narrower than this, in CSS pixels. */
const NARROWEST = 144;

/** What a sentence should leave in sight, by how much: first what is read and edited, then what names it. */
const KEPT = [
  { selector: 'main :is(table, fieldset [data-frame])', weight: 4 },
  { selector: 'main :is(fieldset :is(button, input), figcaption, .formula)', weight: 1 },
] as const;

interface Kept {
  readonly box: DOMRect;
  readonly weight: number;
}

/**
 * Puts a popover about an element where it covers least: to its right, set narrower where that is what it takes, beneath it, or above it,
 * in its middle or at one of its sides. Of places that are equally clear the first is taken.
 */
export function placeClear(anchor: Element, popover: HTMLElement): void {
  const own = anchor.querySelector('[data-frame]') ?? anchor;
  const kept = KEPT.flatMap(({ selector, weight }) =>
    [...document.querySelectorAll(selector)]
      .filter((element) => !own.contains(element) && !popover.contains(element))
      .map((element): Kept => ({ box: element.getBoundingClientRect(), weight })),
  );
  const box = anchor.getBoundingClientRect();
  popover.style.maxWidth = '';
  const room = roomBeside(box, kept);
  if (room >= NARROWEST && room < popover.getBoundingClientRect().width) popover.style.maxWidth = `${room}px`;
  const { width, height } = popover.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const inWindow = (left: number): number => Math.max(EDGE, Math.min(left, clientWidth - EDGE - width));
  const lefts = [box.left + (box.width - width) / 2, box.left, box.right - width].map(inWindow);
  const places: Place[] = [
    { left: box.right + HANDLE, top: box.top + (box.height - height) / 2 },
    ...lefts.map((left) => ({ left, top: box.bottom + GAP })),
    ...lefts.map((left) => ({ left, top: box.top - GAP - height })),
  ];
  const inside = ({ left, top }: Place) =>
    left >= EDGE && left + width + EDGE <= clientWidth && top >= EDGE && top + height + EDGE <= clientHeight;
  const covered = ({ left, top }: Place) =>
    kept.reduce((sum, { box: other, weight }) => {
      const across = Math.min(left + width, other.right) - Math.max(left, other.left);
      const down = Math.min(top + height, other.bottom) - Math.max(top, other.top);
      return across > 0 && down > 0 ? sum + weight * across * down : sum;
    }, 0);
  const [first, ...others] = places.filter(inside);
  const best = others.reduce(
    (least, place) => (covered(place) < covered(least) ? place : least),
    first ?? { left: lefts[0], top: Math.max(EDGE, box.top - GAP - height) },
  );
  put(popover, best);
}

/** How much is free from a box to the next one that stands beside it, or to the window's edge. */
function roomBeside(box: DOMRect, kept: readonly Kept[]): number {
  const beside = kept.filter(
    ({ box: { left, top, bottom } }) => left >= box.right && top < box.bottom && bottom > box.top,
  );
  const end = Math.min(document.documentElement.clientWidth, ...beside.map(({ box: { left } }) => left));
  return Math.floor(end - box.right - HANDLE - EDGE);
}
