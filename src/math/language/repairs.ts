import { type Shape, sameShape, transposed } from '../matrix/shape';
import { type Context, isSizeless, type Value } from './context';
import { INFIX, misfit, type PlainSign } from './infix';
import { textOf, transposeText } from './refuse';
import type { BinarySyntax, InfixSign, Syntax } from './syntax';

/** The sign that is tried where another does not fit. */
const OTHER_SIGN: Readonly<Partial<Record<InfixSign, PlainSign>>> = { '*': '.*', '.*': '*' };

/** The text of two operands with another sign between them. */
export function withSign({ source }: Context, { left, right, signSpan }: BinarySyntax, sign: string): string {
  return `${source.slice(left.span.start, signSpan.start)}${sign}${source.slice(signSpan.end, right.span.end)}`;
}

/** `A*B.*C` with brackets as `A*(B.*C)`, where that fits: products are read from left to right, on paper often not. */
export function bracketed(
  context: Context,
  { left, right, sign: written, span }: BinarySyntax,
  sign: PlainSign,
  inner: Value | undefined,
  shape: Shape,
): string | undefined {
  const mixed = left.kind === 'binary' && (written === '.*' || written === './') && left.sign === '*';
  if (!mixed || !inner || isSizeless(inner)) return undefined;
  const result = INFIX[sign].operator.shape([inner.shape, shape], {});
  if (typeof result === 'string' || !sameShape(result, inner.shape)) return undefined;
  const { source } = context;
  return `${source.slice(span.start, left.right.span.start)}(${source.slice(left.right.span.start, right.span.end)})`;
}

const isVector = ({ rows, columns }: Shape): boolean => rows === 1 || columns === 1;

/** Whether a sign takes two shapes, and does not make the table of all pairs of a column and a row, which nobody forgot to write. */
function isFit(sign: PlainSign, left: Shape, right: Shape): boolean {
  if (misfit(sign, left, right)) return false;
  const outer = (left.rows === 1 && right.columns === 1) || (left.columns === 1 && right.rows === 1);
  return sign === '*' || !outer;
}

/** The first small change of a product, sum or power that makes its shapes fit. */
export function repaired(
  context: Context,
  node: BinarySyntax,
  sign: PlainSign,
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
  const first = (fits: boolean, text: string): string | undefined => (fits ? text : undefined);
  const turnLeft = first(isFit(sign, leftShape, right), put(leftTurned, rightText));
  const turnRight = first(isFit(sign, left, rightShape), put(leftText, rightTurned));
  // Broadcasting fits a row or a column, so of the two it is the vector that is turned; a prime that stands there goes first.
  const vector = sign !== '*' && isVector(right) && !isVector(left);
  const rightFirst = vector || (node.right.kind === 'transpose' && node.left.kind !== 'transpose');
  const turnOne = rightFirst ? (turnRight ?? turnLeft) : (turnLeft ?? turnRight);
  return (
    turnOne ??
    first(!misfit(sign, leftShape, rightShape), put(leftTurned, rightTurned)) ??
    first(sign === '*' && !misfit(sign, right, left), put(rightText, productOperand(context, node.left))) ??
    (other && first(!misfit(other, left, right), put(leftText, rightText, other)))
  );
}

/** The text of a part as it may stand on the right of a product. */
function productOperand(context: Context, part: Syntax): string {
  const text = textOf(context, part);
  return part.kind === 'binary' && part.sign !== '^' && part.sign !== '.^' ? `(${text})` : text;
}
