import { STEP, stepped } from '../../state/numbers/step';

/** What of a number is more than the noise of adding up. */
const DIGITS = 15;

/**
 * What one step of a drag or of an arrow key changes a number by: 0.1, and of a large number a part that is seen: 1 in its fourth digit,
 * and in its third where cells no longer write it out.
 */
export function stepFrom(value: number): number {
  const exponent = Number(value.toExponential().split('e')[1]);
  return Math.max(STEP, 10 ** (exponent - (exponent < 5 ? 3 : 2)));
}

/** A finite value some steps further; past the largest number it stays what it was. */
export function after(value: number, steps: number, step: number): number {
  const next = stepped(value, steps, step);
  return Number.isFinite(next) ? Number(next.toPrecision(DIGITS)) : value;
}
