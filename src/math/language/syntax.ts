import type { Span } from '../errors';

/** A sign that stands between two operands. `⊙` is read as `.*`. */
export type InfixSign = '+' | '-' | '*' | '/' | '^' | '.*' | './' | '.^';

export interface NumberSyntax {
  readonly kind: 'number';
  readonly value: number;
  readonly span: Span;
}

export interface NameSyntax {
  readonly kind: 'name';
  readonly name: string;
  readonly span: Span;
}

/** `name(arguments)`, or with primes `name'(arguments)`. */
export interface CallSyntax {
  readonly kind: 'call';
  readonly name: string;
  readonly nameSpan: Span;
  /** How many primes stand after the name. */
  readonly order: number;
  readonly operands: readonly Syntax[];
  readonly span: Span;
}

/** An expression in brackets; its span includes them. */
export interface GroupSyntax {
  readonly kind: 'group';
  readonly inner: Syntax;
  readonly span: Span;
}

/** An operand with one or more primes after it, kept together so that a row of primes nests nothing. */
export interface TransposeSyntax {
  readonly kind: 'transpose';
  readonly operand: Syntax;
  readonly primes: number;
  readonly span: Span;
}

export interface PrefixSyntax {
  readonly kind: 'prefix';
  readonly sign: '+' | '-';
  readonly operand: Syntax;
  readonly span: Span;
}

export interface BinarySyntax {
  readonly kind: 'binary';
  readonly sign: InfixSign;
  readonly signSpan: Span;
  readonly left: Syntax;
  readonly right: Syntax;
  readonly span: Span;
}

/** What a text says, before shapes are known; every part knows its place. */
export type Syntax =
  | NumberSyntax
  | NameSyntax
  | CallSyntax
  | GroupSyntax
  | TransposeSyntax
  | PrefixSyntax
  | BinarySyntax;

/** `name = value;` */
export interface Definition {
  readonly name: string;
  readonly value: Syntax;
}

/** A whole text: local definitions, then the expression that may use them. */
export interface Program {
  readonly definitions: readonly Definition[];
  readonly result: Syntax;
}

/** The range from the start of one span to the end of another. */
export function across(first: Span, last: Span): Span {
  return { start: first.start, end: last.end };
}

/** The parts of a syntax tree, each once, from left to right. Takes no recursion: a chain may have thousands of terms. */
export function* parts(root: Syntax): Generator<Syntax> {
  const waiting: Syntax[] = [root];
  while (waiting.length > 0) {
    const part = waiting.pop() as Syntax;
    yield part;
    switch (part.kind) {
      case 'call':
        waiting.push(...[...part.operands].reverse());
        break;
      case 'group':
        waiting.push(part.inner);
        break;
      case 'transpose':
      case 'prefix':
        waiting.push(part.operand);
        break;
      case 'binary':
        waiting.push(part.right, part.left);
        break;
    }
  }
}
