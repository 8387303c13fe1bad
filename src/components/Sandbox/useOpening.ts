import { useEffect, useLayoutEffect, useState } from 'react';
import { decodeLink, readAddress } from '../../state/sandbox/link';
import { readSaved, saveLocally } from '../../state/sandbox/saved';
import type { SandboxStore } from '../../state/sandbox/store';

/** How long a change rests before it is kept, in milliseconds. */
const REST = 400;

/**
 * Opens what the address asks for, else what was kept at the last visit; then keeps what the reader does. Returns what is wrong with the
 * address, as a sentence. An address that names a state gives way to the bare one once that state is changed: a reload then finds what was kept.
 */
export function useOpening(store: SandboxStore): string | undefined {
  const [problem, setProblem] = useState<string>();

  // Before the first paint, so that the prerendered example is not seen to turn into another.
  useLayoutEffect(() => {
    let mounted = true;
    async function open(arriving: boolean): Promise<void> {
      const { link, state, problem: wrong } = readAddress(window.location);
      const { begin } = store.getState();
      setProblem(wrong);
      if (state) begin(state);
      if (link === undefined) {
        // Later on the way back to the bare address finds what stands there.
        const kept = state || wrong || !arriving ? undefined : readSaved();
        if (kept) begin(kept.state, kept.view);
        return;
      }
      const read = await decodeLink(link);
      if (!mounted) return;
      if ('problem' in read) setProblem(read.problem);
      else begin(read.state, read.view);
    }
    open(true);
    const again = (): void => {
      open(false);
    };
    window.addEventListener('hashchange', again);
    window.addEventListener('popstate', again);
    return () => {
      mounted = false;
      window.removeEventListener('hashchange', again);
      window.removeEventListener('popstate', again);
    };
  }, [store]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = (): void => {
      clearTimeout(timer);
      timer = undefined;
      const { state, view } = store.getState();
      saveLocally(state, view);
    };
    const unsubscribe = store.subscribe((now, before) => {
      if (now.state === before.state && now.view === before.view) return;
      // A state that is opened has no past; one that is changed has.
      if (now.state !== before.state && now.past.length > 0) {
        setProblem(undefined);
        forgetAddress();
      }
      clearTimeout(timer);
      timer = setTimeout(keep, REST);
    });
    const onHide = (): void => {
      if (timer !== undefined) keep();
    };
    window.addEventListener('pagehide', onHide);
    return () => {
      unsubscribe();
      onHide();
      window.removeEventListener('pagehide', onHide);
    };
  }, [store]);

  return problem;
}

/** The bare address: what it named is no longer what is shown. */
function forgetAddress(): void {
  const { pathname, search, hash } = window.location;
  if (search || hash) window.history.replaceState(null, '', pathname);
}
