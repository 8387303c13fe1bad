import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Matrix, type Rule, sameShape } from '../../math';
import type { Change } from './changes';
import { type CardModel, type CardValues, cardModel } from './model';
import { scaleLimit } from './scale-limit';
import { type CardState, initialState } from './state';

/** A card as it stands, and the ways to change it. */
export interface Card {
  readonly state: CardState;
  readonly values: CardValues;
  /** The end of the one colour scale of all gradients on the card. */
  readonly limit: number;
  readonly past: readonly CardState[];
  readonly future: readonly CardState[];
  /** The gesture that the last change was part of; changes of one gesture are undone together. */
  readonly gesture?: string;
  /** Counts the undos, the redos and the changes of everything: another number, and what is half typed has had its time. */
  readonly revision: number;
  change(change: Change, gesture?: string): void;
  undo(): void;
  redo(): void;
}

export type CardStore = StoreApi<Card> & { readonly rule: Rule; readonly model: CardModel };

function sameMatrix(left: Matrix | undefined, right: Matrix | undefined): boolean {
  if (left === right || !left || !right) return left === right;
  return sameShape(left, right) && left.data.every((entry, index) => Object.is(entry, right.data[index]));
}

/** Whether two states show the same numbers, by the same function and from the same upstream. */
function sameState(left: CardState, right: CardState): boolean {
  return (
    left.upstream === right.upstream &&
    left.g?.fn.key === right.g?.fn.key &&
    sameMatrix(left.typed, right.typed) &&
    Object.keys(left.matrices).every((name) => sameMatrix(left.matrices[name], right.matrices[name]))
  );
}

/** States kept for undo. */
const REMEMBERED = 100;

/** A store for one card of a rule. */
export function cardStore(rule: Rule): CardStore {
  const model = cardModel(rule);

  const evaluated = (state: CardState, limit: number, sameGesture: boolean) => {
    const values = model.values(state);
    return { state, values, limit: scaleLimit([values.gradient, values.upstream], limit, sameGesture) };
  };

  const store = createStore<Card>()((set, get) => ({
    ...evaluated(initialState(rule), 0, false),
    past: [],
    future: [],
    revision: 0,
    change(change, gesture) {
      const { state, past, limit, gesture: last, revision } = get();
      const next = change(state);
      if (next === state) return;
      if (change.whole && sameState(state, next)) {
        set({ ...evaluated(next, limit, false), gesture: undefined, revision: revision + 1 });
        return;
      }
      const sameGesture = gesture !== undefined && gesture === last;
      const before = past.at(-1);
      if (sameGesture && before && sameState(before, next)) {
        // A gesture that ends where it began, as Escape makes it, leaves nothing to undo.
        set({ ...evaluated(before, limit, false), past: past.slice(0, -1), future: [], gesture: undefined });
        return;
      }
      set({
        ...evaluated(next, limit, sameGesture),
        past: sameGesture ? past : [...past, state].slice(-REMEMBERED),
        future: [],
        gesture,
        revision: change.whole ? revision + 1 : revision,
      });
    },
    undo() {
      const { state, past, future, revision } = get();
      const before = past[past.length - 1];
      if (!before) return;
      set({
        ...evaluated(before, 0, false),
        past: past.slice(0, -1),
        future: [state, ...future],
        gesture: undefined,
        revision: revision + 1,
      });
    },
    redo() {
      const { state, past, future, revision } = get();
      const after = future[0];
      if (!after) return;
      set({
        ...evaluated(after, 0, false),
        past: [...past, state],
        future: future.slice(1),
        gesture: undefined,
        revision: revision + 1,
      });
    },
  }));
  return Object.assign(store, { rule, model });
}
