/** How a descent stands, as far as its verdict depends on it. The loss is a sum of squares: at least 0. */
export interface Course {
  /** The loss where it began, then after each step. */
  readonly losses: readonly number[];
  /** The largest `|g′|` where it stands; undefined where `f` applies no function. */
  readonly steepest?: number | undefined;
  /** The step size of the last step. */
  readonly eta: number;
}

/**
 * What a descent comes to. `diverged`: the loss has no end. `saturated`: it is high and stays so, since every `g′` is close to 0. `risen`:
 * after all the steps it is above where it began. `settled`: it no longer changes. `enough`: the steps of a run are taken.
 */
export type VerdictKind = 'diverged' | 'saturated' | 'risen' | 'settled' | 'enough';

/** What a descent came to, and where. */
export interface Verdict extends Course {
  readonly kind: VerdictKind;
}

/** The steps of one run. */
export const MOST_STEPS = 200;

/** A loss of this many times the first has no way back. */
const BLOWN_UP = 1000;
/** A loss that changes by less than this part of itself no longer changes. */
const UNCHANGED = 1e-9;
/** Above where it began, a loss that has stayed within this part of itself for so many steps stays there. */
const STUCK = { part: 1e-3, steps: 10 };
/** Slopes below this are close to 0: those of tanh are, from 1.9 on. */
const FLAT = 0.1;
/** A loss below this is low, wherever it began. */
const LOW = 1e-3;

/** Whether a loss has blown up. */
function blownUp(losses: readonly number[]): boolean {
  const [first] = losses;
  const last = losses[losses.length - 1];
  return !Number.isFinite(last) || (last > BLOWN_UP * first && last > LOW);
}

/** Whether the last step left the loss as it was. */
export function unchanged(losses: readonly number[]): boolean {
  if (losses.length < 2) return false;
  const [before, last] = losses.slice(-2);
  return Math.abs(last - before) <= UNCHANGED * Math.abs(before);
}

function stuck(losses: readonly number[]): boolean {
  const lately = losses.slice(-STUCK.steps - 1);
  const last = losses[losses.length - 1];
  return lately.length > STUCK.steps && lately.every((loss) => Math.abs(loss - last) <= STUCK.part * last);
}

/**
 * Whether a descent has ended, and how; undefined while it goes on.
 * @param taken - The steps of this run.
 */
export function verdictOf(course: Course, taken: number): Verdict | undefined {
  const kind = kindOf(course, taken);
  return kind && { ...course, kind };
}

function kindOf({ losses, steepest }: Course, taken: number): VerdictKind | undefined {
  const [first] = losses;
  const last = losses[losses.length - 1];
  if (blownUp(losses)) return 'diverged';
  const still = unchanged(losses);
  const above = last > first;
  if (!still && !(above && stuck(losses)) && taken < MOST_STEPS) return undefined;
  const flat = steepest !== undefined && steepest < FLAT;
  if (flat && last > LOW && (above || (still && last >= 0.99 * first))) return 'saturated';
  if (above && last > LOW && !(still && first === last)) return 'risen';
  return still ? 'settled' : 'enough';
}
