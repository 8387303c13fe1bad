import type { StepDifference } from '../../math';

/** The exponents of ten that a step size can be chosen from. */
export const SMALLEST_EXPONENT = -14;
export const LARGEST_EXPONENT = 0;
/** What most texts begin with. */
export const FIRST_EXPONENT = -5;

/** What the errors of one entry's differences show. */
export interface Errors {
  /** The power of ten around which they are least. */
  readonly best: number;
  /** Whether wide steps err by what is left of the step, so that there is a `truncation` to see: a parabola has none. */
  readonly truncation: boolean;
  /** Whether narrow steps err by the rounding of `f`. */
  readonly rounding: boolean;
  /** Whether every step reaches over a kink. */
  readonly kink: boolean;
}

/** Errors that differ by less than this are alike. */
const MORE = 10;

/** What is to be seen in the errors, which scatter: the middle one of each power of ten is compared. */
export function readErrors(points: readonly StepDifference[]): Errors {
  const decades = new Map<number, number[]>();
  let size = 0;
  for (const { step, difference, error } of points) {
    if (!Number.isFinite(error)) continue;
    size = Math.max(size, Math.abs(difference));
    const exponent = Math.round(Math.log10(step));
    const known = decades.get(exponent);
    if (known) known.push(error);
    else decades.set(exponent, [error]);
  }
  // An error of 0 is luck: rounding leaves about this much.
  const least = Number.EPSILON * size;
  const middles = [...decades].map(([exponent, errors]) => ({
    exponent,
    error: Math.max(least, middle(errors)),
  }));
  const ordered = middles.sort((one, other) => other.exponent - one.exponent);
  const kink = points.length > 0 && points.every(({ crossed }) => crossed);
  const [widest] = ordered;
  if (!widest) return { best: FIRST_EXPONENT, truncation: false, rounding: false, kink };
  const best = ordered.reduce((found, each) => (each.error < found.error ? each : found));
  const above = (error: number) => error > MORE * best.error;
  return {
    best: best.exponent,
    truncation: above(widest.error),
    rounding: above(ordered[ordered.length - 1].error),
    kink,
  };
}

function middle(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)];
}

/** The point whose step is nearest to a power of ten. */
export function pointAt(points: readonly StepDifference[], exponent: number): StepDifference | undefined {
  const away = ({ step }: StepDifference) => Math.abs(Math.log10(step) - exponent);
  return points.reduce<StepDifference | undefined>(
    (nearest, point) => (nearest && away(nearest) <= away(point) ? nearest : point),
    undefined,
  );
}

/** A number, parted where it leaves another: the digits that both begin with, and the rest. */
export interface PartedNumber {
  readonly same: string;
  readonly rest: string;
}

const DIGITS = 13;

/** The digits of `value`, parted where they leave those of `other`. */
export function partedDigits(value: number, other: number): PartedNumber {
  const [text, against] = [digitsOf(value), digitsOf(other)];
  let shared = 0;
  while (shared < text.length && text[shared] === against[shared]) shared += 1;
  // Numbers of another order have no digit in common, though their texts may.

  if (order(text) !== order(against)) shared = 0;
  return { same: text.slice(0, shared), rest: text.slice(shared) };
}

function digitsOf(value: number): string {
  return (Number.isFinite(value) ? value.toPrecision(DIGITS) : 'NaN')
    .replaceAll('-', '\u2212')
    .replace('e+', 'e');
}

/** What two texts of numbers must agree in, so that their digits stand for the same places. */
function order(text: string): string {
  const [mantissa, exponent = ''] = text.split('e');
  return `${mantissa.indexOf('.')} ${exponent}`;
}
