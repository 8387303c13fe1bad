import type { Span } from '../../math';

/** The part of a text about a marked place. */
export interface Excerpt {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/** Characters of an excerpt, and of these on each side of the mark at least. */
const WIDTH = 32;
const SIDE = 8;

/**
 * The text about a span, short enough for one line; what is left out has an ellipsis in its place. A place between two
 * characters, or behind the last, is marked as a space.
 */
export function excerptAt(text: string, { start, end }: Span): Excerpt {
  const last = Math.min(end, start + WIDTH - 2 * SIDE);
  const marked = text.slice(start, last) + (last < end ? '…' : '');
  const room = Math.max(2 * SIDE, WIDTH - marked.length);
  const tail = Math.min(text.length - last, Math.max(SIDE, room - start));
  const head = Math.min(start, room - tail);
  return {
    before: (head < start ? '…' : '') + text.slice(start - head, start),
    marked: marked || '\u00a0',
    after: last < end ? '' : text.slice(last, last + tail) + (last + tail < text.length ? '…' : ''),
  };
}
