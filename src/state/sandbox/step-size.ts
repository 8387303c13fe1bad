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
  /** Whether a step that is ten times narrower is seen to miss about a hundred times less: not where the third derivative is 0. */
  readonly square: boolean;
  /** Whether narrow steps err by the rounding of `f`. */
  readonly rounding: boolean;
  /** Whether wide steps reach over a kink; what they err by is left out of all else. */
  readonly crossing: boolean;
  /** Whether every step reaches over a kink. */
  readonly kink: boolean;
}

/** Errors that differ by less than this are alike. */
const MORE = 10;
/** What errors that fall like `h^2` fall by, from one power of ten to the next. */
const HUNDRED = { least: 30, most: 300 };
/** From here on nothing but rounding is left of the errors. */
const NARROW = 1e-11;

/** The errors around a power of ten. */
interface Decade {
  readonly exponent: number;
  /** The middle one: they scatter. */
  readonly error: number;
}

/** What is to be seen in the errors, which scatter: the middle one of each power of ten is compared. */
export function readErrors(points: readonly StepDifference[]): Errors {
  const decades = decadesOf(points);
  const crossed = points.filter((point) => point.crossed).length;
  const kink = crossed > 0 && (crossed === points.length || decades.length === 0);
  const crossing = crossed > 0 && !kink;
  const [widest] = decades;
  if (!widest) {
    return { best: FIRST_EXPONENT, truncation: false, square: false, rounding: false, crossing, kink };
  }
  const best = decades.reduce((found, each) => (each.error < found.error ? each : found));
  const above = ({ error }: Decade) => error > MORE * best.error;
  return {
    best: best.exponent,
    truncation: above(widest),
    square: decades.some((each, index) => {
      const fall = each.error / (decades[index + 1]?.error ?? each.error);
      return each.exponent > best.exponent && HUNDRED.least <= fall && fall <= HUNDRED.most;
    }),
    rounding: above(decades[decades.length - 1]),
    crossing,
    kink,
  };
}

/** The errors by powers of ten, widest first; without those of which a step reaches over a kink, which say nothing of the slope. */
function decadesOf(points: readonly StepDifference[]): readonly Decade[] {
  const smooth = points.filter(({ error, crossed }) => Number.isFinite(error) && !crossed);
  const size = smooth.reduce((most, { difference }) => Math.max(most, Math.abs(difference)), 0);
  const rounding = smooth
    .filter(({ step }) => step <= NARROW)
    .reduce((most, { step, error }) => Math.max(most, step * error), 0);
  // An error of 0 is luck: rounding leaves about this much, and more the narrower the step.
  const least = (step: number): number => Math.max(Number.EPSILON * size, rounding / step / MORE);
  const decades = new Map<number, number[]>();
  for (const { step, error } of smooth) {
    const exponent = exponentOf(step);
    decades.set(exponent, [...(decades.get(exponent) ?? []), Math.max(least(step), error)]);
  }
  for (const { step, crossed } of points) if (crossed) decades.delete(exponentOf(step));
  return [...decades]
    .map(([exponent, errors]) => ({ exponent, error: middle(errors) }))
    .sort((one, other) => other.exponent - one.exponent);
}

/** The power of ten that is nearest to a step; never -0. */
function exponentOf(step: number): number {
  return Math.round(Math.log10(step)) + 0;
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
