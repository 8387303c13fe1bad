import type { ParseNode } from './nodes';

/** A part of a formula in words. */
export interface Said {
  readonly words: string;
  /**
   * How it meets its neighbours. Two factors have “times” between them, a number and a factor nothing (“2 X”); an operator says
   * itself what it does; a prefix (“the sum over k”) goes on with “of” what follows.
   */
  readonly role: 'factor' | 'number' | 'group' | 'operator' | 'prefix' | 'comma';
  /** More than a name: with an exponent on it, it needs brackets. */
  readonly long?: boolean;
  /** A function: in front of a bracket it is applied. */
  readonly callable?: boolean;
}

/** Says a list of nodes, in order. */
export type SayAll = (nodes: readonly ParseNode[]) => readonly Said[];

export const factor = (words: string, long = false): Said => ({ words, role: 'factor', long });
export const operator = (words: string): Said => ({ words, role: 'operator' });
export const prefix = (words: string): Said => ({ words, role: 'prefix' });
export const COMMA: Said = { words: ',', role: 'comma' };
/** Between two statements. */
export const STOP: Said = { words: ';', role: 'comma' };

const bindsLoosely = ({ role }: Said) => role === 'operator' || role === 'comma';

/** Something that needs brackets beside a product: a sum, a product, a list; not a name with a sign in front. */
export function isCompound(parts: readonly Said[]): boolean {
  return parts.some((part, index) => bindsLoosely(part) && index > 0);
}

/** What was said, as one text. */
export function joined(parts: readonly Said[]): string {
  let text = '';
  parts.forEach((part, index) => {
    const before = parts[index - 1];
    text += (before ? between(before, part) : '') + part.words;
  });
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\s*([,;])(?:\s*[,;])*/g, '$1')
    .replace(/[,;]\s*$/, '')
    .trim();
}

function between(before: Said, after: Said): string {
  if (after.role === 'comma') return '';
  if (bindsLoosely(before) || bindsLoosely(after)) return ' ';
  if (before.role === 'prefix') return ' of ';
  if (before.role === 'number' && after.role === 'factor' && !after.long) return ' ';
  return ' times ';
}

/** “open bracket … close bracket”. */
export function bracketed(parts: readonly Said[]): string {
  return `open bracket ${joined(parts)} close bracket`;
}

/** Brackets where what is in them would run into what follows. */
export function held(parts: readonly Said[]): string {
  return isCompound(parts) ? bracketed(parts) : joined(parts);
}

/** “an m by n”, “a p by n”: the article follows the sound of what comes first. */
export function withArticle(words: string): string {
  return `${/^([aefhilmnorsx]\b|8|11\b|18\b|[aeio])/i.test(words) ? 'an' : 'a'} ${words}`;
}
