import { MathError } from '../errors';
import type { Expression } from '../expression/expression';
import type { Operator } from '../expression/operator';
import { isScalar, isSquare, type Shape, shapeText, transposed } from '../matrix/shape';
import * as build from '../operators/build';
import { elementwisePower, matrixPower } from '../operators/powers';
import { division, hadamardProduct, matrixProduct } from '../operators/products';
import { addition, subtraction } from '../operators/sums';
import type { Context } from './context';
import { shortened } from './excerpt';
import { LARGEST_POWER } from './limits';
import { asOperand, named, shapeError, textOf, transposeText } from './refuse';
import type { BinarySyntax, InfixSign, Syntax } from './syntax';

/** How each sign between two operands is checked, built and put in words. */
interface Infix {
  readonly operator: Operator;
  readonly build: (left: Expression, right: Expression) => Expression;
  /** The shapes as the operator's verb takes them: `4 x 3 by 4 x 2`. */
  readonly shapes: (left: string, right: string) => string;
}

const by = (left: string, right: string): string => `${left} by ${right}`;

const INFIX: Readonly<Record<Exclude<InfixSign, '^'>, Infix>> = {
  '+': { operator: addition, build: build.add, shapes: (left, right) => `${left} and ${right}` },
  '-': { operator: subtraction, build: build.subtract, shapes: (left, right) => `${right} from ${left}` },
  '*': { operator: matrixProduct, build: build.multiply, shapes: by },
  '.*': { operator: hadamardProduct, build: build.hadamard, shapes: by },
  '/': { operator: division, build: build.divide, shapes: by },
  './': { operator: division, build: build.divide, shapes: by },
  '.^': { operator: elementwisePower, build: build.power, shapes: (left, right) => `${left} to ${right}` },
};

/** The sign that is tried where another does not fit. */
const OTHER_SIGN: Readonly<Partial<Record<InfixSign, Exclude<InfixSign, '^'>>>> = { '*': '.*', '.*': '*' };

/** Why two shapes do not fit a sign; undefined where they do. */
function misfit(sign: Exclude<InfixSign, '^'>, left: Shape, right: Shape): string | undefined {
  if (sign === '*' && (isScalar(left) || isScalar(right))) return undefined;
  const result = INFIX[sign].operator.shape([left, right], {});
  return typeof result === 'string' ? result : undefined;
}

/**
 * The value of two operands joined by a sign.
 * @throws MathError `shape` with both shapes and the rule broken, `domain` for a power that a matrix does not take.
 */
export function joined(
  context: Context,
  node: BinarySyntax,
  left: Expression,
  right: Expression,
): Expression {
  if (node.sign === '^') return raised(context, node, left, right);
  if (node.sign === '/' && !isScalar(right.shape)) throw divisor(context, node, left.shape, right.shape);
  if (node.sign === '.^') refusePrimedExponent(context, node, left.shape);
  const reason = misfit(node.sign, left.shape, right.shape);
  if (reason === undefined) return INFIX[node.sign].build(left, right);
  const { operator, shapes } = INFIX[node.sign];
  const sentence = `${named(context, node)} ${operator.verb} ${shapes(shapeText(left.shape), shapeText(right.shape))}: ${reason}.`;
  throw shapeError(sentence, node.span, repaired(context, node, node.sign, left.shape, right.shape));
}

/** The first small change of a product, sum or power that makes its shapes fit. */
function repaired(
  context: Context,
  node: BinarySyntax,
  sign: Exclude<InfixSign, '^'>,
  left: Shape,
  right: Shape,
): string | undefined {
  const { source } = context;
  const [leftText, rightText] = [textOf(context, node.left), textOf(context, node.right)];
  const [leftTurned, rightTurned] = [transposeText(context, node.left), transposeText(context, node.right)];
  const before = source.slice(node.left.span.end, node.signSpan.start);
  const after = source.slice(node.signSpan.end, node.right.span.start);
  const written = source.slice(node.signSpan.start, node.signSpan.end);
  const other = OTHER_SIGN[sign];
  const put = (first: string, second: string, between = written): string =>
    `${first}${before}${between}${after}${second}`;
  const [leftShape, rightShape] = [transposed(left), transposed(right)];
  const changes: readonly (readonly [fits: boolean, text: string])[] = [
    [!misfit(sign, leftShape, right), put(leftTurned, rightText)],
    [!misfit(sign, left, rightShape), put(leftText, rightTurned)],
    [!misfit(sign, leftShape, rightShape), put(leftTurned, rightTurned)],
    [sign === '*' && !misfit(sign, right, left), put(rightText, productOperand(context, node.left))],
    [other !== undefined && !misfit(other, left, right), put(leftText, rightText, other)],
  ];
  return changes.find(([fits]) => fits)?.[1];
}

/** The text of a part as it may stand on the right of a product. */
function productOperand(context: Context, part: Syntax): string {
  const text = textOf(context, part);
  return part.kind === 'binary' && part.sign !== '^' && part.sign !== '.^' ? `(${text})` : text;
}

function divisor(context: Context, node: BinarySyntax, left: Shape, right: Shape): MathError {
  const sentence = `${named(context, node)} divides by ${named(context, node.right)}, which is ${shapeText(right)}: / takes a scalar divisor.`;
  return shapeError(
    sentence,
    node.span,
    misfit('./', left, right) ? undefined : withSign(context, node, './'),
  );
}

function withSign({ source }: Context, { left, right, signSpan }: BinarySyntax, sign: string): string {
  return `${source.slice(left.span.start, signSpan.start)}${sign}${source.slice(signSpan.end, right.span.end)}`;
}

/** `A^k` of a square matrix, or a power of two scalars. */
function raised(context: Context, node: BinarySyntax, base: Expression, exponent: Expression): Expression {
  if (isScalar(base.shape) && isScalar(exponent.shape)) return build.power(base, exponent);
  const text = named(context, node);
  const pointed = misfit('.^', base.shape, exponent.shape) ? undefined : withSign(context, node, '.^');
  if (isScalar(base.shape)) {
    const sentence = `${text} raises a scalar to ${shapeText(exponent.shape)}: with ^ the exponent of a scalar is a scalar too.`;
    throw shapeError(sentence, node.span, pointed);
  }
  if (!isSquare(base.shape)) {
    const reason = matrixPower.shape([base.shape], {});
    throw shapeError(`${text} ${matrixPower.verb} ${shapeText(base.shape)}: ${reason}.`, node.span, pointed);
  }
  refusePrimedExponent(context, node, base.shape);
  const power = build.constantValue(exponent);
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
function refusePrimedExponent(context: Context, node: BinarySyntax, base: Shape): void {
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
