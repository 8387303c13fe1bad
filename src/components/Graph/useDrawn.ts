import { useDeferredValue } from 'react';
import { useStore } from 'zustand';
import type { Shown } from '../../state/sandbox/shown';
import type { SandboxStore } from '../../state/sandbox/store';

/**
 * What the graph draws, and its play tells. Numbers are drawn at once; a new structure, which has to be laid out, waits behind the keystroke that made it, so that
 * typing stays fluid however large the graph is.
 */
export function useDrawn(store: SandboxStore): Shown {
  const shown = useStore(store, (sandbox) => sandbox.shown);
  const later = useDeferredValue(shown);
  return later.program === shown.program ? shown : later;
}
