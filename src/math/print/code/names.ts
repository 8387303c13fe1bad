import type { CodeTarget } from '../../expression/notation';
import { reservedWords } from './words';

/** MATLAB tells names apart by their first 63 characters; this leaves room for a suffix. */
const LONGEST_NAME = 56;

/** Identifiers of one program, all different. */
export interface Names {
  /** The identifiers of several names of the language; those that are free as they stand keep their spelling. */
  takeAll(wanted: readonly string[]): ReadonlyMap<string, string>;
  /** The identifier of one name. */
  take(wanted: string): string;
  readonly taken: ReadonlySet<string>;
}

/** Identifiers that clash with no word of the target and with none in `outer`. */
export function namesFor(target: CodeTarget, outer: ReadonlySet<string> = new Set()): Names {
  const reserved = reservedWords[target];
  const taken = new Set(outer);

  function take(wanted: string): string {
    // The grammar allows no other characters; an expression that was built otherwise becomes no code either.
    const letters = wanted.replace(/[^A-Za-z0-9_]/g, '_').replace(/^(?![A-Za-z])/, 'v');
    const stem = letters.slice(0, LONGEST_NAME);
    let free = stem;
    for (let count = 1; reserved.has(free) || taken.has(free); count += 1) {
      free = count === 1 ? `${stem}_` : `${stem}_${count}`;
    }
    taken.add(free);
    return free;
  }

  function takeAll(wanted: readonly string[]): ReadonlyMap<string, string> {
    const clashing = (name: string): number => (reserved.has(name) ? 1 : 0);
    const inTurn = [...wanted].sort((one, other) => clashing(one) - clashing(other));
    return new Map(inTurn.map((name) => [name, take(name)]));
  }

  return { take, takeAll, taken };
}
