import { type ReactNode, startTransition, useEffect } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { collectFormulas } from '../components/Formula/renderer';
import { takeEarlyEdits } from '../components/Island/early-edits';
import { IslandBoundary } from '../components/Island/IslandBoundary';
import { unfold, unfoldNow } from '../components/Island/unfold';
import { loadIsland } from './islands';

/** How near an island is when its HTML is put in its place, and when it is brought to life. */
const STANDS = '1800px';
const LIVES = '600px';

/**
 * Brings the islands of the page to life: the first at once, each other one when the reader comes near it, touches it or
 * moves the focus into it. What a browser has left unread, as `Island` says, stands before it is in sight, and before it is printed: a
 * browser looks through every text box there is for what it could fill in, and lays out its surroundings for it, however far away.
 */
export function hydrateIslands(page: ParentNode): void {
  const [first, ...rest] = page.querySelectorAll<HTMLElement>('[data-island]');
  if (first) hydrate(first);
  for (const island of rest) {
    whenNear(island, STANDS, [], unfold);
    whenNear(island, LIVES, ['focusin', 'pointerenter', 'pointerdown'], hydrate);
  }
  addEventListener('beforeprint', () => rest.forEach(unfoldNow));
}

/** Acts once: as soon as an island is so near, or one of the events reaches it. */
function whenNear(
  island: HTMLElement,
  margin: string,
  events: readonly string[],
  act: (island: HTMLElement) => unknown,
): void {
  const wake = new AbortController();
  const observer = new IntersectionObserver(
    (entries) => {
      if (entries.some((entry) => entry.isIntersecting)) start();
    },
    { rootMargin: margin },
  );
  const start = () => {
    observer.disconnect();
    wake.abort();
    act(island);
  };
  observer.observe(island);
  for (const event of events) island.addEventListener(event, start, { signal: wake.signal, once: true });
}

async function hydrate(island: HTMLElement): Promise<void> {
  const unfolded = unfold(island);
  const { island: name = '', props = '{}', prefix = '' } = island.dataset;
  const [Component] = await Promise.all([loadIsland(name), unfolded]);
  collectFormulas(island);
  const doAgain = takeEarlyEdits(island);
  const onLive = (): void => {
    island.dataset.live = '';
    doAgain();
  };
  const live = (
    <Live onLive={onLive}>
      <IslandBoundary>
        <Component {...JSON.parse(props)} />
      </IslandBoundary>
    </Live>
  );
  const options = { identifierPrefix: prefix };
  // In a transition React works in short slices, and a scroll or a press is not held up.
  startTransition(() => {
    // What is shown without scripts is not what React expects: there it begins anew.
    if (island.dataset.still) {
      // What is live is not put in its place a second time, by a print, once the file is there.
      island.dataset.still = '';
      createRoot(island, options).render(live);
    } else hydrateRoot(island, live, options);
  });
}

/**
 * Says when all within it listens: an effect runs after those of its children. It stands around them and not beside them, since a
 * neighbour would change the ids that the prerendered HTML has.
 */
function Live({ onLive, children }: { readonly onLive: () => void; readonly children: ReactNode }) {
  useEffect(onLive, [onLive]);
  return children;
}
