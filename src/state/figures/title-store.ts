import { createStore, type StoreApi } from 'zustand/vanilla';
import { entryAt } from '../../math';
import { formatNumber } from '../numbers/format';
import { type TitleNumbers, titleNumbers, titleValues, withWeight } from './title';

/** The numbers that the page begins with. */
const FIRST_SEED = 87;

/** A square of `W`, counted from 0. */
export interface Square {
  readonly row: number;
  readonly column: number;
}

/** What the reader has done to the title's picture. */
export interface TitleFigureState {
  readonly numbers: TitleNumbers;
  /** The square that the keyboard or the pointer is at. */
  readonly chosen: Square;
  /** Whether a number was ever changed: the hint leaves then. */
  readonly touched: boolean;
  /** What is said of the last change. */
  readonly sentence: string;
  choose(square: Square): void;
  /** Gives a square of `W` a value, and chooses it. */
  set(square: Square, value: number): void;
  /** Draws other numbers for all matrices. */
  renew(): void;
  /** Goes back to the first numbers. */
  reset(): void;
}

export type TitleFigureStore = StoreApi<TitleFigureState>;

/** `f` as it is written: two decimals, so that it counts without moving. */
export function objectiveText(f: number): string {
  return f.toFixed(2);
}

const objective = (numbers: TitleNumbers): string => objectiveText(titleValues(numbers).f.value.data[0]);

/** A square's name for those who hear the page. */
export function squareName({ row, column }: Square, value: number): string {
  return `W row ${row + 1} column ${column + 1}: ${formatNumber(value)}`;
}

/** A store for one title figure. */
export function titleFigureStore(): TitleFigureStore {
  return createStore<TitleFigureState>()((set, get) => {
    let seed = FIRST_SEED;
    const draw = (what: string) => {
      const numbers = titleNumbers(seed);
      set({ numbers, touched: true, sentence: `${what} f is ${objective(numbers)}.` });
    };
    return {
      numbers: titleNumbers(FIRST_SEED),
      chosen: { row: 0, column: 0 },
      touched: false,
      sentence: '',
      choose: (chosen) => set({ chosen }),
      set(chosen, value) {
        const before = get().numbers;
        const numbers = withWeight(before, chosen.row, chosen.column, value);
        const kept = entryAt(numbers.W, chosen.row, chosen.column);
        set({
          chosen,
          touched: true,
          sentence: `${squareName(chosen, kept)}. f is ${objective(numbers)}.`,
          ...(kept === entryAt(before.W, chosen.row, chosen.column) ? {} : { numbers }),
        });
      },
      renew() {
        seed += 1;
        draw('New numbers.');
      },
      reset() {
        seed = FIRST_SEED;
        draw('The first numbers again.');
      },
    };
  });
}
