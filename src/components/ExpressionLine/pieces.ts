import type { Span } from '../../math';
import { namesAt } from '../../state/sandbox/declare-names';

/** What a name in a text stands for. */
export type NameRole = 'variable' | 'constant';

/** A run of a text that looks alike. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly role?: NameRole;
  readonly wrong: boolean;
}

/** A longer text is refused, and drawn plainly. */
const LONGEST = 10_000;

/**
 * A text in the runs in which it is drawn: names by their role, and the place of an error. The runs together are the text, and one
 * begins at each place of `begins`.
 */
export function piecesOf(
  text: string,
  roleOf: (name: string) => NameRole | undefined,
  error?: Span,
  begins: readonly number[] = [],
): readonly Piece[] {
  const roles = new Map<number, NameRole>();
  const ends = error ? [error.start, error.end, ...begins] : begins;
  const cuts = new Set([0, text.length, ...ends.map((end) => Math.min(end, text.length))]);
  for (const { name, start, end } of text.length > LONGEST ? [] : namesAt(text)) {
    const role = roleOf(name);
    if (!role) continue;
    for (let at = start; at < end; at += 1) roles.set(at, role);
    cuts.add(start).add(end);
  }
  const places = [...cuts].sort((left, right) => left - right);
  return places.slice(0, -1).map((start, index) => {
    const role = roles.get(start);
    return {
      text: text.slice(start, places[index + 1]),
      start,
      ...(role ? { role } : {}),
      wrong: error !== undefined && start >= error.start && start < error.end,
    };
  });
}
