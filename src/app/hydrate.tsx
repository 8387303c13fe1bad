import { useEffect } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { collectFormulas } from '../components/Formula/renderer';
import { IslandBoundary } from '../components/Island/IslandBoundary';
import { takeEarlyEdits } from './early-edits';
import { loadIsland } from './islands';

const early = '600px';

/**
 * Brings the islands of the page to life: the first at once, each other one when the reader comes near it, touches it or
 * moves the focus into it.
 */
export function hydrateIslands(page: ParentNode): void {
  const [first, ...rest] = page.querySelectorAll<HTMLElement>('[data-island]');
  if (first) hydrate(first);
  for (const island of rest) hydrateWhenNear(island);
}

function hydrateWhenNear(island: HTMLElement): void {
  const wake = new AbortController();
  const observer = new IntersectionObserver(
    (entries) => {
      if (entries.some((entry) => entry.isIntersecting)) start();
    },
    { rootMargin: early },
  );
  const start = () => {
    observer.disconnect();
    wake.abort();
    hydrate(island);
  };
  observer.observe(island);
  for (const event of ['focusin', 'pointerenter', 'pointerdown'])
    island.addEventListener(event, start, { signal: wake.signal, once: true });
}

async function hydrate(island: HTMLElement): Promise<void> {
  const { island: name = '', props = '{}', prefix = '' } = island.dataset;
  const Component = await loadIsland(name);
  collectFormulas(island);
  const doAgain = takeEarlyEdits(island);
  hydrateRoot(
    island,
    <IslandBoundary>
      <Component {...JSON.parse(props)} />
      <Live
        onLive={() => {
          island.dataset.live = '';
          doAgain();
        }}
      />
    </IslandBoundary>,
    { identifierPrefix: prefix },
  );
}

/** Says when the parts before it listen: effects run from the first to the last. */
function Live({ onLive }: { readonly onLive: () => void }) {
  useEffect(onLive, [onLive]);
  return null;
}
