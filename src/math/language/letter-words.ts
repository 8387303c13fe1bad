import type { Repair, Span } from '../errors';
import { shortened } from './excerpt';
import { exampleOf, type Setting } from './reading';
import { wordFrom } from './words';

/** Letters that stand for a function where an argument follows, unless the reader has given their name a meaning. */
const AS_FUNCTION: ReadonlyMap<string, string> = new Map([
  ['sigma', 'sigmoid'],
  ['Sigma', 'sum'],
]);

/** Signs that put a function before what follows, with brackets or without. */
const FUNCTIONS: ReadonlySet<string> = new Set(['sqrt', 'sum']);

/**
 * What to write for a letter or a sign whose `name` is a word: √ is sqrt and takes brackets, α is alpha, and neither may run
 * into the name beside it.
 */
export function inWords(
  source: string,
  span: Span,
  name: string,
  setting: Setting,
): { readonly sentence: string; readonly repair?: Repair } {
  const after = source.slice(span.end).trimStart();
  const factor = /[A-Za-z0-9)]$/.test(source.slice(0, span.start)) ? '*' : '';
  const known = setting.roleOf(name) !== undefined && !FUNCTIONS.has(name);
  const applied = after.startsWith('(') || (name === 'Sigma' && /^[A-Za-z]/.test(after));
  const word = (!known && applied && AS_FUNCTION.get(name)) || name;
  if (FUNCTIONS.has(word) && !after.startsWith('(')) return withArgument(source, span, word, factor, setting);
  const behind = /^[A-Za-z]/.test(source.slice(span.end)) ? '*' : '';
  const put = (text: string): Repair => ({ span, replacement: `${factor}${text}${behind}` });
  if (known || word !== name || FUNCTIONS.has(name))
    return { sentence: `Write ${word} instead.`, repair: put(word) };
  const { owner } = setting;
  const pi = owner ? '3.14159' : String(Math.PI);
  if (name === 'pi') return { sentence: `Write the number, ${pi}.`, repair: put(pi) };
  if (!owner) return { sentence: `Write ${word} instead.`, repair: put(word) };
  // Beside the number itself, another letter is one that has a value, and only the reader knows it.
  return new RegExp(`\\b${owner.number}\\b`).test(source)
    ? { sentence: `${owner.name} is given one number, ${owner.number}: write a number in its place.` }
    : { sentence: `Here the number is called ${owner.number}.`, repair: put(owner.number) };
}

/** `√A` as `sqrt(A)`; where a product or a power follows, it is open how far the root or the sum goes. */
function withArgument(
  source: string,
  span: Span,
  word: string,
  factor: string,
  setting: Setting,
): { readonly sentence: string; readonly repair?: Repair } {
  const example = `Write ${word} instead, as in ${word}(${exampleOf(setting)}).`;
  let start = span.end;
  while (source[start] === ' ') start += 1;
  const argument = wordFrom(source, start);
  const end = start + argument.length;
  const alone = !/^[*/.^'(\w\u0080-\uffff]/.test(source.slice(end).trimStart());
  if (!/^(?:[A-Za-z]\w*|[0-9]+)$/.test(argument) || !alone) return { sentence: example };
  const replacement = `${word}(${argument})`;
  return {
    sentence: `Write ${shortened(replacement)} instead.`,
    repair: { span: { start: span.start, end }, replacement: `${factor}${replacement}` },
  };
}
