import { MathError, type Repair, type Span } from '../errors';
import { foreignCharacter } from './characters';
import { shortened } from './excerpt';
import { latex } from './latex';
import type { Owner, Setting } from './reading';
import { closingBrace, wordBefore, wordFrom } from './words';

const GENERAL: ReadonlyMap<string, string> = new Map([
  ['[', 'Square brackets are not part of the language. Use ( and ), and give a matrix of numbers a name.'],
  [']', 'Square brackets are not part of the language. Use ( and ), and give a matrix of numbers a name.'],
  ['}', 'Braces are not part of the language. Use ( and ).'],
  ['%', 'Comments are not part of the language. Take out everything from % on.'],
  ['#', 'Comments are not part of the language. Take out everything from # on.'],
  [':', 'A : is not part of the language: rows, columns and entries cannot be picked out of a matrix here.'],
  ['"', "Quotation marks are not part of the language. A transpose is written with ', as in X'."],
  ['!', '! is not part of the language. There are no factorials and no negations here.'],
  ['<', 'A formula is one value and compares nothing, so < is not part of the language.'],
  ['>', 'A formula is one value and compares nothing, so > is not part of the language.'],
]);

function refusal(sentence: string, span: Span, repair?: Repair): MathError {
  return new MathError('syntax', sentence, span, repair);
}

/** `|x|` and `||x||`, with the repair where the bars make one plain pair. */
function bars(source: string, start: number, { owner }: Setting): MathError {
  const bar = source[start + 1] === '|' ? '||' : '|';
  const inner = start + bar.length;
  const close = source.indexOf(bar, inner);
  const plain = close > inner && source.split('|').length === 2 * bar.length + 1;
  const text = source.slice(inner, close);
  // Of one number both are the absolute value.
  const name = bar === '||' && !owner ? 'norm2' : 'abs';
  const sentence = owner
    ? `Write abs(${plain ? shortened(text) : owner.number}) for the absolute value.`
    : 'Bars are not part of the language. Write abs(X) for absolute values and norm2(X) for a norm.';
  if (!plain) return refusal(sentence, { start, end: inner });
  const word = wordBefore(source, start);
  const named = word === name ? name.length : 0;
  const factor = word !== '' && named === 0 ? '*' : '';
  const span = { start: start - named, end: close + bar.length };
  return refusal(sentence, { start, end: span.end }, { span, replacement: `${factor}${name}(${text})` });
}

/** `{…}`: brackets, and after a ^ LaTeX's way of writing an exponent. */
function braces(source: string, start: number): MathError {
  const sentence = 'Braces are not part of the language. Use ( and ).';
  const close = closingBrace(source, start);
  if (close === undefined) return refusal(sentence, { start, end: start + 1 });
  const content = source.slice(start + 1, close).trim();
  const power = source[start - 1] === '^';
  const span = { start: power ? start - 1 : start, end: close + 1 };
  const instead = (shown: string, place: Span, replacement: string): MathError =>
    refusal(`Braces are not part of the language. ${shown}`, span, { span: place, replacement });
  if (power && /^(?:T|t|\\top|\\intercal|\\math(?:sf|rm|bf|it) ?\{?T\}?)$/.test(content)) {
    return instead("A transpose is written with ', as in X'.", span, "'");
  }
  const base = wordBefore(source, start - 1);
  if (power && /^- ?(?:T|\\top)$/.test(content) && base !== '') {
    const whole = { start: start - 1 - base.length, end: span.end };
    const inverse = `inv(${base})'`;
    return instead(`The inverse, transposed, is written ${shortened(inverse)}.`, whole, inverse);
  }
  const inner = content.replaceAll('{', '(').replaceAll('}', ')');
  const exponent = /^-?[0-9]+$/.test(inner) ? `^${inner}` : `^(${inner})`;
  if (power) return instead(`Write ${shortened(exponent)} instead.`, span, exponent);
  return refusal(sentence, { start, end: start + 1 }, { span, replacement: `(${inner})` });
}

/** `t -> t^2` and `t => t^2`: what stands before the arrow is too much. */
function mapsTo(source: string, start: number, { name }: Owner): MathError | undefined {
  const [arrow = ''] = /[-=]>\s*$/.exec(source.slice(0, start + 1)) ?? [];
  const body = source.slice(start + 1).trim();
  if (arrow === '' || body === '') return undefined;
  const end = source.length - source.slice(start + 1).trimStart().length;
  return refusal(
    `Write only what ${shortened(name)} does to its number, such as ${shortened(body)}.`,
    { start: 0, end: start + 1 },
    { span: { start: 0, end }, replacement: '' },
  );
}

/** What a character is refused with in the text of a function, where it is another sentence than in a formula. */
function inFunction(character: string, { name, number }: Owner): string | undefined {
  if (character === '[' || character === ']')
    return 'Square brackets are not part of the language. Use ( and ).';
  if (character === ':') return 'A : is not part of the language.';
  if (character === '"') return 'Quotation marks are not part of the language.';
  return character === '<' || character === '>'
    ? `${shortened(name)} cannot compare numbers. For max(0, ${number}) write relu(${number}).`
    : undefined;
}

/** The refusal of the character at `start`, which begins nothing in the language. */
export function foreign(source: string, start: number, setting: Setting): MathError {
  const character = source[start];
  const span = { start, end: start + 1 };
  switch (character) {
    case '|':
      return bars(source, start, setting);
    case '\\':
      return latex(source, start);
    case '{':
      return braces(source, start);
    case '$': {
      const last = source.lastIndexOf('$');
      const whole = { start, end: last + 1 };
      const replacement = source.slice(start, last + 1).replaceAll('$', '');
      return refusal('Dollar signs are not part of the language. Take them out.', span, {
        span: whole,
        replacement,
      });
    }
    case '"': {
      const [word = ''] = /^"[A-Za-z]\w*"/.exec(source.slice(start)) ?? [];
      if (word === '' || setting.owner) break;
      // As MATLAB's other quotation marks, of which is known what they may mean.
      const whole = { start, end: start + word.length };
      return refusal(GENERAL.get('"') as string, span, {
        span: whole,
        replacement: word.replaceAll('"', "'"),
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
  const arrow = setting.owner && character === '>' ? mapsTo(source, start, setting.owner) : undefined;
  if (arrow) return arrow;
  const sentence = (setting.owner && inFunction(character, setting.owner)) ?? GENERAL.get(character);
  if (sentence) return refusal(sentence, span);
  return character > ' ' && character < '\x7f'
    ? refusal(`${character} is not part of the language. Its signs are + - * / ^ .* ./ .^ and '.`, span)
    : foreignCharacter(source, start, setting);
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
