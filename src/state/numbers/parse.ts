import { fullNumber } from './format';
import { workedOut } from './worked-out';

/** What a text is not, and what to write instead. */
export interface Refusal {
  readonly sentence: string;
  /** Whether more typing may make a number of it: `-`, `1e`, `1/`. */
  readonly unfinished?: boolean;
}

/** A number, or why the text is none. */
export type ParsedNumber = { readonly value: number } | Refusal;

const DECIMAL = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;
const UNFINISHED = /^[+-]?(?:\.?|(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?)?)$/i;
const DECIMAL_COMMA = /^[+-]?\d*,\d+$/;
const THOUSANDS = /^[+-]?\d{1,3}(?:,\d{3})+\.\d*$/;
const SPACED = /^[+-]?\d{1,3}(?: \d{3})+(?:\.\d*)?$/;
const NOT_FINITE = /^[+-]?(?:nan|inf|infinity|∞)$/i;

/** A longer text is no number that anybody types. */
const LONGEST = 400;

/** A piece of what was typed, short enough for a sentence. */
export function quoted(text: string): string {
  const line = text.trim().replaceAll(/\s+/g, ' ');
  return line.length > 16 ? `“${line.slice(0, 15)}…”` : `“${line}”`;
}

/** The text with the minus signs of typesetting as the keyboard's, and no space around it. */
function typed(text: string): string {
  return withoutThousandsMarks(text)
    .trim()
    .replaceAll(/[\u2212\u2013]/g, '-');
}

/**
 * A text with `1\u00a0000` as `1000`: a space at which no line breaks is part of a number where it stands before three digits. An
 * ordinary one is not, for `100 200` is two numbers as well as one.
 */
export function withoutThousandsMarks(text: string): string {
  return text.replaceAll(/(?<![\d.,])\d{1,3}(?:[\u00a0\u2009\u202f]\d{3})+(?!\d)/g, (number) =>
    number.replaceAll(/\D/g, ''),
  );
}

/** Whether a text is one number with ordinary spaces at its thousands, or a row of numbers: `1 000`, `100 200`. */
export function isSpaced(text: string): boolean {
  return SPACED.test(typed(text));
}

/**
 * The number that a person typed: `1.5`, `-2`, `−2`, `+3`, `.5`, `5.`, `1e-3`, `1/3`. What is none is refused with one sentence.
 * @param standing - The value that stands until a number is typed; the sentence about an empty text names it.
 */
export function parseNumber(text: string, standing?: number): ParsedNumber {
  if (text.length > LONGEST) return { sentence: `${quoted(text.slice(0, 40))} is too long for a number.` };
  const source = typed(text);
  if (source === '') {
    const stands = standing === undefined ? '' : `; ${fullNumber(standing)} stands until then`;
    return { sentence: `Type a number${stands}.`, unfinished: true };
  }
  const slash = source.indexOf('/');
  return slash < 0 ? decimal(source) : fraction(source, slash);
}

function fraction(source: string, slash: number): ParsedNumber {
  const above = source.slice(0, slash).trim();
  const below = source.slice(slash + 1).trim();
  const numerator = decimal(above, source);
  if ('sentence' in numerator) return above === '' ? notANumber(source) : numerator;
  if (UNFINISHED.test(below) && !DECIMAL.test(below)) {
    return { sentence: `${quoted(source)} breaks off: write what it is divided by.`, unfinished: true };
  }
  const denominator = decimal(below, source);
  if ('sentence' in denominator) return denominator;
  if (denominator.value === 0) {
    return {
      sentence: `${quoted(source)} divides by zero: write another number after the slash.`,
      unfinished: true,
    };
  }
  return finite(numerator.value / denominator.value, source);
}

/** A number without a slash; where it is no number, the sentence names the whole text. */
function decimal(source: string, whole = source): ParsedNumber {
  if (DECIMAL.test(source)) return finite(Number(source), source);
  if (UNFINISHED.test(source)) {
    return { sentence: `${quoted(source)} breaks off: write the rest of the number.`, unfinished: true };
  }
  if (DECIMAL_COMMA.test(source)) {
    return {
      sentence: `Write ${fullNumber(Number(source.replace(',', '.')))}: the decimal mark is a point.`,
    };
  }
  if (THOUSANDS.test(source)) {
    return { sentence: `Write ${fullNumber(Number(source.replaceAll(',', '')))}, without the comma.` };
  }
  if (SPACED.test(source)) {
    return { sentence: `Write ${fullNumber(Number(source.replaceAll(' ', '')))}, without the space.` };
  }
  if (NOT_FINITE.test(source)) {
    return { sentence: `${quoted(source)} cannot be typed in: an entry is a finite number.` };
  }
  const parts = source.split(/[\s,;]+/);
  if (parts.length > 1 && parts.every((part) => part === '' || DECIMAL.test(part))) {
    return { sentence: `${quoted(source)} is more than one number: an entry has one.` };
  }
  return notANumber(whole);
}

function notANumber(source: string): Refusal {
  const value = workedOut(source, (text) => (DECIMAL.test(text) ? Number(text) : undefined));
  if (value !== undefined) {
    return { sentence: `${quoted(source)} is not a number: work it out first, as ${fullNumber(value)}.` };
  }
  return { sentence: `${quoted(source)} is not a number: write 1.5, -2, 1e-3 or 1/3.` };
}

/** A zero has no sign here: `-0` would divide to the other infinity than the `0` that is shown. */
function finite(value: number, source: string): ParsedNumber {
  if (Number.isFinite(value)) return { value: value === 0 ? 0 : value };
  return { sentence: `${quoted(source)} is too large: numbers end near 1.8e308.` };
}
