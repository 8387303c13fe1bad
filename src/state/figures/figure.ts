import { createStore, type StoreApi } from 'zustand/vanilla';
import { copyMatrix, type Matrix, matrix, sameShape } from '../../math';
import { beginning, type ChangeOf, changed, type History, redone, undone, whole } from '../history';
import { sameMatrix } from '../numbers/same-matrix';

/** The matrices that a figure's reader types in, by name. Their sizes stay. */
export type Matrices = Readonly<Record<string, Matrix>>;

/** A figure of the essay: its matrices, which undo remembers, and what is looked at, which it does not. */
export interface Figure<View> extends History<Matrices> {
  readonly view: View;
  look(part: Partial<View>): void;
  change(change: ChangeOf<Matrices>, gesture?: string): void;
  undo(): void;
  redo(): void;
}

export type FigureStore<View> = StoreApi<Figure<View>> & { readonly example: Matrices };

/** Sets one entry, counted from 0. */
export function setEntry(name: string, row: number, column: number, value: number): ChangeOf<Matrices> {
  return (matrices) => {
    const next = copyMatrix(matrices[name]);
    next.data[row * next.columns + column] = value;
    return { ...matrices, [name]: next };
  };
}

/** Puts a whole matrix in a place, as a paste does; one of another size is left. */
export function setRows(name: string, rows: readonly (readonly number[])[]): ChangeOf<Matrices> {
  return (matrices) => {
    const next = matrix(rows);
    return sameShape(next, matrices[name]) ? { ...matrices, [name]: next } : matrices;
  };
}

function same(left: Matrices, right: Matrices): boolean {
  return Object.keys(left).every((name) => sameMatrix(left[name], right[name]));
}

/** A store for one figure. */
export function figureStore<View>(example: Matrices, view: View): FigureStore<View> {
  const store = createStore<Figure<View>>()((set, get) => ({
    ...beginning(example),
    view,
    look: (part) => set({ view: { ...get().view, ...part } }),
    change: (change, gesture) => set(changed(get(), change, same, gesture)),
    undo: () => set(undone<Matrices>(get())),
    redo: () => set(redone<Matrices>(get())),
  }));
  return Object.assign(store, { example });
}

/** Back to the figure's own numbers. */
export function reset({ example }: { readonly example: Matrices }): ChangeOf<Matrices> {
  return whole(() => example);
}
