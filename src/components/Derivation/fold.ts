/** More lines than this are folded in their middle. */
const MOST = 18;
/** The lines that stay in sight at the beginning and at the end. */
const FIRST = 6;
const LAST = 6;

/** The lines that are folded away: from `from` up to, but not with, `to`. */
export interface Fold {
  readonly from: number;
  readonly to: number;
}

/** What is folded away of so many lines; undefined where all have room. */
export function foldOf(count: number): Fold | undefined {
  return count > MOST ? { from: FIRST, to: count - LAST } : undefined;
}

/** Whether a fold hides a line. */
export function isFolded(fold: Fold | undefined, index: number): boolean {
  return fold !== undefined && index >= fold.from && index < fold.to;
}
