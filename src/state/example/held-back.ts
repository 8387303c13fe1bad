import { createStore } from 'zustand/vanilla';
import type { Example, ExampleStore } from './store';

/** How long other sizes are held back, in ms: the graph is laid out anew in that time. */
const HOLD = 80;

/**
 * The same example for what is drawn beside its graph: numbers come a frame after the graph has them, other sizes once it has been laid out.
 * All of it in one go would hold up the reader's next touch.
 */
export function heldBack(store: ExampleStore): ExampleStore {
  const held = createStore<Example>(() => store.getState());
  let waiting = false;
  const catchUp = (): void => {
    waiting = false;
    held.setState(store.getState(), true);
  };
  store.subscribe((now, before) => {
    // What comes meanwhile comes with it.
    if (waiting) return;
    waiting = true;
    if (now.shown.program !== before.shown.program) setTimeout(catchUp, HOLD);
    else requestAnimationFrame(() => setTimeout(catchUp));
  });
  return held;
}
