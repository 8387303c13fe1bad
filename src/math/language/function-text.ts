import { MathError, type Span } from '../errors';
import { elementwiseFunctions } from '../operators/functions';
import { shortened } from './excerpt';
import { isBuiltIn, listed } from './names';
import { Parser } from './parser';
import type { Owner, Setting } from './reading';
import type { Role } from './roles';
import { type CallSyntax, parts, type Syntax } from './syntax';
import type { Token } from './token';
import { tokensOf } from './tokens';
import { unknownName } from './unknown-name';

/** The text of an elementwise function, read: `body` in the one name `parameter`. */
export interface FunctionText {
  readonly parameter: string;
  readonly body: Syntax;
  /** Where other functions of the reader's are used. */
  readonly uses: readonly CallSyntax[];
}

/** Where a header `g(t) =` ends; undefined where the text has none. */
interface Header {
  readonly parameter: Token;
  readonly end: number;
}

/** `typed` is whether the text is typed by itself: then another function's name before it is only too much. */
function header(name: string, source: string, setting: Setting, typed: boolean): Header | undefined {
  const tokens = tokensOf(source, setting);
  const equals = tokens.findIndex((token) => token.kind === '=');
  if (equals < 0) return undefined;
  const [own, open, parameter, close] = tokens;
  const after = tokens[equals + 1];
  if (typed && after.kind === '=' && equals !== 4) return undefined;
  if (typed && own.kind === 'name' && equals > 0 && (own.text !== name || equals === 1)) {
    throw onlyTheBody(name, source, tokens[equals], after);
  }
  const span = { start: 0, end: tokens[equals].span.end };
  const form = `${name}(t) = tanh(t)`;
  if (own.kind === 'name' && own.text !== name && equals > 0) {
    throw new MathError(
      'syntax',
      `This text defines ${shortened(own.text)}, and it is the text of ${name}. Write ${form}.`,
      own.span,
    );
  }
  const wellFormed =
    equals === 4 &&
    own.kind === 'name' &&
    open.kind === '(' &&
    parameter.kind === 'name' &&
    close.kind === ')';
  if (!wellFormed) {
    throw new MathError('syntax', `A function of one number is written ${form}, or tanh(t) alone.`, span);
  }
  return { parameter, end: tokens[equals].span.end };
}

/** `y = x^2`, `f(x) = x^2`: what stands before the body names something that the page has no place for. */
function onlyTheBody(name: string, source: string, equals: Token, first: Token): MathError {
  const span = { start: 0, end: equals.span.end };
  const body = source.slice(first.span.start).trim();
  const sentence = `Write only what ${shortened(name)} does to its number, such as ${body === '' ? 'tanh(t)' : shortened(body)}.`;
  const start = { start: 0, end: first.span.start };
  return new MathError('syntax', sentence, span, body === '' ? undefined : { span: start, replacement: '' });
}

/**
 * Reads a function's text, without the meaning of what it uses. `typed` is the name of the number on the page where the text
 * is typed by itself.
 * @throws MathError with a span of the text.
 */
export function readFunction(
  name: string,
  source: string,
  isUser: (name: string) => boolean,
  typed?: string,
): FunctionText {
  const isFunction = (word: string): boolean => word === name || isUser(word) || isBuiltIn(word);
  const roleOf = (word: string): Role => (isFunction(word) ? 'function' : undefined);
  const number = typed ?? 't';
  const head = header(name, source, { roleOf, owner: { name, number } }, typed !== undefined);
  if (head && isFunction(head.parameter.text)) {
    const word = shortened(head.parameter.text);
    throw new MathError(
      'syntax',
      `${word} is the name of a function. Choose another name for the number, such as t.`,
      head.parameter.span,
    );
  }
  const body = bodyOf(source, head?.end ?? 0, roleOf, { name, number: head?.parameter.text ?? number });
  refuseOther(name, body, isUser, source);
  const free = freeNames(body, isFunction);
  const declared = head?.parameter.text;
  const unknown =
    typed === undefined ? undefined : unknownName({ source, body, free, declared, parameter: typed });
  if (unknown) throw unknown;
  const parameter = declared ?? free.keys().next().value ?? 't';
  for (const [word, span] of free) {
    if (word !== parameter) throw notTheParameter(name, [...free.keys()], declared, span);
  }
  const uses = [...parts(body)].filter(
    (part): part is CallSyntax => part.kind === 'call' && isUser(part.name),
  );
  return { parameter, body, uses };
}

/** The expression from `start` on; its spans are those of the whole text. */
function bodyOf(source: string, start: number, roleOf: (word: string) => Role, owner: Owner): Syntax {
  // What stands before is blanked, not cut off, so that every place keeps its number.
  const parser = new Parser(`${' '.repeat(start)}${source.slice(start)}`, roleOf, owner);
  if (parser.peek().kind === 'end') {
    throw new MathError('syntax', 'The function has no body. Write one, such as tanh(t).', {
      start,
      end: source.length,
    });
  }
  const body = parser.expression();
  if (parser.peek().kind === ';') {
    throw new MathError('syntax', "A function's text is one expression, without a ;.", parser.peek().span);
  }
  parser.end(body);
  return body;
}

function notTheParameter(
  name: string,
  free: readonly string[],
  parameter: string | undefined,
  span: Span,
): MathError {
  const word = shortened(name);
  return parameter === undefined
    ? new MathError(
        'undeclared',
        `${word} is a function of one number, and its text has the names ${listed(free)}. Use one of them alone.`,
        span,
      )
    : new MathError(
        'undeclared',
        `${word} is a function of ${shortened(parameter)} alone, so no other name can stand in it.`,
        span,
      );
}

/** Refuses what does not work entry by entry. */
function refuseOther(name: string, body: Syntax, isUser: (name: string) => boolean, source: string): void {
  for (const part of parts(body)) {
    if (part.kind !== 'call' && part.kind !== 'name') continue;
    const word = part.name;
    if (isUser(word)) continue;
    const norm = part.kind === 'call' && /^norm[12]?$/.test(word);
    if (norm) throw normInside(name, part, source);
    if (!isBuiltIn(word) || elementwiseFunctions.has(word)) continue;
    if (word === 'vector' || word === 'matrix') continue;
    throw new MathError(
      'domain',
      `${word} does not work entry by entry, so it cannot stand in the function ${shortened(name)}.`,
      part.span,
    );
  }
}

function normInside(name: string, { operands: [operand], span }: CallSyntax, source: string): MathError {
  const replacement = operand && `abs(${source.slice(operand.span.start, operand.span.end)})`;
  return new MathError(
    'domain',
    `A norm adds up all entries, so it cannot stand in ${shortened(name)}. For the absolute value write ${shortened(replacement ?? 'abs(t)')}.`,
    span,
    replacement === undefined ? undefined : { span, replacement },
  );
}

/** The names in a body that are no functions, with the place of the first use of each. */
function freeNames(body: Syntax, isFunction: (name: string) => boolean): Map<string, Span> {
  const free = new Map<string, Span>();
  for (const part of parts(body)) {
    if (part.kind === 'name' && !isFunction(part.name) && !free.has(part.name))
      free.set(part.name, part.span);
  }
  return free;
}
