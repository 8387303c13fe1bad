import { createStore } from 'zustand/vanilla';
import type { Example, ExampleStore } from './store';

/** How long other sizes are held back, in ms: the graph is drawn in that time. */
const HOLD = 80;

/**
 * The same example for what is drawn beside its graph. Numbers come to it at once. Other sizes come when the graph has them already: to lay
 * out all of it in one go would hold up the reader's next touch.
 */
export function heldBack(store: ExampleStore): ExampleStore {
  const held = createStore<Example>(() => store.getState());
  let timer: ReturnType<typeof setTimeout> | undefined;
  const catchUp = (): void => {
    timer = undefined;
    held.setState(store.getState(), true);
  };
  store.subscribe((now, before) => {
    // What comes meanwhile comes with it.
    if (timer !== undefined) return;
    if (now.shown.program === before.shown.program) held.setState(now, true);
    else timer = setTimeout(catchUp, HOLD);
  });
  return held;
}
