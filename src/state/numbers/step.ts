/** What one step of a drag or of an arrow key changes. */
export const STEP = 0.1;

/** A value some steps further, on at most three decimals, so that dragging leaves round numbers behind. */
export function stepped(value: number, steps: number, step: number): number {
  const next = Number((value + steps * step).toFixed(3));
  return next === 0 ? 0 : next;
}
