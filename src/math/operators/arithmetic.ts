/** A number as it is written: `digits * 10^exponent`. */
interface Decimal {
  readonly digits: bigint;
  readonly exponent: number;
}

export type Arithmetic = '+' | '-' | '*' | '/' | '^';

/** Below this a number loses digits, until nothing is left of it. */
const SMALLEST_NORMAL = 2 ** -1022;
/** Powers up to this one are multiplied out. */
const LARGEST_EXPONENT = 16;

function decimal(value: number): Decimal {
  const [mantissa, power] = value.toExponential().split('e');
  const [whole, fraction = ''] = mantissa.split('.');
  return { digits: BigInt(whole + fraction), exponent: Number(power) - fraction.length };
}

const product = (left: Decimal, right: Decimal): Decimal => ({
  digits: left.digits * right.digits,
  exponent: left.exponent + right.exponent,
});

function total(left: Decimal, right: Decimal): Decimal {
  const exponent = Math.min(left.exponent, right.exponent);
  const at = ({ digits, exponent: own }: Decimal): bigint => digits * 10n ** BigInt(own - exponent);
  return { digits: at(left) + at(right), exponent };
}

/** A number that has all its digits: neither beyond the largest nor so near 0 that it loses them. */
function inRange(value: number): number | undefined {
  const size = Math.abs(value);
  return size >= SMALLEST_NORMAL && size < Number.POSITIVE_INFINITY ? value : undefined;
}

const number = ({ digits, exponent }: Decimal): number | undefined =>
  digits === 0n ? 0 : inRange(Number(`${digits}e${exponent}`));

/** The quotient; without rounding where its decimals end, as those of 0.6/3 do and those of 1/3 do not. */
function quotient(left: number, right: number): number | undefined {
  if (left === 0 && right !== 0) return 0;
  const value = inRange(left / right);
  if (value === undefined) return undefined;
  const short = Number(value.toPrecision(15));
  return number(product(decimal(short), decimal(right))) === left ? short : value;
}

function power(base: number, exponent: number): number | undefined {
  if (base === 0 && exponent > 0) return 0;
  const few = Number.isInteger(exponent) && exponent > 0 && exponent <= LARGEST_EXPONENT;
  if (!few) return inRange(base ** exponent);
  const factor = decimal(base);
  let whole = factor;
  for (let count = 1; count < exponent; count += 1) whole = product(whole, factor);
  return number(whole);
}

/**
 * What two numbers give on paper: 0.3 for 0.1 + 0.2, where binary fractions give 0.30000000000000004. Undefined where the result is too
 * large or too small to be held, so that working numbers out makes no Infinity, and no 0 of what is not 0.
 */
export function worked(operation: Arithmetic, left: number, right: number): number | undefined {
  if (!Number.isFinite(left) || !Number.isFinite(right)) return undefined;
  switch (operation) {
    case '+':
      return number(total(decimal(left), decimal(right)));
    case '-':
      return number(total(decimal(left), decimal(-right)));
    case '*':
      return number(product(decimal(left), decimal(right)));
    case '/':
      return quotient(left, right);
    case '^':
      return power(left, right);
  }
}
