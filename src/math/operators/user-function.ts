import { MathError } from '../errors';
import { inOrder } from '../expression/traverse';
import type { ElementwiseFunction, Expression } from '../expression/types';
import { isScalar, sameShape } from '../matrix/shape';
import { add, applyElementwise, zeros } from './build';
import { nameLatex } from './names';
import { replaceNodes } from './replace';

/** Finds the derivative of a scalar expression by one of its scalar variables. The derivation layer lends it. */
export type Derive = (body: Expression, parameter: Expression) => Expression;

/** `body` with `argument` in the place of the scalar `parameter`: every operation in it then works entry by entry. */
export function substitute(body: Expression, parameter: Expression, argument: Expression): Expression {
  const result = replaceNodes(body, new Map([[parameter, argument]]));
  // A body that does not contain its parameter is a number; it stands in every entry.
  return sameShape(result.shape, argument.shape) || !isScalar(result.shape)
    ? result
    : add(zeros(argument.shape), result);
}

/** A function of more operations than this is not differentiated, so that a text with primes in it is read at once. */
const LARGEST_DERIVED = 300;

/** The most primes that a function may carry in a text; the derivative of one with as many is written out. */
export const MOST_PRIMES = 3;

function refuseLarge(name: string, order: number, body: Expression): void {
  const operations = inOrder([body]).length;
  if (operations <= LARGEST_DERIVED) return;
  throw new MathError(
    'too-large',
    `${name}${"'".repeat(order)} comes to ${operations} operations, and a function of more than ${LARGEST_DERIVED} is not differentiated. Take a shorter one.`,
  );
}

/**
 * An elementwise function of the reader's: `g(t) = body`, where the body is elementwise operations on the scalar
 * `parameter` and numbers. Its derivative `g'` is found by the same engine, when it is first asked for; asking
 * throws `MathError` of kind `too-large` where the body is too long for that.
 */
export function userFunction(
  name: string,
  parameter: Expression,
  body: Expression,
  derive: Derive,
  order = 0,
): ElementwiseFunction {
  let slope: Expression | undefined;
  let next: ElementwiseFunction | undefined;
  return {
    name,
    key: `${name}:${order}:${parameter.id}:${body.id}`,
    order,
    latex: nameLatex(name),
    definition: { parameter, body },
    expand: (argument) => substitute(body, parameter, argument),
    derivative: (argument) => {
      if (!slope) {
        refuseLarge(name, order, body);
        slope = derive(body, parameter);
      }
      if (order >= MOST_PRIMES) return substitute(slope, parameter, argument);
      next ??= userFunction(name, parameter, slope, derive, order + 1);
      return applyElementwise(next, argument);
    },
  };
}
