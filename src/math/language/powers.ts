import { MathError } from '../errors';
import type { Expression } from '../expression/types';
import { isScalar, isSquare, type Shape, shapeText } from '../matrix/shape';
import * as build from '../operators/build';
import { matrixPower } from '../operators/powers';
import type { Context } from './context';
import { shortened } from './excerpt';
import { foldedNumber } from './folded-number';
import { misfit } from './infix';
import { LARGEST_POWER } from './limits';
import { asOperand, named, shapeError, textOf } from './refuse';
import { withSign } from './repairs';
import type { BinarySyntax } from './syntax';

/** `A^k` of a square matrix, or a power of two scalars. */
export function raised(
  context: Context,
  node: BinarySyntax,
  base: Expression,
  exponent: Expression,
): Expression {
  if (isScalar(base.shape) && isScalar(exponent.shape)) return build.power(base, exponent);
  const text = named(context, node);
  const pointed = misfit('.^', base.shape, exponent.shape) ? undefined : withSign(context, node, '.^');
  if (isScalar(base.shape)) {
    const sentence = `${text} raises a scalar to ${shapeText(exponent.shape)}: with ^ the exponent of a scalar is a scalar too.`;
    throw shapeError(sentence, node.span, pointed);
  }
  if (!isSquare(base.shape)) {
    const reason = matrixPower.shape([base.shape], {});
    // A negative power means an inverse, which another matrix does not have: powers of the entries are something else.
    const negative = (foldedNumber(exponent) ?? 1) < 0;
    throw shapeError(
      `${text} ${matrixPower.verb} ${shapeText(base.shape)}: ${reason}.`,
      node.span,
      negative ? undefined : pointed,
    );
  }
  refusePrimedExponent(context, node, base.shape);
  const power = foldedNumber(exponent);
  if (power === undefined || !Number.isInteger(power)) {
    const repair = pointed === undefined ? undefined : { span: node.span, replacement: pointed };
    const entries = repair ? ` For a power of every entry write ${shortened(repair.replacement)}.` : '';
    throw new MathError(
      'domain',
      `${text} needs a whole number as its exponent, as in ${named(context, node.left)}^2.${entries}`,
      node.span,
      repair,
    );
  }
  if (Math.abs(power) > LARGEST_POWER) {
    throw new MathError(
      'domain',
      `The exponent of a matrix goes from -${LARGEST_POWER} to ${LARGEST_POWER}, and this one is ${power}.`,
      node.right.span,
    );
  }
  return build.matrixPower(base, power);
}

/** `A^2'`: the prime binds to the 2, which MATLAB reads in another way, so it is asked what is meant. */
export function refusePrimedExponent(context: Context, node: BinarySyntax, base: Shape): void {
  const { right } = node;
  if (isScalar(base) || right.kind !== 'transpose' || right.operand.kind !== 'number') return;
  const whole = `${asOperand(context, node.left)}${node.sign}${textOf(context, right.operand)}`;
  throw new MathError(
    'syntax',
    `In ${named(context, node)} the ' belongs to the exponent. For the transpose of the power use brackets.`,
    node.span,
    { span: node.span, replacement: `(${whole})'` },
  );
}
