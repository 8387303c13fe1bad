import type { Roles } from './roles';
import type { Token } from './token';

/** A function whose text is read, and what it calls its number. */
export interface Owner {
  readonly name: string;
  readonly number: string;
}

/** What the reading of a text must know of where it stands. */
export interface Setting {
  readonly roleOf: Roles;
  /** The function whose text it is; a formula has none. */
  readonly owner?: Owner;
}

/** Where a parser is in its text. */
export interface Reading extends Setting {
  readonly source: string;
  readonly tokens: readonly Token[];
  /** The next token, or one further on; the end where there is none. */
  readonly peek: (ahead?: number) => Token;
}

/** The argument of an example: `X` in a formula, `t` in the text of a function. */
export function exampleOf({ owner }: { readonly owner?: Owner | undefined }): string {
  return owner?.number ?? 'X';
}
