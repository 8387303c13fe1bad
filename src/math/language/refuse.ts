import { MathError, type Repair, type Span } from '../errors';
import type { Expression } from '../expression/types';
import { shapeText } from '../matrix/shape';
import { type Context, isSizeless, type Value } from './context';
import { shortened } from './excerpt';
import { MOST_ENTRIES } from './limits';
import type { Syntax } from './syntax';

/** The source text of a part, as it is written. */
export function textOf({ source }: Context, { span }: { readonly span: Span }): string {
  return source.slice(span.start, span.end);
}

/** The source text of a part, as a sentence can hold it. */
export function named(context: Context, part: { readonly span: Span }): string {
  return shortened(textOf(context, part));
}

/** A `shape` error whose sentence ends with the repair, where there is one. */
export function shapeError(sentence: string, span: Span, replacement?: string): MathError {
  if (replacement === undefined) return new MathError('shape', sentence, span);
  const repair: Repair = { span, replacement };
  return new MathError('shape', `${sentence} Did you mean ${shortened(replacement)}?`, span, repair);
}

/** The text of a part, in brackets where a prime or a power after it would bind to less than all of it. */
export function asOperand(context: Context, part: Syntax): string {
  const text = textOf(context, part);
  const whole =
    part.kind === 'name' || part.kind === 'call' || part.kind === 'group' || part.kind === 'number';
  return whole || part.kind === 'transpose' ? text : `(${text})`;
}

/** The text of a part's transpose; of a transpose, the text of what is transposed. */
export function transposeText(context: Context, part: Syntax): string {
  return part.kind === 'transpose' && part.primes === 1
    ? textOf(context, part.operand)
    : `${asOperand(context, part)}'`;
}

/** A value whose size is known. */
export function sized(value: Value): Expression {
  if (!isSizeless(value)) return value;
  throw new MathError('shape', 'Nothing here tells the size of eye. Write it out, as in eye(3).', value.eye);
}

/** A value that is small enough to be worked with. */
export function bounded(context: Context, value: Value, part: Syntax): Value {
  if (isSizeless(value)) return value;
  const { rows, columns } = value.shape;
  if (rows * columns <= MOST_ENTRIES) return value;
  throw new MathError(
    'too-large',
    `${named(context, part)} is ${shapeText(value.shape)}, and a value has at most ${MOST_ENTRIES} entries. Take smaller matrices.`,
    part.span,
  );
}
