/** What went wrong, as a word that code can branch on; the sentence is for people. */
export type MathErrorKind =
  | 'syntax'
  | 'undeclared'
  | 'arity'
  | 'shape'
  | 'not-scalar'
  | 'domain'
  | 'too-large';

/** A half-open range `[start, end)` of UTF-16 positions in the source text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A replacement of the source at `span` that makes the input acceptable. */
export interface Repair {
  readonly span: Span;
  readonly replacement: string;
}

/** The engine's only error: a kind, a sentence that a student can act on, and where it is in the source. */
export class MathError extends Error {
  readonly kind: MathErrorKind;
  readonly span?: Span;
  readonly repair?: Repair;

  constructor(kind: MathErrorKind, sentence: string, span?: Span, repair?: Repair) {
    super(sentence);
    this.name = 'MathError';
    this.kind = kind;
    if (span) this.span = span;
    if (repair) this.repair = repair;
  }
}
