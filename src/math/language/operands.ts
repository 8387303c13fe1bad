import type { MathError } from '../errors';
import { bareFunction, matching } from './bare-function';
import { equation, syntax, takeOut } from './diagnose';
import { shortened } from './excerpt';
import { quotedWord } from './quoted';
import { exampleOf, type Reading } from './reading';
import { across } from './syntax';
import type { Token } from './token';

/** An operand has to start at `token`, and something else does. */
export function missingOperand(reading: Reading, before: Token | undefined, token: Token): MathError {
  const { owner } = reading;
  const after = reading.peek(1);
  if (token.kind === 'prime')
    return (before && quotedWord(reading, before, token)) ?? misplacedPrime(before, token);
  if (before?.text === '*' && token.text === '*' && before.span.end === token.span.start) {
    const span = across(before.span, token.span);
    const sentence = owner
      ? `A power is written ^, as in ${owner.number}^2.`
      : 'A power is written ^, and .^ where it works entry by entry.';
    return syntax(sentence, span, { span, replacement: owner ? '^' : '.^' });
  }
  if (token.kind === '=' && before?.kind === '=') return equation(before, token);
  if (token.kind === '=' && !before) {
    const signs = { start: token.span.start, end: after.kind === '=' ? after.span.end : token.span.end };
    return syntax('A formula starts with its value. Take out the =.', signs, takeOut(signs));
  }
  const [left, right] = [before && side(before), side(token)];
  if (!left) return syntax(`Something is missing before ${right}.`, token.span);
  if (token.kind === 'end') {
    return syntax(`The formula stops after ${left}, and something has to follow it.`, (before as Token).span);
  }
  return syntax(
    `Something is missing between ${left} and ${right}.`,
    across((before as Token).span, token.span),
  );
}

/** A token as a sentence names it. */
function side(token: Token): string {
  return token.kind === ',' ? 'the comma' : shortened(token.text);
}

function misplacedPrime(before: Token | undefined, token: Token): MathError {
  const sentence = `A ${token.text} stands after what it transposes, as in X${token.text}.`;
  return before?.text === '^'
    ? syntax(
        "A transpose is written without ^, as in X'.",
        across(before.span, token.span),
        takeOut(before.span),
      )
    : syntax(sentence, token.span);
}

/** Two operands side by side. */
export function missingSign(reading: Reading, before: Token, token: Token): MathError {
  const refused = bareFunction(reading, before, token) ?? pickedEntry(reading, token);
  if (refused) return refused;
  const span = across(before.span, token.span);
  const [left, right] = [shortened(before.text), shortened(token.text)];
  const plain = isWord(before) && isWord(token) && reading.roleOf(token.text) !== 'function';
  const product = plain ? `For a product write ${left}*${right}.` : 'For a product put * between them.';
  return syntax(`A sign is missing between ${left} and ${right}. ${product}`, span, {
    span: { start: before.span.end, end: token.span.start },
    replacement: '*',
  });
}

/** `tanh(X)(1, 1)`: brackets behind a value that hold no factor. Undefined where they may hold one. */
function pickedEntry(reading: Reading, token: Token): MathError | undefined {
  const close = token.kind === '(' ? matching(reading, token) : undefined;
  if (!close) return undefined;
  const { tokens } = reading;
  const inside = tokens.slice(tokens.indexOf(token) + 1, tokens.indexOf(close));
  let depth = 0;
  const listed = inside.some(({ kind }) => {
    if (kind === '(') depth += 1;
    if (kind === ')') depth -= 1;
    return kind === ',' && depth === 0;
  });
  if (!listed && inside.length > 0) return undefined;
  return syntax(
    'This is a value, not a function. Its entries cannot be picked out here.',
    across(token.span, close.span),
  );
}

function isWord({ kind }: Token): boolean {
  return kind === 'name' || kind === 'number';
}

/** `sin^2(X)`: the power of a function's name. The next token is the sign of the power. */
export function powerOfName(reading: Reading, name: Token): MathError {
  const sign = reading.peek();
  const negative = reading.peek(1).text === '-';
  const exponent = reading.peek(negative ? 2 : 1);
  const open = reading.peek(negative ? 3 : 2);
  const word = shortened(name.text);
  const example = `${word}(${exampleOf(reading)})`;
  // Of one number, a power is a power; a matrix has another one, so entries are pointed out.
  const raise = reading.owner ? '^' : '.^';
  const span = across(name.span, sign.span);
  const close = open.kind === '(' ? matching(reading, open) : undefined;
  if (exponent.kind !== 'number' || !close) {
    return syntax(`${word} is a function and takes its argument first, as in ${example}${raise}2.`, span);
  }
  const power = negative ? `(-${exponent.text})` : exponent.text;
  const whole = across(name.span, close.span);
  const argument = reading.source.slice(open.span.start, close.span.end);
  return syntax(
    `A power of ${word} is written after its argument, as in ${example}${raise}${shortened(power)}.`,
    whole,
    {
      span: whole,
      replacement: `${name.text}${argument}${raise}${power}`,
    },
  );
}
