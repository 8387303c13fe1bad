import type { Span } from '../errors';
import * as diagnose from './diagnose';
import { DEEPEST_NESTING } from './limits';
import { missingOperand, missingSign, powerOfName } from './operands';
import type { Owner, Reading } from './reading';
import type { Role, Roles } from './roles';
import { across, type Definition, type InfixSign, type Program, type Syntax } from './syntax';
import type { Token } from './token';
import { tokensOf } from './tokens';

const SUMS: ReadonlySet<string> = new Set(['+', '-']);
const PRODUCTS: ReadonlySet<string> = new Set(['*', '/', '.*', './']);
const POWERS: ReadonlySet<string> = new Set(['^', '.^']);

/**
 * Reads a text by the grammar, each level a method, loosest first. A row of signs on one level is a loop; only brackets,
 * prefixes and exponents nest, to a limit.
 */
export class Parser implements Reading {
  readonly source: string;
  readonly tokens: readonly Token[];
  readonly owner?: Owner;
  private readonly outer: Roles;
  private readonly locals = new Set<string>();
  private index = 0;
  private depth = 0;

  constructor(source: string, roles: Roles, owner?: Owner) {
    this.source = source;
    this.outer = roles;
    if (owner) this.owner = owner;
    this.tokens = tokensOf(source, this);
  }

  /** What a name stands for here, local definitions included. */
  readonly roleOf: Roles = (name) => (this.locals.has(name) ? 'variable' : this.outer(name));

  readonly peek = (ahead = 0): Token => this.tokens[Math.min(this.index + ahead, this.tokens.length - 1)];

  /** Takes the next token. */
  next(): Token {
    const token = this.peek();
    if (token.kind !== 'end') this.index += 1;
    return token;
  }

  /** The token before the next one. */
  private previous(): Token | undefined {
    return this.tokens[this.index - 1];
  }

  /** `name = expression; … ; expression`, to the end of the text. */
  program(): Program {
    if (this.peek().kind === 'end') throw diagnose.empty(this.source);
    const definitions: Definition[] = [];
    while (this.atDefinition()) {
      const name = this.next();
      const equals = this.next();
      const clash = this.roleOf(name.text);
      if (clash && !this.tokens.some((token) => token.kind === ';')) throw diagnose.equation(equals);
      if (clash) throw diagnose.nameTaken(name, clash, this.locals.has(name.text));
      const value = this.expression();
      if (this.peek().kind === 'end') throw diagnose.definitionAlone(name, equals, value.span);
      if (this.peek().kind !== ';') throw diagnose.unexpected(this, value);
      this.next();
      if (this.peek().kind === 'end') throw diagnose.nothingAfterSemicolon(this.previous() as Token);
      definitions.push({ name: name.text, value });
      this.locals.add(name.text);
    }
    const result = this.expression();
    this.end(result);
    return { definitions, result };
  }

  /** Makes sure that the text ends after `last`. */
  end(last: Syntax): void {
    if (this.peek().kind !== 'end') throw diagnose.unexpected(this, last);
  }

  private atDefinition(): boolean {
    const [name, equals, after] = [this.peek(), this.peek(1), this.peek(2)];
    const doubled = after.kind === '=' && after.span.start === equals.span.end;
    return name.kind === 'name' && equals.kind === '=' && !doubled;
  }

  /** One expression, as far as it goes. */
  expression(): Syntax {
    let left = this.product();
    while (SUMS.has(this.peek().text)) left = this.infix(left, () => this.product());
    return left;
  }

  private product(): Syntax {
    let left = this.prefixed();
    for (;;) {
      const token = this.peek();
      if (PRODUCTS.has(token.text)) left = this.infix(left, () => this.prefixed());
      else if (token.kind === 'number' || token.kind === 'name' || token.kind === '(') {
        throw missingSign(this, this.previous() as Token, token);
      } else return left;
    }
  }

  private infix(left: Syntax, operand: () => Syntax): Syntax {
    const sign = this.next();
    const right = operand();
    return {
      kind: 'binary',
      sign: sign.text as InfixSign,
      signSpan: sign.span,
      left,
      right,
      span: across(left.span, right.span),
    };
  }

  /** A prefix, or a power: what may stand on the right of a product and in an exponent. */
  private prefixed(): Syntax {
    const token = this.peek();
    if (!SUMS.has(token.text)) return this.power();
    this.next();
    const operand = this.nested(token.span, () => this.prefixed());
    return { kind: 'prefix', sign: token.text as '+' | '-', operand, span: across(token.span, operand.span) };
  }

  private power(): Syntax {
    const first = this.peek();
    const base = this.postfix();
    const sign = this.peek();
    if (!POWERS.has(sign.text)) return base;
    if (base.kind === 'name' && this.roleOf(base.name) === 'function') throw powerOfName(this, first);
    return this.infix(base, () => this.nested(sign.span, () => this.prefixed()));
  }

  private postfix(): Syntax {
    const operand = this.primary();
    let primes = 0;
    while (this.peek().kind === 'prime') {
      this.next();
      primes += 1;
    }
    if (primes === 0) return operand;
    return {
      kind: 'transpose',
      operand,
      primes,
      span: across(operand.span, (this.previous() as Token).span),
    };
  }

  private primary(): Syntax {
    const token = this.peek();
    switch (token.kind) {
      case 'number':
        this.next();
        return { kind: 'number', value: numberOf(token), span: token.span };
      case 'name':
        return this.named();
      case '(': {
        this.next();
        if (this.peek().kind === ')') throw diagnose.emptyBrackets(token, this.peek());
        const inner = this.nested(token.span, () => this.expression());
        return { kind: 'group', inner, span: across(token.span, this.close(token, inner)) };
      }
      default:
        throw missingOperand(this, this.previous(), token);
    }
  }

  /** A name, or a call: the name, primes if it names a function, and arguments in brackets. */
  private named(): Syntax {
    const name = this.next();
    let primes = 0;
    while (this.peek(primes).text === "'") primes += 1;
    const opens = this.peek(primes).kind === '(' && (primes === 0 || !isValue(this.roleOf(name.text)));
    if (!opens) return { kind: 'name', name: name.text, span: name.span };
    this.index += primes;
    const open = this.next();
    const operands: Syntax[] = [];
    let last: Syntax | undefined;
    let closed = open.span;
    if (this.peek().kind === ')') closed = this.next().span;
    else {
      for (;;) {
        last = this.nested(open.span, () => this.expression());
        operands.push(last);
        if (this.peek().kind !== ',') break;
        this.next();
      }
      closed = this.close(open, last);
    }
    return {
      kind: 'call',
      name: name.text,
      nameSpan: { start: name.span.start, end: name.span.end + primes },
      order: primes,
      operands,
      span: across(name.span, closed),
    };
  }

  private close(open: Token, last: Syntax): Span {
    const token = this.peek();
    if (token.kind === ')') return this.next().span;
    throw token.kind === 'end' ? diagnose.unclosed(this, open) : diagnose.unexpected(this, last, open);
  }

  private nested(span: Span, read: () => Syntax): Syntax {
    if (this.depth >= DEEPEST_NESTING) throw diagnose.tooDeep(span);
    this.depth += 1;
    const result = read();
    this.depth -= 1;
    return result;
  }
}

function isValue(role: Role): boolean {
  return role === 'variable' || role === 'both';
}

function numberOf(token: Token): number {
  const value = Number(token.text);
  if (!Number.isFinite(value)) throw diagnose.numberTooLarge(token);
  return value;
}

/**
 * The syntax tree of a whole text.
 * @throws MathError `syntax` or `too-large`.
 */
export function syntaxOf(source: string, roles: Roles): Program {
  return new Parser(source, roles).program();
}
