import { type Scope, type Span, shapeText } from '../../math';
import { functionWords } from './completion-words';
import { type NamePlace, namesAt } from './declare-names';

/** A name that can stand in the place of the one that is being typed. */
export interface Completion {
  readonly name: string;
  /** How it is listed: `W`, `norm2(A)`. */
  readonly form: string;
  /** What it is, in a few words: `3 x 2`, `Frobenius norm`. */
  readonly words: string;
  /** Whether it takes its argument in brackets. */
  readonly call: boolean;
}

/** What can be completed: the name that was begun, and what it may become, the likeliest first. */
export interface Completions {
  readonly span: Span;
  readonly items: readonly Completion[];
}

/** Names that the text itself defines before the place, as in `T = X*W; sum(T)`. */
function definitionsBefore(text: string, { start }: Span): Completion[] {
  return namesAt(text.slice(0, start))
    .filter(({ end }) => /^\s*=/.test(text.slice(end, start)))
    .map(({ name }) => ({ name, form: name, words: 'defined in f', call: false }));
}

function offered(text: string, place: Span, { shapes, functions = new Map() }: Scope): Completion[] {
  return [
    ...[...shapes].map(([name, shape]) => ({ name, form: name, words: shapeText(shape), call: false })),
    ...definitionsBefore(text, place),
    ...[...functions.keys()].map((name) => ({
      name,
      form: `${name}(A)`,
      words: 'your function of each entry',
      call: true,
    })),
    ...[...functionWords].map(([name, { form, words }]) => ({ name, form, words, call: true })),
  ];
}

/** The name that ends at the caret and goes on after it no further; undefined behind a number, as in `2e`. */
function nameBefore(text: string, caret: number): NamePlace | undefined {
  const place = namesAt(text).find(({ end }) => end === caret);
  if (!place) return undefined;
  const exponent = /^[eE]$/.test(place.name) && /\d\.?$/.test(text.slice(0, place.start));
  return exponent ? undefined : place;
}

/**
 * The names that begin as the one before the caret does and are longer. Undefined where there are none, and where what stands is a
 * name already: who has typed `sum` is not asked about `sumrows`.
 */
export function completionsAt(text: string, caret: number, scope: Scope): Completions | undefined {
  const place = nameBefore(text, caret);
  if (!place) return undefined;
  const all = offered(text, place, scope);
  if (all.some(({ name }) => name === place.name)) return undefined;
  const begins = (name: string, typed: string): boolean =>
    name.length > typed.length && name.startsWith(typed);
  const same = all.filter(({ name }) => begins(name, place.name));
  const alike = all.filter(
    (item) => !same.includes(item) && begins(item.name.toLowerCase(), place.name.toLowerCase()),
  );
  const items = [...same, ...alike];
  return items.length === 0 ? undefined : { span: { start: place.start, end: place.end }, items };
}

/** A text in which a completion was taken, and where the caret then stands: of a call, behind the bracket. */
export function completed(
  text: string,
  { start, end }: Span,
  { name, call }: Completion,
): { readonly text: string; readonly caret: number } {
  const after = text.slice(end);
  const bracketed = after.startsWith('(');
  const insert = call && !bracketed ? `${name}()` : name;
  return { text: text.slice(0, start) + insert + after, caret: start + name.length + (call ? 1 : 0) };
}
