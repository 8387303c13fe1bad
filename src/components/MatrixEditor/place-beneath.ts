/** What stays free at the window's edges, and between the two, in CSS pixels. */
export const EDGE = 8;
export const GAP = 4;

/**
 * Puts a popover beneath an element, or above it where there is no room, inside the window. The place is the page's, not the window's:
 * the popover scrolls with what it belongs to.
 */
export function placeBeneath(anchor: Element, popover: HTMLElement): void {
  const box = anchor.getBoundingClientRect();
  const { width, height } = popover.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const below = box.bottom + GAP;
  const fits = below + height + EDGE <= clientHeight;
  const top = fits ? below : Math.max(EDGE, box.top - GAP - height);
  const left = Math.max(EDGE, Math.min(box.left + (box.width - width) / 2, clientWidth - EDGE - width));
  put(popover, { left, top });
}

/** Puts a popover at a place in the window. */
export function put(popover: HTMLElement, { left, top }: { left: number; top: number }): void {
  popover.style.top = `${top + window.scrollY}px`;
  popover.style.left = `${left + window.scrollX}px`;
}
