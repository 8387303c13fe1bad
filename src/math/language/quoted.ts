import type { MathError, Repair } from '../errors';
import { syntax, takeOut } from './diagnose';
import { shortened } from './excerpt';
import type { Reading } from './reading';
import { across } from './syntax';
import type { Token } from './token';

/** What MATLAB calls the Frobenius norm by: our `norm2` needs no word for it. */
const NORMS: ReadonlySet<string> = new Set(['norm', 'norm2']);
/** Functions of all entries, which `'all'` says again. */
const OF_ALL: ReadonlySet<string> = new Set(['sum', 'mean']);

/** `norm(X, 'fro')` and `sum(X, 'all')`: a word in MATLAB's quotation marks after a comma. Undefined where `prime` begins no such word. */
export function quotedWord(reading: Reading, comma: Token, prime: Token): MathError | undefined {
  const { tokens } = reading;
  const at = tokens.indexOf(prime);
  const [word, last] = [tokens[at + 1], tokens[at + 2]];
  if (comma.kind !== ',' || word.kind !== 'name' || last.text !== "'") return undefined;
  const span = across(prime.span, last.span);
  const sentence = `Words in quotation marks, such as ${shortened(`'${word.text}'`)}, are not part of the language.`;
  const instead = withoutWord(reading, at - 1, word, last);
  return instead ? syntax(`${sentence} ${instead.advice}`, span, instead.repair) : syntax(sentence, span);
}

/** The call that is meant, where the word is the second and last argument of a function that is known to take it. */
function withoutWord(
  { source, tokens, roleOf }: Reading,
  comma: number,
  word: Token,
  last: Token,
): { advice: string; repair: Repair } | undefined {
  const open = openBefore(tokens, comma);
  const close = tokens[tokens.indexOf(last) + 1];
  const name = open === undefined ? undefined : tokens[open - 1];
  if (open === undefined || name?.kind !== 'name' || close.kind !== ')') return undefined;
  const argument = source.slice(tokens[open].span.end, tokens[comma].span.start).trim();
  if (word.text === 'fro' && NORMS.has(name.text)) {
    const meant = `norm2(${argument})`;
    return {
      advice: `Write ${shortened(meant)}.`,
      repair: { span: across(name.span, close.span), replacement: meant },
    };
  }
  if (word.text !== 'all' || !OF_ALL.has(name.text)) return undefined;
  const span = across(tokens[comma].span, last.span);
  // A mean is told of when the word is out of the way.
  const known = roleOf(name.text) === 'function';
  return {
    advice: known ? `Write ${shortened(`${name.text}(${argument})`)}.` : 'Take it out.',
    repair: takeOut(span),
  };
}

/** The bracket in which a comma stands, if it is the first comma there. */
function openBefore(tokens: readonly Token[], comma: number): number | undefined {
  let depth = 0;
  for (let index = comma - 1; index >= 0; index -= 1) {
    const { kind } = tokens[index];
    if (kind === ')') depth += 1;
    if (kind === '(') depth -= 1;
    if (depth < 0) return index;
    if (kind === ',' && depth === 0) return undefined;
  }
  return undefined;
}
