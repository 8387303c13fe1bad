import { MathError } from '../errors';
import type { Expression } from '../expression/types';
import * as build from '../operators/build';
import { arity } from './arity';
import { type Context, isSizeless, type Value } from './context';
import { foldedNumber } from './folded-number';
import { LARGEST_SIDE, MOST_ENTRIES } from './limits';
import { ARITY } from './names';
import { named } from './refuse';
import type { CallSyntax, Syntax } from './syntax';

/** `eye(n)`, `ones(m, n)`, `zeros(m, n)`, and the scalars `vector(c)` and `matrix(c)`. */
export function filled(context: Context, node: CallSyntax, operands: readonly Value[]): Expression {
  const { name } = node;
  arity(context, node, ARITY.get(name) ?? 1);
  if (name === 'vector' || name === 'matrix') {
    const value = numeral(operands[0]);
    if (value !== undefined) return build.constant(value);
    throw new MathError(
      'domain',
      `${name} takes a number, as in ${name}(1), and stands for a matrix filled with it.`,
      node.span,
    );
  }
  const sizes = operands.map((operand, index) => sizeFrom(context, node, operand, node.operands[index]));
  const rows = sizes[0];
  const columns = sizes[1] ?? rows;
  if (rows * columns > MOST_ENTRIES) {
    throw new MathError(
      'too-large',
      `${named(context, node)} has more than ${MOST_ENTRIES} entries. Take smaller sizes.`,
      node.span,
    );
  }
  if (name === 'eye') return build.identity(rows);
  return name === 'ones' ? build.ones({ rows, columns }) : build.zeros({ rows, columns });
}

function numeral(value: Value): number | undefined {
  return isSizeless(value) ? undefined : foldedNumber(value);
}

function sizeFrom(context: Context, { name }: CallSyntax, value: Value, part: Syntax): number {
  const size = numeral(value);
  const example = name === 'eye' ? 'eye(3)' : `${name}(2, 3)`;
  if (size === undefined) {
    throw new MathError(
      'domain',
      `${name} takes whole numbers, as in ${example}, and ${named(context, part)} is not one.`,
      part.span,
    );
  }
  if (!Number.isInteger(size) || size < 1) {
    throw new MathError('domain', `A size is a whole number from 1 on, and this one is ${size}.`, part.span);
  }
  if (size > LARGEST_SIDE) {
    throw new MathError(
      'too-large',
      `A size goes up to ${LARGEST_SIDE}, and this one is ${size}.`,
      part.span,
    );
  }
  return size;
}
