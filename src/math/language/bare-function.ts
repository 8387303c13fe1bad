import type { MathError } from '../errors';
import { syntax } from './diagnose';
import { shortened } from './excerpt';
import { exampleOf, type Reading } from './reading';
import { across } from './syntax';
import type { Token } from './token';

/** Signs that bind tighter than a sum: before one of them it is open how far the argument of a function without brackets goes. */
const TIGHT: ReadonlySet<string> = new Set(['*', '/', '.*', './', '^', '.^']);

/** The bracket that closes `open`. */
export function matching({ tokens }: Reading, open: Token): Token | undefined {
  const last = closing(tokens, tokens.indexOf(open));
  return last === undefined ? undefined : tokens[last];
}

function closing(tokens: readonly Token[], open: number): number | undefined {
  let depth = 0;
  for (let index = open; index < tokens.length; index += 1) {
    if (tokens[index].kind === '(') depth += 1;
    if (tokens[index].kind === ')') depth -= 1;
    if (depth === 0) return index;
  }
  return undefined;
}

/** `tanh X`, `log det(A)`, `g'X`: a function, perhaps with primes, and `token`, which begins its argument. Undefined where none is. */
export function bareFunction(reading: Reading, before: Token, token: Token): MathError | undefined {
  const { tokens, roleOf } = reading;
  const first = tokens.indexOf(token);
  let name = first - 1;
  while (tokens[name].text === "'") name -= 1;
  if (tokens[name].kind !== 'name' || roleOf(tokens[name].text) !== 'function') return undefined;
  const argument = argumentFrom(reading, first);
  const word = reading.source.slice(tokens[name].span.start, before.span.end);
  const takes = `${shortened(word)} takes its argument in brackets`;
  const whole = across(tokens[name].span, token.span);
  if (!argument || startsOperand(tokens[argument.end]))
    return syntax(`${takes}, as in ${shortened(word)}(${exampleOf(reading)}).`, whole);
  const replacement = `${word}(${argument.text})`;
  if (!TIGHT.has(tokens[argument.end].text)) {
    const span = across(tokens[name].span, tokens[argument.end - 1].span);
    return syntax(`${takes}: ${shortened(replacement)}.`, span, { span, replacement });
  }
  // `tr A*X` may be tr(A*X) or tr(A)*X: both are said, and neither is put there unasked.
  const end = endOfProduct(tokens, argument.end);
  const row = across(tokens[first].span, tokens[end - 1].span);
  const rest = reading.source.slice(tokens[argument.end - 1].span.end, row.end);
  const readings = `${word}(${argument.text}${rest}) or ${replacement}${rest}`;
  return syntax(readings.length > 60 ? `${takes}.` : `${takes}: ${readings}.`, whole);
}

/** A name with its primes and brackets, a number, or another function without brackets: its text, and where it ends. */
function argumentFrom(reading: Reading, first: number): { text: string; end: number } | undefined {
  const { tokens, roleOf, source } = reading;
  // From the last function on: of log log det(A) each is the argument of the one before it.
  let start = first;
  while (roleOf(tokens[start].text) === 'function' && startsOperand(tokens[start + 1], '(')) start += 1;
  let end = start + 1;
  while (tokens[end].kind === 'prime') end += 1;
  if (tokens[start].kind === 'name' && tokens[end].kind === '(') {
    const close = closing(tokens, end);
    if (close === undefined) return undefined;
    end = close + 1;
  } else if (roleOf(tokens[start].text) === 'function') return undefined;
  while (tokens[end].kind === 'prime') end += 1;
  const inner = source.slice(tokens[start].span.start, tokens[end - 1].span.end);
  const outer = tokens.slice(first, start).map(({ text }) => `${text}(`);
  return { text: `${outer.join('')}${inner}${')'.repeat(outer.length)}`, end };
}

function startsOperand({ kind }: Token, except?: Token['kind']): boolean {
  return kind !== except && (kind === 'name' || kind === 'number' || kind === '(');
}

/** Where the row of products and powers ends that goes on at `from`. */
function endOfProduct(tokens: readonly Token[], from: number): number {
  let depth = 0;
  let index = from;
  for (; tokens[index].kind !== 'end'; index += 1) {
    const { kind, text } = tokens[index];
    if (kind === '(') depth += 1;
    if (kind === ')') depth -= 1;
    const ends =
      kind === ',' ||
      kind === ';' ||
      kind === '=' ||
      text === '+' ||
      (text === '-' && !TIGHT.has(tokens[index - 1].text));
    if (depth < 0 || (depth === 0 && ends)) break;
  }
  return index;
}
