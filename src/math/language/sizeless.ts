import { MathError } from '../errors';
import type { Expression } from '../expression/types';
import { isScalar, isSquare, type Shape, shapeText } from '../matrix/shape';
import * as build from '../operators/build';
import { joined } from './binary';
import { type Context, isSizeless, type Sizeless, type Value } from './context';
import { MOST_ENTRIES } from './limits';
import { named, shapeError, sized } from './refuse';
import type { BinarySyntax } from './syntax';

/** A bare `eye` at a place of the source. */
export function bareIdentity(eye: Sizeless['eye']): Sizeless {
  return {
    eye,
    sized: (size) => {
      if (size * size <= MOST_ENTRIES) return build.identity(size);
      throw new MathError(
        'too-large',
        `Here eye is ${size} x ${size}, and a value has at most ${MOST_ENTRIES} entries. Take smaller matrices.`,
        eye,
      );
    },
  };
}

/** A step on one value that keeps a square shape: it can wait for the size. */
export function onValue(value: Value, step: (operand: Expression) => Expression): Value {
  return isSizeless(value) ? { eye: value.eye, sized: (size) => step(value.sized(size)) } : step(value);
}

/** The value of two operands of which at least one has a bare `eye`: waits on, or takes the size from the other. */
export function joinedSizeless(context: Context, node: BinarySyntax, left: Value, right: Value): Value {
  const join = (size: number): Expression => {
    return joined(
      context,
      node,
      isSizeless(left) ? left.sized(size) : left,
      isSizeless(right) ? right.sized(size) : right,
    );
  };
  if (isSizeless(left) && isSizeless(right)) {
    if (node.sign === '/' || node.sign === '^') throw shapeError(noScalar(context, node), node.right.span);
    return { eye: left.eye, sized: join };
  }
  const waiting = (isSizeless(left) ? left : right) as Sizeless;
  const known = (isSizeless(left) ? right : left) as Expression;
  if ((node.sign === '/' || node.sign === '^') && waiting === right)
    throw shapeError(noScalar(context, node), node.right.span);
  if (isScalar(known.shape)) {
    // c*eye and eye/c keep the identity's shape, whichever it is; eye + c would fill a matrix of unknown size.
    if (node.sign === '+' || node.sign === '-') return sized(waiting);
    return { eye: waiting.eye, sized: join };
  }
  return join(sizeFrom(context, node, waiting === left, known.shape));
}

/** The size that the other operand gives to an `eye`. */
function sizeFrom(context: Context, node: BinarySyntax, first: boolean, shape: Shape): number {
  if (node.sign === '*') return first ? shape.rows : shape.columns;
  if (isSquare(shape) || shape.rows === 1 || shape.columns === 1) return Math.max(shape.rows, shape.columns);
  throw shapeError(
    `${named(context, node)} joins eye, which is square, with ${shapeText(shape)}: it needs a square matrix, a row or a column.`,
    node.span,
  );
}

function noScalar(context: Context, node: BinarySyntax): string {
  const what = node.sign === '/' ? '/ takes a scalar divisor' : '^ takes a number as exponent';
  return `${named(context, node.right)} is an identity matrix: ${what}.`;
}
