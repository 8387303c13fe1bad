import { MathError, type Repair, type Span } from '../errors';
import { shortened } from './excerpt';
import { DEEPEST_NESTING } from './limits';
import type { Reading } from './reading';
import type { Role } from './roles';
import { across, type Syntax } from './syntax';
import type { Token } from './token';

/** A `syntax` error. */
export function syntax(sentence: string, span: Span, repair?: Repair): MathError {
  return new MathError('syntax', sentence, span, repair);
}

/** The repair that takes a piece out. */
export function takeOut(span: Span): Repair {
  return { span, replacement: '' };
}

export function empty(source: string): MathError {
  return syntax('There is no formula here. Type one, such as sum(X).', { start: 0, end: source.length });
}

export function tooDeep(span: Span): MathError {
  return new MathError(
    'too-large',
    `The formula is nested more than ${DEEPEST_NESTING} deep. Give an inner part a name first, as in T = X*W; sum(T).`,
    span,
  );
}

export function numberTooLarge(token: Token): MathError {
  return new MathError(
    'too-large',
    `${shortened(token.text)} is too large: a number goes up to about 1.8e308.`,
    token.span,
  );
}

export function nameTaken(name: Token, role: Role, local: boolean): MathError {
  const of = local ? 'a value defined earlier' : role === 'variable' ? 'a variable' : 'a function';
  return syntax(
    `${shortened(name.text)} is already the name of ${of}. Choose another name for this value.`,
    name.span,
  );
}

export function definitionAlone(name: Token, equals: Token, value: Span): MathError {
  const span = { start: name.span.start, end: value.start };
  return syntax(
    `${shortened(name.text)} = gives a value a name, and no formula follows. Take out ${shortened(name.text)} =, or go on after a ;.`,
    across(name.span, equals.span),
    takeOut(span),
  );
}

export function nothingAfterSemicolon(semicolon: Token): MathError {
  return syntax('Nothing follows this ;. A formula that uses the names before it has to.', semicolon.span);
}

export function emptyBrackets(open: Token, close: Token): MathError {
  return syntax('There is nothing between these brackets.', across(open.span, close.span));
}

/** The end came where a bracket had to be closed: the repair closes every open one. */
export function unclosed({ source, tokens }: Reading, open: Token): MathError {
  let missing = 0;
  for (const token of tokens) missing += token.kind === '(' ? 1 : token.kind === ')' ? -1 : 0;
  const end = source.trimEnd().length;
  return syntax('This ( is never closed. Add a ).', open.span, {
    span: { start: end, end },
    replacement: ')'.repeat(missing),
  });
}

/** The next token is one that nothing in the grammar waits for after the complete expression `last`. */
export function unexpected(reading: Reading, last: Syntax, open?: Token): MathError {
  const token = reading.peek();
  const after = reading.peek(1);
  switch (token.kind) {
    case ')':
      return closing(reading, token);
    case ',':
      return comma(reading, token, after, last);
    case ';':
      return semicolon(token, after, open);
    default:
      return equation(token, after, last);
  }
}

function closing({ source, peek }: Reading, token: Token): MathError {
  let count = 1;
  while (peek(count).kind === ')') count += 1;
  // Where the text goes on, one bracket may be what is too many; at its end all are.
  const all = { start: token.span.start, end: source.trimEnd().length };
  const repair = takeOut(peek(count).kind === 'end' ? all : token.span);
  return syntax('This ) closes nothing. Take it out, or add the ( that it belongs to.', token.span, repair);
}

function comma({ source, owner }: Reading, token: Token, after: Token, last: Syntax): MathError {
  const span = across(last.span, after.span);
  if (last.kind !== 'number' || after.kind !== 'number') {
    if (owner) return syntax('No function here takes a comma. Take it out.', token.span);
    return syntax('A comma stands only between the arguments of a function, as in ones(2, 3).', token.span);
  }
  const whole = source.slice(last.span.start, last.span.end);
  const decimal = `${whole}.${after.text}`;
  // 1,000 is a thousand to some and one to others, so there is nothing to put in its place unasked.
  if (/^\d{3}$/.test(after.text) && /^\d{1,3}$/.test(whole)) {
    return syntax(`A number is written without a comma, as ${whole}${after.text} or as ${decimal}.`, span);
  }
  return syntax(`A number is written without a comma, as ${shortened(decimal)}.`, span, {
    span,
    replacement: decimal,
  });
}

function semicolon(token: Token, after: Token, open: Token | undefined): MathError {
  if (open)
    return syntax('A ; cannot stand inside brackets. Close the ( before it.', across(open.span, token.span));
  if (after.kind === 'end')
    return syntax('A formula ends without a ;. Take it out.', token.span, takeOut(token.span));
  return syntax(
    'Before a ; a value gets a name, as in T = X*W; sum(T). Here the name is missing.',
    token.span,
  );
}

/** A sign of equality where there can be none. */
export function equation(token: Token, after?: Token, last?: Syntax): MathError {
  const doubled = after?.kind === '=' && after.span.start === token.span.end;
  const span = doubled ? across(token.span, after.span) : token.span;
  if (last?.kind === 'call' && !doubled) {
    const name = shortened(last.name);
    return syntax(
      `A function is not defined inside a formula. Define ${name} beside it, and write only its use here.`,
      span,
    );
  }
  return syntax(
    'A formula is one value, not an equation. Write one side of it, or the difference of both.',
    span,
  );
}
