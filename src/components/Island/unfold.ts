/** Puts the HTML of a far island in its place; of one that stands already nothing is changed. */
export function unfold(island: HTMLElement): void {
  const still = island.firstElementChild;
  if (still instanceof HTMLElement && still.tagName === 'NOSCRIPT')
    island.innerHTML = still.textContent ?? '';
}
