import { useDeferredValue } from 'react';
import { useStore } from 'zustand';
import type { Shown } from '../state/sandbox/shown';
import type { SandboxStore } from '../state/sandbox/store';

/**
 * What the sandbox draws. Numbers are drawn at once; a new structure, which has to be laid out and derived, waits behind the keystroke
 * that made it, so that typing stays fluid however large it is. What changes everything, as a preset does, waits for nothing.
 */
export function useDrawn(store: SandboxStore): Shown {
  const shown = useStore(store, (sandbox) => sandbox.shown);
  const revision = useStore(store, (sandbox) => sandbox.revision);
  const later = useDeferredValue(shown);
  const laterRevision = useDeferredValue(revision);
  return later.program === shown.program || laterRevision !== revision ? shown : later;
}
