import { MathError, type Repair, type Span } from '../errors';
import { shortened } from './excerpt';
import { closingBrace, wordBefore, wordFrom } from './words';

/** LaTeX commands for what the language writes in another way; other commands are taken for names. */
const LATEX: ReadonlyMap<string, string> = new Map([
  ['cdot', '*'],
  ['times', '*'],
  ['odot', '.*'],
  ['circ', '.*'],
  ['oslash', './'],
  ['top', "'"],
  ['prime', "'"],
  ['ln', 'log'],
  ['left', ''],
  ['right', ''],
]);

function refusal(sentence: string, span: Span, repair?: Repair): MathError {
  return new MathError('syntax', sentence, span, repair);
}

/** The refusal of the backslash at `start`: a command of LaTeX, or MATLAB's division from the left. */
export function latex(source: string, start: number): MathError {
  const word = wordFrom(source, start + 1);
  const span = { start, end: start + 1 + word.length };
  const left = wordBefore(source, start);
  const isFraction = /^[dt]?frac(?:\d{0,2}|\d?[a-zA-Z]?)$/.test(word);
  // No command of LaTeX is one letter: after an operand this is A \\b.
  const divides = /^[A-Za-z]\d*$/.test(word) && /[\w)']\s*$/.test(source.slice(0, start));
  if (word === '' || divides || (left !== '' && !LATEX.has(word) && !isFraction)) {
    const whole = { start: start - left.length, end: span.end };
    const repair = word && left ? { span: whole, replacement: `inv(${left})*${word}` } : undefined;
    return refusal(
      'A backslash is not part of the language. For A\\b write inv(A)*b.',
      repair ? whole : span,
      repair,
    );
  }
  if (isFraction) return fraction(source, start);
  const replacement = LATEX.get(word) ?? word;
  // The ^ of X^\top belongs to LaTeX's way of writing a transpose.
  if (replacement === "'" && source[start - 1] === '^') span.start -= 1;
  const instead = replacement === '' ? `Take out \\${word}.` : `For \\${word} write ${replacement}.`;
  return refusal(
    `LaTeX is not part of the language. ${instead}`,
    span,
    inBrackets(source, span, replacement),
  );
}

/** What a command is replaced by, with the braces of its argument as brackets. */
function inBrackets(source: string, span: Span, replacement: string): Repair {
  const close = source[span.end] === '{' ? closingBrace(source, span.end) : undefined;
  if (close === undefined) return { span, replacement };
  const argument = plain(source.slice(span.end + 1, close));
  return { span: { start: span.start, end: close + 1 }, replacement: `${replacement}(${argument})` };
}

const plain = (text: string): string => text.trim().replaceAll('{', '(').replaceAll('}', ')');

/** `\frac{A}{2}` and `\frac12`, with the repair where both parts are there. */
function fraction(source: string, start: number): MathError {
  let end = start + 1 + source.slice(start + 1).indexOf('frac') + 'frac'.length;
  const found: string[] = [];
  while (found.length < 2) {
    while (source[end] === ' ') end += 1;
    const close = source[end] === '{' ? closingBrace(source, end) : undefined;
    if (close !== undefined) found.push(plain(source.slice(end + 1, close)));
    else if (/[A-Za-z0-9]/.test(source[end] ?? '')) found.push(source[end]);
    else break;
    end = (close ?? end) + 1;
  }
  if (found.length < 2 || found.includes('')) {
    const command = { start, end: start + 1 + wordFrom(source, start + 1).length };
    return refusal('Write a fraction with a slash, as in (A)/(2).', command);
  }
  const quotient = `(${found[0]})/(${found[1]})`;
  const span = { start, end };
  // A neighbour that binds as tight as the slash, or tighter, would take a part of it.
  const apart =
    /[/^'.]$/.test(source.slice(0, start).trimEnd()) || /^[\^'.]/.test(source.slice(end).trimStart());
  const factor = wordBefore(source, start) === '' ? '' : '*';
  return refusal(`Write a fraction with a slash: ${shortened(quotient)}.`, span, {
    span,
    replacement: `${factor}${apart ? `(${quotient})` : quotient}`,
  });
}
