import type { MathError } from '../errors';
import type { Expression } from '../expression/types';
import { isScalar, type Shape, shapeText } from '../matrix/shape';
import type { Context, Value } from './context';
import { INFIX, misfit } from './infix';
import { raised, refusePrimedExponent } from './powers';
import { named, shapeError } from './refuse';
import { bracketed, repaired, withSign } from './repairs';
import type { BinarySyntax } from './syntax';

/**
 * The value of two operands joined by a sign. `inner` is the last operand of a row of signs on the left, which brackets could bind to
 * this sign.
 * @throws MathError `shape` with both shapes and the rule broken, `domain` for a power that a matrix does not take.
 */
export function joined(
  context: Context,
  node: BinarySyntax,
  left: Expression,
  right: Expression,
  inner?: Value,
): Expression {
  if (node.sign === '^') return raised(context, node, left, right);
  if (node.sign === '/' && !isScalar(right.shape)) throw divisor(context, node, left.shape, right.shape);
  if (node.sign === '.^') refusePrimedExponent(context, node, left.shape);
  const reason = misfit(node.sign, left.shape, right.shape);
  if (reason === undefined) return INFIX[node.sign].build(left, right);
  const { operator, shapes } = INFIX[node.sign];
  const sentence = `${named(context, node)} ${operator.verb} ${shapes(shapeText(left.shape), shapeText(right.shape))}: ${reason}.`;
  const repair =
    bracketed(context, node, node.sign, inner, right.shape) ??
    repaired(context, node, node.sign, left.shape, right.shape);
  throw shapeError(sentence, node.span, repair);
}

function divisor(context: Context, node: BinarySyntax, left: Shape, right: Shape): MathError {
  const sentence = `${named(context, node)} divides by ${named(context, node.right)}, which is ${shapeText(right)}: / takes a scalar divisor.`;
  return shapeError(
    sentence,
    node.span,
    misfit('./', left, right) ? undefined : withSign(context, node, './'),
  );
}
