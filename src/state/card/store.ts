import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Rule } from '../../math';
import { beginning, changed, type History, redone, undone } from '../history';
import { sameMatrix } from '../numbers/same-matrix';
import { scaleLimit } from '../numbers/scale-limit';
import type { Change } from './changes';
import { type CardModel, type CardValues, cardModel } from './model';
import { type CardState, initialState } from './state';

/** A card as it stands, and the ways to change it. */
export interface Card extends History<CardState> {
  readonly values: CardValues;
  /** The end of the one colour scale of all gradients on the card. */
  readonly limit: number;
  change(change: Change, gesture?: string): void;
  undo(): void;
  redo(): void;
}

export type CardStore = StoreApi<Card> & { readonly rule: Rule; readonly model: CardModel };

/** Whether two states show the same numbers, by the same function and from the same upstream. */
function sameState(left: CardState, right: CardState): boolean {
  return (
    left.upstream === right.upstream &&
    left.g?.fn.key === right.g?.fn.key &&
    sameMatrix(left.typed, right.typed) &&
    Object.keys(left.matrices).every((name) => sameMatrix(left.matrices[name], right.matrices[name]))
  );
}

/** A store for one card of a rule. */
export function cardStore(rule: Rule): CardStore {
  const model = cardModel(rule);

  const evaluated = (state: CardState, limit: number, sameGesture: boolean) => {
    const values = model.values(state);
    return { values, limit: scaleLimit([values.gradient, values.upstream], limit, sameGesture) };
  };

  const store = createStore<Card>()((set, get) => ({
    ...beginning(initialState(rule)),
    ...evaluated(initialState(rule), 0, false),
    change(change, gesture) {
      const before = get();
      const after = changed(before, change, sameState, gesture);
      if (after === before) return;
      const sameGesture = after.gesture !== undefined && after.gesture === before.gesture;
      set({ ...after, ...evaluated(after.state, before.limit, sameGesture) });
    },
    undo() {
      const after = undone<CardState>(get());
      set({ ...after, ...evaluated(after.state, 0, false) });
    },
    redo() {
      const after = redone<CardState>(get());
      set({ ...after, ...evaluated(after.state, 0, false) });
    },
  }));
  return Object.assign(store, { rule, model });
}
