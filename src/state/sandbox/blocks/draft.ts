import type { Shape } from '../../../math';
import type { Argument } from './argument';
import type { Need, Sides } from './catalogue';

/** What is being filled in for a step, as texts that may say nothing yet. */
export interface Draft {
  /** Which kind of argument: `new`, `number`, or `known ` with a name behind it. */
  readonly choice: string;
  /** A new matrix, or a new function. */
  readonly name: string;
  readonly rows: string;
  readonly columns: string;
  readonly number: string;
  /** A new function's text, one that can be read. */
  readonly source: string;
}

export const NEW = 'new';
export const NUMBER = 'number';
const KNOWN = 'known ';

/** One of the kinds of argument to choose from. */
export interface DraftChoice {
  readonly value: string;
  readonly label: string;
}

/** What can be chosen for a need. `known` are the matrices that fit, with their shapes, or the functions. */
export function draftChoices(
  need: Need,
  known: readonly { readonly name: string; readonly label: string }[],
): DraftChoice[] {
  const number = need === 'scalar' || need === 'exponent' ? [{ value: NUMBER, label: 'a number' }] : [];
  const news: Readonly<Record<Need, readonly DraftChoice[]>> = {
    matrix: [{ value: NEW, label: 'a new matrix' }],
    scalar: [{ value: NEW, label: 'a new 1 x 1 matrix' }],
    function: [{ value: NEW, label: 'a new function' }],
    exponent: [],
  };
  const declared = known.map(({ name, label }) => ({ value: `${KNOWN}${name}`, label }));
  return need === 'function' ? [...declared, ...news[need]] : [...number, ...news[need], ...declared];
}

/** A draft that says `first`, with the texts of a new matrix or function ready where it is another choice. */
export function draftOf(first: Argument, other: Argument): Draft {
  const shape: Shape = other.kind === 'new-matrix' ? other.shape : { rows: 1, columns: 1 };
  return {
    choice: choiceOf(first),
    name: other.kind === 'number' ? '' : other.name,
    rows: String(shape.rows),
    columns: String(shape.columns),
    number: first.kind === 'number' ? String(first.value) : '2',
    source: other.kind === 'new-function' ? other.source : 'tanh(t)',
  };
}

function choiceOf(argument: Argument): string {
  if (argument.kind === 'number') return NUMBER;
  return argument.kind === 'known' ? `${KNOWN}${argument.name}` : NEW;
}

/** What a draft says, or why it says nothing yet. */
export function draftArgument(
  draft: Draft,
  need: Need,
  fixed: Sides,
): { readonly argument: Argument; readonly why?: undefined } | { readonly why: string } {
  const { choice, name, source } = draft;
  if (choice.startsWith(KNOWN)) return { argument: { kind: 'known', name: choice.slice(KNOWN.length) } };
  if (choice === NUMBER) {
    const value = numberIn(draft.number);
    return value === undefined
      ? { why: 'Type a number, such as 2 or -0.5.' }
      : { argument: { kind: 'number', value } };
  }
  if (need === 'function') return { argument: { kind: 'new-function', name: name.trim(), source } };
  const rows = fixed.rows ?? numberIn(draft.rows) ?? 0;
  const columns = fixed.columns ?? numberIn(draft.columns) ?? 0;
  return { argument: { kind: 'new-matrix', name: name.trim(), shape: { rows, columns } } };
}

function numberIn(text: string): number | undefined {
  const value = Number(text.trim().replace('−', '-') || Number.NaN);
  return Number.isFinite(value) ? value : undefined;
}
