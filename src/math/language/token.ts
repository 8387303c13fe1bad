import type { Span } from '../errors';

/** The kinds of the least pieces of a text. */
export type TokenKind = 'number' | 'name' | 'sign' | 'prime' | '(' | ')' | ',' | ';' | '=' | 'end';

/** A least piece of a text. */
export interface Token {
  readonly kind: TokenKind;
  /** As it is written; `⊙` as `.*`. The end has none. */
  readonly text: string;
  readonly span: Span;
}
