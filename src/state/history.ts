/** A state, the states before it and those after it that were undone. */
export interface History<State> {
  readonly state: State;
  readonly past: readonly State[];
  readonly future: readonly State[];
  /** The gesture that the last change was part of; changes of one gesture are undone together. */
  readonly gesture?: string | undefined;
  /** Counts the undos, the redos and the changes of everything: another number, and what is half typed has had its time. */
  readonly revision: number;
}

/** A change: the state before to the state after. Pure, so that undo is keeping what was. */
export interface ChangeOf<State> {
  (state: State): State;
  /** Whether it leaves nothing of what stood there, so that what is half typed has had its time, whatever the numbers are. */
  readonly whole?: boolean;
}

/** Marks a change as one of everything. */
export function whole<State>(change: (state: State) => State): ChangeOf<State> {
  return Object.assign((state: State) => change(state), { whole: true });
}

/** States kept for undo. */
const REMEMBERED = 100;

/** The history that begins here. */
export function beginning<State>(state: State): History<State> {
  return { state, past: [], future: [], revision: 0 };
}

/** The history after a change; the same object where the change changes nothing. `same` tells whether two states show the same. */
export function changed<State>(
  history: History<State>,
  change: ChangeOf<State>,
  same: (left: State, right: State) => boolean,
  gesture?: string,
): History<State> {
  const { state, past, gesture: last, revision } = history;
  const next = change(state);
  if (next === state) return history;
  if (change.whole && same(state, next)) {
    return { ...history, state: next, gesture: undefined, revision: revision + 1 };
  }
  const sameGesture = gesture !== undefined && gesture === last;
  const before = past.at(-1);
  if (sameGesture && before !== undefined && same(before, next)) {
    // A gesture that ends where it began, as Escape makes it, leaves nothing to undo.
    return { state: before, past: past.slice(0, -1), future: [], gesture: undefined, revision };
  }
  return {
    state: next,
    past: sameGesture ? past : [...past, state].slice(-REMEMBERED),
    future: [],
    gesture,
    revision: change.whole ? revision + 1 : revision,
  };
}

/** The history one step back. */
export function undone<State>(history: History<State>): History<State> {
  const { state, past, future, revision } = history;
  const before = past.at(-1);
  if (before === undefined) return history;
  return {
    state: before,
    past: past.slice(0, -1),
    future: [state, ...future],
    gesture: undefined,
    revision: revision + 1,
  };
}

/** The history one step forward again. */
export function redone<State>(history: History<State>): History<State> {
  const { state, past, future, revision } = history;
  const after = future[0];
  if (after === undefined) return history;
  return {
    state: after,
    past: [...past, state],
    future: future.slice(1),
    gesture: undefined,
    revision: revision + 1,
  };
}
