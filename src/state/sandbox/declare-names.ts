import type { Span } from '../../math';

/** Numbers, so that the e of `2e3` is no name, and names. */
const PIECE = /\d+\.?\d*(?:[eE][+-]?\d+)?|[A-Za-z][A-Za-z0-9_]*/g;

/** A name where it stands in a text. */
export interface NamePlace extends Span {
  readonly name: string;
}

/** The names in a text, in order, whether or not the text can be read. */
export function namesAt(text: string): NamePlace[] {
  const found: NamePlace[] = [];
  for (const { 0: name, index } of text.matchAll(PIECE)) {
    if (/^[A-Za-z]/.test(name)) found.push({ name, start: index, end: index + name.length });
  }
  return found;
}

/** Whether a text holds a name. */
export function mentions(text: string, name: string): boolean {
  return namesAt(text).some((place) => place.name === name);
}

/** A text with one name in the place of another; all else stays as it was typed. */
export function withName(text: string, from: string, to: string): string {
  let end = 0;
  let result = '';
  for (const place of namesAt(text)) {
    if (place.name !== from) continue;
    result += text.slice(end, place.start) + to;
    end = place.end;
  }
  return result + text.slice(end);
}
