/** The true minus sign, as wide as a plus. */
const MINUS = '\u2212';

/** What reads as nothing beside its neighbours: this part of the largest. */
const NOTHING = 1e-12;

/** Characters that fit in a cell, and a digit's width to spare. */
const ROOM = 6;

/** A number as JavaScript writes it, in the page's signs: a true minus, and no plus in an exponent. */
function withSigns(text: string): string {
  return text.replace('e+', 'e').replaceAll('-', MINUS);
}

function withoutTrailingZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

function exponential(value: number, digits: number): string {
  const [mantissa, exponent] = value.toExponential(digits - 1).split('e');
  return `${withoutTrailingZeros(mantissa)}e${exponent}`;
}

function nonFinite(value: number): string | undefined {
  if (Number.isNaN(value)) return 'NaN';
  if (Number.isFinite(value)) return undefined;
  return value > 0 ? '∞' : `${MINUS}∞`;
}

/** Plain digits for what is neither large nor small; undefined for the rest. */
function plainDigits(value: number, decimals: number): string | undefined {
  const size = Math.abs(value);
  if (size >= 99_999.5 || size < 0.01) return undefined;
  // A whole number is not rounded to tens: 1234 would read 1230.
  if (size >= 1000) return withSigns(value.toFixed(0));
  // Digits that were rounded are not rounded again: 0.15502 would read 0.155, and then 0.15.
  const digits = value.toPrecision(3);
  const places = digits.split('.')[1]?.length ?? 0;
  return withSigns(String(Number(places > decimals ? value.toFixed(decimals) : digits)));
}

/**
 * A number as a cell shows it: three significant digits and at most three decimals, whole where it is a thousand and more, a true
 * minus; `1.2e6` and `1.2e−4` where plain digits would be many. The full value is `fullNumber`'s.
 */
export function formatNumber(value: number): string {
  const special = nonFinite(value);
  if (special) return special;
  if (value === 0) return '0';
  const plain = plainDigits(value, 3);
  if (plain) return plain;
  const rounded = String(Number(value.toPrecision(3)));
  return withSigns(rounded.replace('-', '').length < ROOM ? rounded : exponential(value, 2));
}

/**
 * A number among neighbours of which the largest has this size: beside more than a tenth two decimals are enough, and what is nothing beside
 * the largest reads 0.
 */
export function formatAmong(value: number, largest: number): string {
  if (Math.abs(value) < NOTHING * largest) return '0';
  return (largest > 0.1 && plainDigits(value, 2)) || formatNumber(value);
}

/** What stands where a number does not fit. */
const NO_ROOM = '…';

/**
 * `formatAmong` within so many characters, the minus counted: as `formatAmong` writes it where that fits, else the nearest of its
 * shorter forms, with fewer decimals (never tens for units: 123 is not 120) or as `1e9`, `−2e−7`. A number that is not nothing
 * beside the largest never reads 0: where its one digit does not fit, and where ∞ or NaN does not, `…` stands, or '' without
 * room for that.
 */
export function formatWithin(value: number, largest: number, characters: number): string {
  const best = formatAmong(value, largest);
  if (best.length <= characters) return best;
  const fitting = shorterForms(value).filter(({ text }) => text.length <= characters);
  if (fitting.length === 0) return NO_ROOM.length <= characters ? NO_ROOM : '';
  return fitting.reduce((near, form) => (form.error < near.error ? form : near)).text;
}

/** The texts of fewer digits, plain ones before those with an exponent, each with what rounding took away. */
function shorterForms(value: number): { text: string; error: number }[] {
  if (!Number.isFinite(value)) return [];
  const plain =
    Math.abs(value) < 99_999.5
      ? [2, 1, 0].map((decimals) => withoutTrailingZeros(value.toFixed(decimals)))
      : [];
  return [...plain, ...[2, 1].map((digits) => exponential(value, digits))]
    .filter((text) => Number(text) !== 0)
    .map((text) => ({ text: withSigns(text), error: Math.abs(Number(text) - value) }));
}

/** Every digit that matters: the shortest text that reads back as the same number, with a true minus. */
export function fullNumber(value: number): string {
  return nonFinite(value) ?? withSigns(String(value === 0 ? 0 : value));
}

/** The same for programs and spreadsheets: with the minus of the keyboard. */
export function plainNumber(value: number): string {
  return String(value === 0 ? 0 : value);
}

/** What stands in an editable cell: the number itself where its shortest text fits, else about three digits of it. */
export function editText(value: number): string {
  const exact = [fullNumber(value), withSigns(value.toExponential())];
  return exact.find((text) => text.length <= ROOM) ?? formatNumber(value);
}
