import { type ReactNode, useEffect } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { collectFormulas } from '../components/Formula/renderer';
import { takeEarlyEdits } from '../components/Island/early-edits';
import { IslandBoundary } from '../components/Island/IslandBoundary';
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
  const onLive = (): void => {
    island.dataset.live = '';
    doAgain();
  };
  hydrateRoot(
    island,
    <Live onLive={onLive}>
      <IslandBoundary>
        <Component {...JSON.parse(props)} />
      </IslandBoundary>
    </Live>,
    { identifierPrefix: prefix },
  );
}

/**
 * Says when all within it listens: an effect runs after those of its children. It stands around them and not beside them, since a
 * neighbour would change the ids that the prerendered HTML has.
 */
function Live({ onLive, children }: { readonly onLive: () => void; readonly children: ReactNode }) {
  useEffect(onLive, [onLive]);
  return children;
}
