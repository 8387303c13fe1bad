import { useEffect, useState } from 'react';
import { entryAt, type Matrix } from '../../math';
import { keyOf, type Place } from './places';

/** What is being typed into a cell. */
export interface Draft {
  readonly place: Place;
  readonly text: string;
  /** The entry while this draft stands. Another one there was changed from elsewhere, and the draft has had its time. */
  readonly stands: number;
  /** Why the text is no number. */
  readonly sentence?: string;
  /** Whether the sentence is said: not yet while more typing may make a number of the text. */
  readonly said: boolean;
}

/** How long an unfinished number may rest before its sentence is said, in milliseconds. */
const PAUSE = 1500;

/** The drafts of a matrix, by place; what its cells show in place of their entries. */
export interface Drafts {
  at(place: Place): Draft | undefined;
  /** The latest draft that is no number and is said to be none. */
  readonly complaint: Draft | undefined;
  put(draft: Draft): void;
  drop(place: Place): void;
  dropAll(): void;
  /** Says what is wrong with a draft, finished or not. */
  say(place: Place): void;
}

type DraftMap = ReadonlyMap<string, Draft>;

const NONE: DraftMap = new Map();

/**
 * Keeps what is typed and is not (yet) a number, until it is corrected, taken back, or its entry changed from elsewhere.
 * @param revision - Another number drops all that is typed.
 */
export function useDrafts(value: Matrix, revision: number): Drafts {
  const [kept, setKept] = useState<DraftMap>(NONE);
  const [seen, setSeen] = useState(revision);
  const drafts = seen === revision ? standing(kept, value) : NONE;
  if (drafts !== kept) setKept(drafts);
  if (seen !== revision) setSeen(revision);

  useEffect(() => {
    const waiting = [...kept.values()].some(isWaiting);
    if (!waiting) return;
    const timer = setTimeout(() => setKept((now) => changed(now, isWaiting, said)), PAUSE);
    return () => clearTimeout(timer);
  }, [kept]);

  return {
    at: (place) => drafts.get(keyOf(place)),
    complaint: [...drafts.values()].filter((draft) => draft.sentence !== undefined && draft.said).at(-1),
    put: (draft) =>
      setKept((now) => new Map(without(now, keyOf(draft.place))).set(keyOf(draft.place), draft)),
    drop: (place) => setKept((now) => without(now, keyOf(place))),
    dropAll: () => setKept((now) => (now.size === 0 ? now : NONE)),
    say: (place) =>
      setKept((now) => changed(now, (draft) => draft === now.get(keyOf(place)) && isWaiting(draft), said)),
  };
}

function isWaiting(draft: Draft): boolean {
  return draft.sentence !== undefined && !draft.said;
}

function said(draft: Draft): Draft {
  return { ...draft, said: true };
}

function changed(
  drafts: DraftMap,
  which: (draft: Draft) => boolean,
  change: (draft: Draft) => Draft,
): DraftMap {
  if (![...drafts.values()].some(which)) return drafts;
  return new Map([...drafts].map(([key, draft]) => [key, which(draft) ? change(draft) : draft]));
}

function without(drafts: DraftMap, key: string): DraftMap {
  return drafts.has(key) ? new Map([...drafts].filter(([other]) => other !== key)) : drafts;
}

function standing(drafts: DraftMap, value: Matrix): DraftMap {
  const stands = ({ place, stands }: Draft): boolean =>
    place.row < value.rows &&
    place.column < value.columns &&
    Object.is(stands, entryAt(value, place.row, place.column));
  const all = [...drafts];
  return all.every(([, draft]) => stands(draft)) ? drafts : new Map(all.filter(([, draft]) => stands(draft)));
}
