import {
  type Bindings,
  type Derivation,
  type EntryPosition,
  entryAt,
  type GradientCheck,
  type Matrix,
  matrixFrom,
} from '../../math';
import { formatNumber } from '../numbers/format';
import { type Kink, kinksOf } from './kinks';

/** The largest error that counts as agreement, relative as in `GradientCheck.errors`. */
export const TOLERANCE = 1e-6;

/** What is checked: a derivation, at a point. */
export interface Checked {
  readonly derivation: Derivation;
  readonly bindings: Bindings;
}

/** What a check comes to, ready to be shown. */
export interface Finding extends Checked {
  readonly check: GradientCheck;
  /** `|gradient - difference|` for every entry of the variable; not a number where nothing can be compared. */
  readonly apart: Matrix;
  readonly verdict: Verdict;
  readonly kinks: readonly Kink[];
}

/** A verdict in words. */
export interface Verdict {
  readonly agrees: boolean;
  /** A sentence without its full stop; the place, where there is one, is its last word. */
  readonly words: string;
  /** The entry with the largest error. */
  readonly place?: EntryPosition;
}

/** What a check has found. */
export function findingOf(checked: Checked, check: GradientCheck): Finding {
  const { gradient, differences } = check;
  const apart = matrixFrom(gradient, (row, column) =>
    Math.abs(entryAt(gradient, row, column) - entryAt(differences, row, column)),
  );
  for (const { row, column } of check.kinks) apart.data[row * apart.columns + column] = Number.NaN;
  const kinks = kinksOf(checked.derivation, checked.bindings, check.kinks);
  return { ...checked, check, apart, verdict: verdictOf(check, apart), kinks };
}

function verdictOf({ agrees, kinks, errors, gradient, worst }: GradientCheck, apart: Matrix): Verdict {
  const all = apart.data.length;
  const compared = all - kinks.length;
  if (compared === 0) return { agrees, words: 'There is no entry to compare' };
  const at = (place: EntryPosition, of: Matrix) => formatNumber(entryAt(of, place.row, place.column));
  if (!agrees) {
    const place = worst as EntryPosition;
    const off = errors.data.filter((error) => error > TOLERANCE).length;
    const words = `Central differences disagree in ${off} of ${entries(compared)}; the furthest apart, by ${at(place, apart)} where the rules give ${at(place, gradient)}, is`;
    return { agrees, words, place };
  }
  const place = largestIn(apart);
  const which = compared === 1 ? 'the one entry' : `all ${entries(compared)}`;
  const comparable = compared === all ? '' : ' that can be compared';
  const agreement =
    all === 1 ? 'The central difference agrees' : `Central differences agree in ${which}${comparable}`;
  if (entryAt(apart, place.row, place.column) === 0)
    return { agrees, words: `${agreement}, to the last digit` };
  const error = `${compared === 1 ? 'the' : 'the largest'} error is ${at(place, apart)}`;
  return all === 1
    ? { agrees, words: `${agreement}; ${error}` }
    : { agrees, words: `${agreement}; ${error}, at`, place };
}

function entries(count: number): string {
  return count === 1 ? '1 entry' : `${count} entries`;
}

/** Where the largest entry is; what is not a number is passed over. */
function largestIn({ data, columns }: Matrix): EntryPosition {
  let found = -1;
  data.forEach((value, index) => {
    if (!Number.isNaN(value) && (found < 0 || value > data[found])) found = index;
  });
  return { row: Math.floor(found / columns), column: found % columns };
}
