import { createStore, type StoreApi } from 'zustand/vanilla';
import type { MathError } from '../../math';
import { beginning, type ChangeOf, changed, type History, redone, undone } from '../history';
import { sameMatrix } from '../numbers/same-matrix';
import { readSource } from './reading';
import { type Shown, shownOf } from './shown';
import { type SandboxState, type SandboxView, wholeView } from './state';

/** A change of the sandbox. */
export type Change = ChangeOf<SandboxState>;

/** The sandbox as it stands, and the ways to change it. */
export interface Sandbox extends History<SandboxState> {
  readonly view: SandboxView;
  /** What is wrong with the text of `f`; undefined where it was read. */
  readonly error?: MathError | undefined;
  /** The last `f` that was read, with its numbers. */
  readonly shown: Shown;
  change(change: Change, gesture?: string): void;
  undo(): void;
  redo(): void;
  /** Looks elsewhere; nothing that undo brings back. */
  look(view: Partial<SandboxView>): void;
  /** Opens another state, as a preset: a step of undo, like every change. */
  open(state: SandboxState, view?: SandboxView): void;
  /** Begins with another state, as a link or a saved one brings it: there is nothing before it. */
  begin(state: SandboxState, view?: SandboxView): void;
}

export type SandboxStore = StoreApi<Sandbox>;

/** Whether two states show the same. */
function sameState(left: SandboxState, right: SandboxState): boolean {
  return (
    left.source === right.source &&
    left.variable === right.variable &&
    left.form === right.form &&
    left.preset === right.preset &&
    left.matrices.length === right.matrices.length &&
    left.functions.length === right.functions.length &&
    left.functions.every(
      ({ name, source }, index) =>
        name === right.functions[index].name && source === right.functions[index].source,
    ) &&
    left.matrices.every(
      ({ name, value }, index) =>
        name === right.matrices[index].name && sameMatrix(value, right.matrices[index].value),
    )
  );
}

/** What follows from a state: where its text cannot be read, the last one that was goes on, with the new numbers if they fit. */
function evaluated(
  state: SandboxState,
  before: Shown | undefined,
  sameGesture: boolean,
): { error: MathError | undefined; shown: Shown } {
  const { f, error } = readSource(state);
  if (f) return { error: undefined, shown: shownOf(state, f, before, sameGesture) };
  if (!before) throw error;
  const stands = { ...state, source: before.state.source };
  const again = readSource(stands);
  return { error, shown: again.f ? shownOf(stands, again.f, before, sameGesture) : before };
}

/**
 * A store for the sandbox.
 * @throws MathError where the text of the first state cannot be read.
 */
export function sandboxStore(first: SandboxState, view: SandboxView = wholeView): SandboxStore {
  return createStore<Sandbox>()((set, get) => {
    function follow(after: History<SandboxState>): void {
      const before = get();
      if (after === before) return;
      const sameGesture = after.gesture !== undefined && after.gesture === before.gesture;
      set({ ...after, ...evaluated(after.state, before.shown, sameGesture) });
    }
    return {
      ...beginning(first),
      ...evaluated(first, undefined, false),
      view,
      change: (change, gesture) => follow(changed<SandboxState>(get(), change, sameState, gesture)),
      undo: () => follow(undone<SandboxState>(get())),
      redo: () => follow(redone<SandboxState>(get())),
      look: (part) => set({ view: { ...get().view, ...part } }),
      open(state, next = wholeView) {
        follow(
          changed<SandboxState>(
            get(),
            Object.assign(() => state, { whole: true }),
            sameState,
          ),
        );
        set({ view: next });
      },
      begin: (state, next = wholeView) =>
        set({
          ...beginning(state),
          ...evaluated(state, get().shown, false),
          gesture: undefined,
          // What is half typed has had its time here too.
          revision: get().revision + 1,
          view: next,
        }),
    };
  });
}
