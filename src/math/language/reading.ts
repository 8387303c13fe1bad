import type { Roles } from './roles';
import type { Token } from './tokens';

/** Where a parser is in its text. */
export interface Reading {
  readonly source: string;
  readonly tokens: readonly Token[];
  readonly roleOf: Roles;
  /** The next token, or one further on; the end where there is none. */
  readonly peek: (ahead?: number) => Token;
}
