import { MathError } from '../errors';
import { shortened } from './excerpt';
import { foreign, strayPoint } from './foreign';
import { LONGEST_TEXT } from './limits';
import type { Setting } from './reading';
import type { Token, TokenKind } from './token';

const SINGLE: ReadonlyMap<string, readonly [TokenKind, string]> = new Map([
  ['+', ['sign', '+']],
  ['-', ['sign', '-']],
  ['*', ['sign', '*']],
  ['/', ['sign', '/']],
  ['^', ['sign', '^']],
  ['⊙', ['sign', '.*']],
  ["'", ['prime', "'"]],
  ['ᵀ', ['prime', 'ᵀ']],
  ['(', ['(', '(']],
  [')', [')', ')']],
  [',', [',', ',']],
  [';', [';', ';']],
  ['=', ['=', '=']],
]);

const isSpace = (character: string): boolean =>
  character === ' ' || character === '\t' || character === '\n' || character === '\r';
const isDigit = (character: string | undefined): boolean =>
  character !== undefined && character >= '0' && character <= '9';
const isLetter = (character: string): boolean =>
  (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');

const NOTHING_KNOWN: Setting = { roleOf: () => undefined };

/**
 * The tokens of a text, an `end` last.
 * @throws MathError `too-large` for a text over 10,000 characters, `syntax` where a character or a number is none of the language's.
 */
export function tokensOf(source: string, setting: Setting = NOTHING_KNOWN): Token[] {
  if (source.length > LONGEST_TEXT) {
    throw new MathError(
      'too-large',
      `The text has ${source.length} characters, and at most ${LONGEST_TEXT} are read. Shorten it.`,
      { start: LONGEST_TEXT, end: source.length },
    );
  }
  const tokens: Token[] = [];
  let position = 0;
  const take = (kind: TokenKind, end: number, text = source.slice(position, end)): void => {
    tokens.push({ kind, text, span: { start: position, end } });
    position = end;
  };
  while (position < source.length) {
    const character = source[position];
    const single = SINGLE.get(character);
    if (isSpace(character)) position += 1;
    else if (single) take(single[0], position + 1, single[1]);
    else if (isLetter(character)) take('name', endOfName(source, position));
    else if (isDigit(character) || (character === '.' && isDigit(source[position + 1])))
      take('number', endOfNumber(source, position));
    else if (character !== '.') throw foreign(source, position, setting);
    else if (isPointed(source[position + 1])) take('sign', position + 2);
    else throw strayPoint(source, position);
  }
  take('end', position);
  return tokens;
}

/** Whether a character makes a sign of its own after a point: `.*`, `./`, `.^`. */
function isPointed(character: string | undefined): boolean {
  return character === '*' || character === '/' || character === '^';
}

function endOfName(source: string, start: number): number {
  let end = start + 1;
  while (end < source.length && (isLetter(source[end]) || isDigit(source[end]) || source[end] === '_'))
    end += 1;
  return end;
}

function endOfDigits(source: string, start: number): number {
  let end = start;
  while (isDigit(source[end])) end += 1;
  return end;
}

/** `5.*X` is 5, `.*`, X: a point after the digits belongs to a sign if it makes one. */
function endOfNumber(source: string, start: number): number {
  let end = endOfDigits(source, start);
  if (source[end] === '.' && !isPointed(source[end + 1]) && source[end + 1] !== "'")
    end = endOfDigits(source, end + 1);
  if (source[end] === 'e' || source[end] === 'E') {
    const digits = source[end + 1] === '+' || source[end + 1] === '-' ? end + 2 : end + 1;
    if (isDigit(source[digits])) end = endOfDigits(source, digits);
    else refuseOpenExponent(source, start, end);
  }
  refuseRunOn(source, start, end);
  return end;
}

/** `2e`, `2e+`: an exponent without digits, and no name such as `exp` either. */
function refuseOpenExponent(source: string, start: number, letter: number): void {
  if (endOfName(source, letter) > letter + 1) return;
  const signed = source[letter + 1] === '+' || source[letter + 1] === '-';
  const end = signed ? letter + 2 : letter + 1;
  const digits = shortened(source.slice(start, letter));
  throw new MathError(
    'syntax',
    `${shortened(source.slice(start, end))} is not finished: digits are missing after ${source[letter]}, as in ${digits}e3 for ${digits} times 1000.`,
    { start, end },
  );
}

/** `1.2.3` and `1_000`. */
function refuseRunOn(source: string, start: number, end: number): void {
  if (source[end] === '.' && isDigit(source[end + 1])) {
    let last = end;
    while (isDigit(source[last]) || (source[last] === '.' && isDigit(source[last + 1]))) last += 1;
    throw new MathError(
      'syntax',
      `${shortened(source.slice(start, last))} has more than one decimal point.`,
      { start, end: last },
    );
  }
  if (source[end] !== '_') return;
  const last = endOfName(source, end);
  const span = { start, end: last };
  const written = source.slice(start, last);
  const digits = written.replaceAll('_', '');
  const repair = /^[0-9.]+$/.test(digits) ? { span, replacement: digits } : undefined;
  throw new MathError(
    'syntax',
    `${shortened(written)} is not a number: a number is written without _.`,
    span,
    repair,
  );
}
