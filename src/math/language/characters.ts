import { MathError } from '../errors';
import { CONFUSABLES, INVISIBLE } from './confusables';
import { inWords } from './letter-words';
import type { Setting } from './reading';

/** The printable characters that Unicode holds to be a variant of one of ours: full-width digits, mathematical letters. */
function plainForm(character: string): string | undefined {
  const plain = character.normalize('NFKC');
  return plain !== character && /^[A-Za-z0-9()+*/^.,;=_-]$/.test(plain) ? plain : undefined;
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹⁻';

/** A raised number, as in `A⁻¹`, as a power: `^-1`. Empty where there is none; one character longer than what it stands for. */
function superscript(source: string, start: number): string {
  let plain = '';
  for (let index = start; index < source.length; index += 1) {
    const digit = SUPERSCRIPTS.indexOf(source[index]);
    if (digit < 0) break;
    plain += digit === 10 ? '-' : digit;
  }
  return plain && `^${plain}`;
}

/** A code point as it is written in tables: `U+2212`. */
function codePoint(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The refusal of the non-ASCII or control character at `start`: names its code point, and what to write where that is plain. */
export function foreignCharacter(source: string, start: number, setting: Setting): MathError {
  const code = source.codePointAt(start) as number;
  const character = String.fromCodePoint(code);
  const span = { start, end: start + character.length };
  const refuse = (sentence: string, replacement?: string): MathError =>
    new MathError('syntax', sentence, span, replacement === undefined ? undefined : { span, replacement });
  const point = codePoint(code);

  const raised = superscript(source, start);
  if (raised) {
    const all = { start, end: start + raised.length - 1 };
    return new MathError(
      'syntax',
      `${source.slice(start, all.end)} (${point}, superscript) is not part of the language. Write ${raised} instead.`,
      all,
      {
        span: all,
        replacement: raised,
      },
    );
  }
  if (code === 0x2062)
    return refuse(`There is an invisible times sign here, ${point}. Write * instead.`, '*');
  if (code === 0x22a4 && source[start - 1] === '^') span.start -= 1;
  const known = CONFUSABLES.get(code);
  if (known) {
    const [name, replacement, looksAlike] = known;
    const word =
      /^[a-z]{2,}$/i.test(replacement) && inWords(source, { start, end: span.end }, replacement, setting);
    if (word) {
      return new MathError(
        'syntax',
        `${character} (${point}, ${name}) is not part of the language. ${word.sentence}`,
        span,
        word.repair,
      );
    }
    if (looksAlike)
      return refuse(
        `${character} (${point}, ${name}) looks like ${replacement} and is another letter. Write ${replacement}.`,
        replacement,
      );
    return refuse(
      `${character} (${point}, ${name}) is not part of the language. Write ${replacement} instead.`,
      replacement,
    );
  }
  const invisible = INVISIBLE.get(code);
  if (invisible)
    return refuse(`There is an invisible character here, ${point}, ${invisible}. Take it out.`, '');
  if (/[\p{Z}\v\f\x85]/u.test(character)) {
    return refuse(
      `There is an unusual space here, ${point}, which only looks like an ordinary one. Put an ordinary space.`,
      ' ',
    );
  }
  if (/[\p{Cs}\p{Co}\p{Cn}]/u.test(character)) {
    return refuse(`There is a character here that stands for nothing, ${point}. Take it out.`, '');
  }
  if (/[\p{C}\p{Default_Ignorable_Code_Point}]/u.test(character)) {
    return refuse(`There is an invisible character here, ${point}. Take it out.`, '');
  }
  if (/\p{M}/u.test(character))
    return refuse(`There is a mark over or under a letter here, ${point}. Take it out.`, '');
  if (code === 0x2016 || code === 0x2225) {
    const { owner } = setting;
    return refuse(
      owner
        ? `Write abs(${owner.number}) for the absolute value.`
        : `${character} (${point}) is not part of the language. Write norm2(X) for the norm of X.`,
    );
  }
  const plain = plainForm(character);
  if (plain)
    return refuse(`${character} (${point}) is not part of the language. Write ${plain} instead.`, plain);
  if (/\p{L}/u.test(character)) {
    return refuse(
      `${character} (${point}) is not part of the language: a name has the letters A to Z and a to z, digits and _.`,
    );
  }
  return refuse(
    `${character} (${point}) is not part of the language. Take it out or write the formula without it.`,
  );
}
