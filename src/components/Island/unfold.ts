/** The far parts of this page, in its order, where they stand in a file of their own (`build/far.ts`). */
let parts: readonly string[] | undefined;
let coming: Promise<unknown> | undefined;

/** Fetches the far parts of this page, once; what cannot be had now is asked for again by who needs it next. */
function fetchParts(): Promise<unknown> {
  coming ??= fetch(document.querySelector<HTMLMetaElement>('meta[name="far-parts"]')?.content ?? '')
    .then((answer) => answer.json())
    .then(
      (found) => {
        parts = found;
      },
      () => {
        coming = undefined;
      },
    );
  return coming;
}

/**
 * Puts the HTML of a far island, or of a folded proof, in its place; of one that stands already nothing is changed. Where it cannot
 * be fetched, what is shown without scripts stands there.
 */
export async function unfold(place: HTMLElement): Promise<void> {
  if (farIndex(place) >= 0 && !parts) await fetchParts();
  unfoldNow(place);
}

/** The same with what is there now: paper does not wait. */
export function unfoldNow(place: HTMLElement): void {
  const index = farIndex(place);
  const still = stillIn(place);
  const html = parts?.[index] ?? still?.textContent;
  if (!html) return;
  place.dataset.still = index >= 0 && !parts ? `${index}` : '';
  place.innerHTML = html;
}

const stillIn = (place: HTMLElement): HTMLElement | null => place.querySelector('noscript');

/** Which far part belongs here, as long as it does not stand; otherwise not a number. */
const farIndex = (place: HTMLElement): number => Number(place.dataset.still || stillIn(place)?.dataset.far);
