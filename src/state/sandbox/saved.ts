import { fromJson, type Kept, toJson } from './codec';
import type { SandboxState, SandboxView } from './state';

/** Where the sandbox is kept for the next visit. */
const KEY = 'pullback-sandbox';

/** Keeps the sandbox for the next visit; a browser without room or without storage keeps nothing. */
export function saveLocally(state: SandboxState, view: SandboxView): void {
  try {
    localStorage.setItem(KEY, toJson({ state, view }));
  } catch {
    // What was kept before stays.
  }
}

/** The sandbox as it was kept; undefined where there is none, or none that can be read. */
export function readSaved(): Kept | undefined {
  try {
    const json = localStorage.getItem(KEY);
    return json === null ? undefined : fromJson(json);
  } catch {
    return undefined;
  }
}
