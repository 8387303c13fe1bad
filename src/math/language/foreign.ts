import { MathError, type Repair, type Span } from '../errors';
import { foreignCharacter } from './characters';
import { shortened } from './excerpt';

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

const GENERAL: ReadonlyMap<string, string> = new Map([
  ['[', 'Square brackets are not part of the language. Use ( and ), and give a matrix of numbers a name.'],
  [']', 'Square brackets are not part of the language. Use ( and ), and give a matrix of numbers a name.'],
  ['{', 'Braces are not part of the language. Use ( and ).'],
  ['}', 'Braces are not part of the language. Use ( and ).'],
  ['%', 'Comments are not part of the language. Take out everything from % on.'],
  ['#', 'Comments are not part of the language. Take out everything from # on.'],
  [':', 'A : is not part of the language: rows, columns and entries cannot be picked out of a matrix here.'],
  ['"', "Quotation marks are not part of the language. A transpose is written with ', as in X'."],
  ['!', '! is not part of the language. There are no factorials and no negations here.'],
  ['<', 'A formula is one value and compares nothing, so < is not part of the language.'],
  ['>', 'A formula is one value and compares nothing, so > is not part of the language.'],
]);

function wordFrom(source: string, start: number): string {
  let end = start;
  while (end < source.length && /[A-Za-z0-9_]/.test(source[end])) end += 1;
  return source.slice(start, end);
}

function wordBefore(source: string, end: number): string {
  let start = end;
  while (start > 0 && /[A-Za-z0-9_]/.test(source[start - 1])) start -= 1;
  return source.slice(start, end);
}

function refusal(sentence: string, span: Span, repair?: Repair): MathError {
  return new MathError('syntax', sentence, span, repair);
}

/** `|x|` and `||x||`, with the repair where the bars make one plain pair. */
function bars(source: string, start: number): MathError {
  const bar = source[start + 1] === '|' ? '||' : '|';
  const name = bar === '||' ? 'norm2' : 'abs';
  const inner = start + bar.length;
  const close = source.indexOf(bar, inner);
  const plain = close > inner && source.split('|').length === 2 * bar.length + 1;
  const sentence =
    'Bars are not part of the language. Write abs(X) for absolute values and norm2(X) for a norm.';
  if (!plain) return refusal(sentence, { start, end: inner });
  const span = { start, end: close + bar.length };
  return refusal(sentence, span, { span, replacement: `${name}(${source.slice(inner, close)})` });
}

function backslash(source: string, start: number): MathError {
  const word = wordFrom(source, start + 1);
  const span = { start, end: start + 1 + word.length };
  const left = wordBefore(source, start);
  if (word === '' || (left !== '' && !LATEX.has(word))) {
    const whole = { start: start - left.length, end: span.end };
    const repair = word && left ? { span: whole, replacement: `inv(${left})*${word}` } : undefined;
    return refusal(
      'A backslash is not part of the language. For A\\b write inv(A)*b.',
      repair ? whole : span,
      repair,
    );
  }
  const replacement = LATEX.get(word) ?? word;
  // The ^ of X^\top belongs to LaTeX's way of writing a transpose.
  if (replacement === "'" && source[start - 1] === '^') span.start -= 1;
  const instead = replacement === '' ? `Take out \\${word}.` : `For \\${word} write ${replacement}.`;
  return refusal(`LaTeX is not part of the language. ${instead}`, span, { span, replacement });
}

/** The refusal of the character at `start`, which begins nothing in the language. */
export function foreign(source: string, start: number): MathError {
  const character = source[start];
  const span = { start, end: start + 1 };
  switch (character) {
    case '|':
      return bars(source, start);
    case '\\':
      return backslash(source, start);
    case '$': {
      const last = source.lastIndexOf('$');
      const whole = { start, end: last + 1 };
      const replacement = source.slice(start, last + 1).replaceAll('$', '');
      return refusal('Dollar signs are not part of the language. Take them out.', span, {
        span: whole,
        replacement,
      });
    }
    case '@':
      return refusal('@ is not part of the language. The matrix product is written *.', span, {
        span,
        replacement: '*',
      });
    case '`':
      return refusal("` is not part of the language. A transpose is written with ', as in X'.", span, {
        span,
        replacement: "'",
      });
    case '_': {
      const word = wordFrom(source, start);
      return refusal(`A name starts with a letter, and ${shortened(word)} does not.`, {
        start,
        end: start + word.length,
      });
    }
  }
  const sentence = GENERAL.get(character);
  if (sentence) return refusal(sentence, span);
  return character > ' ' && character < '\x7f'
    ? refusal(`${character} is not part of the language. Its signs are + - * / ^ .* ./ .^ and '.`, span)
    : foreignCharacter(source, start);
}

/** A `.` that is neither in a number nor before `*`, `/` or `^`: what NumPy and MATLAB write with it is shown in our signs. */
export function strayPoint(source: string, start: number): MathError {
  const next = source[start + 1] ?? '';
  const instead = (length: number, sign: string, sentence: string): MathError => {
    const span = { start, end: start + length };
    return refusal(sentence, span, { span, replacement: sign });
  };
  if (next === "'") return instead(2, "'", "A transpose is written with ' alone, as in X'.");
  if (next === '+' || next === '-')
    return instead(2, next, `${next} works entry by entry already. Write it without the point.`);
  const word = wordFrom(source, start + 1);
  if (word === 'T') return instead(2, "'", "A transpose is written with ', as in X'.");
  if (word === 'dot' || word === 'matmul') {
    return instead(1 + word.length, '*', 'The matrix product is written *, as in X*W.');
  }
  const module = wordBefore(source, start);
  if (MODULES.has(module)) {
    const span = { start: start - module.length, end: start + 1 };
    return refusal(`Functions are written without ${module}. before them.`, span, { span, replacement: '' });
  }
  return refusal('A point stands only inside a number, or before *, / or ^ to work entry by entry.', {
    start,
    end: start + 1,
  });
}

const MODULES: ReadonlySet<string> = new Set([
  'np',
  'numpy',
  'jnp',
  'torch',
  'tf',
  'math',
  'Math',
  'scipy',
  'jax',
]);
