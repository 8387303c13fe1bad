import { createStore, type StoreApi } from 'zustand/vanilla';

/**
 * A store that shows more than another one does. `more` tells what, of what that one shows and of what stood here before; whatever is
 * changed, is changed there.
 */
export function extended<Base extends object, More extends object>(
  inner: StoreApi<Base>,
  more: (base: Base, before: (Base & More) | undefined) => More,
): StoreApi<Base & More> {
  const whole = (base: Base, before?: Base & More): Base & More => ({ ...base, ...more(base, before) });
  const outer = createStore<Base & More>()(() => whole(inner.getState()));
  inner.subscribe((base) => outer.setState(whole(base, outer.getState()), true));
  return outer;
}
