import { MathError, type Repair, type Span } from '../errors';
import type { ElementwiseFunction } from '../expression/elementwise';
import type { Expression } from '../expression/expression';
import type { Operator } from '../expression/operator';
import { SCALAR, type Shape, shapeText } from '../matrix/shape';
import * as build from '../operators/build';
import { elementwiseFunctions } from '../operators/functions';
import { diagonalMatrix, diagonalPart } from '../operators/layout';
import * as norms from '../operators/norms';
import * as square from '../operators/square';
import { substitute } from '../operators/user-function';
import { arity } from './arity';
import type { Context, Value } from './context';
import { isSizeless } from './context';
import { shortened } from './excerpt';
import { HIGHEST_DERIVATIVE, LARGEST_SIDE, MOST_ENTRIES } from './limits';
import { builtInNames, nearestFunction } from './names';
import { named, shapeError, sized, textOf } from './refuse';
import { onValue } from './sizeless';
import type { CallSyntax, Syntax } from './syntax';

/** A function of one matrix: the operator that holds its shape rule and its words, and its builder. */
interface OfMatrix {
  readonly operator: (shape: Shape) => Operator;
  readonly build: (operand: Expression) => Expression;
}

const always = (operator: Operator) => (): Operator => operator;
const isVector = ({ rows, columns }: Shape): boolean => rows === 1 || columns === 1;

const OF_MATRIX: ReadonlyMap<string, OfMatrix> = new Map<string, OfMatrix>([
  ['sum', { operator: always(norms.sum), build: build.sum }],
  ['norm1', { operator: always(norms.oneNorm), build: build.norm1 }],
  ['norm2', { operator: always(norms.frobeniusNorm), build: build.norm2 }],
  ['sumrows', { operator: always(norms.rowSums), build: build.sumRows }],
  ['sumcols', { operator: always(norms.columnSums), build: build.sumColumns }],
  ['tr', { operator: always(square.trace), build: build.trace }],
  ['det', { operator: always(square.determinant), build: build.determinant }],
  ['logdet', { operator: always(square.logDeterminant), build: build.logDeterminant }],
  ['inv', { operator: always(square.inverse), build: build.inverse }],
  ['diag', { operator: (shape) => (isVector(shape) ? diagonalMatrix : diagonalPart), build: build.diagonal }],
]);

/**
 * The value of a function call whose arguments are known.
 * @throws MathError `undeclared`, `arity`, `shape`, `domain` or `too-large`.
 */
export function called(context: Context, node: CallSyntax, operands: readonly Value[]): Value {
  const { name } = node;
  if (context.locals.has(name) || context.shapes.has(name)) throw notAFunction(context, node);
  const fn = elementwiseFunctions.get(name) ?? userFunction(context, node);
  if (fn) {
    arity(context, node, 1);
    return onValue(operands[0], elementwise(context, node, fn));
  }
  if (!builtInNames.includes(name)) throw unknownFunction(context, node);
  if (node.order > 0) {
    throw new MathError(
      'domain',
      `${name}' has no meaning: only a function that works entry by entry has its derivative written with '.`,
      node.nameSpan,
    );
  }
  const ofMatrix = OF_MATRIX.get(name);
  if (!ofMatrix) return fromSizes(context, node, operands);
  arity(context, node, 1);
  if (name === 'inv') return onValue(operands[0], (operand) => applied(context, node, ofMatrix, operand));
  return applied(context, node, ofMatrix, sized(operands[0]));
}

function applied(
  context: Context,
  node: CallSyntax,
  { operator: of, build: make }: OfMatrix,
  operand: Expression,
): Expression {
  const operator = of(operand.shape);
  const shape = operator.shape([operand.shape], {});
  if (typeof shape !== 'string') return make(operand);
  throw shapeError(
    `${named(context, node)} ${operator.verb} ${shapeText(operand.shape)}: ${shape}.`,
    node.span,
  );
}

/** The reader's function of this name; an error in its text is shown where the function is used. */
function userFunction(
  { functions }: Context,
  { name, nameSpan }: CallSyntax,
): ElementwiseFunction | undefined {
  if (!functions.has(name)) return undefined;
  try {
    return functions.get(name);
  } catch (error) {
    throw error instanceof MathError ? new MathError(error.kind, error.message, nameSpan) : error;
  }
}

/** The step `g`, or with primes `g'`, on one operand. */
function elementwise(
  { derive }: Context,
  node: CallSyntax,
  fn: ElementwiseFunction,
): (operand: Expression) => Expression {
  const { order, nameSpan } = node;
  if (order === 0) return (operand) => build.applyElementwise(fn, operand);
  if (order > HIGHEST_DERIVATIVE) {
    throw new MathError(
      'too-large',
      `A function has at most ${HIGHEST_DERIVATIVE} primes here, and ${shortened(fn.name)} has ${order}.`,
      nameSpan,
    );
  }
  return (operand) => derivative(fn, order, operand, derive);
}

function derivative(
  fn: ElementwiseFunction,
  order: number,
  operand: Expression,
  derive: Context['derive'],
): Expression {
  if (fn.expand) {
    // A function of the reader's has derivatives with names: g' is a step of its own.
    const first = fn.derivative(operand);
    const next = first.attributes.apply as ElementwiseFunction;
    return order === 1 ? first : derivative(next, order - 1, operand, derive);
  }
  const parameter = build.variable('t', SCALAR);
  let slope = fn.derivative(parameter);
  for (let count = 1; count < order; count += 1) slope = derive(slope, parameter);
  return substitute(slope, parameter, operand);
}

/** `eye(n)`, `ones(m, n)`, `zeros(m, n)`, and the scalars `vector(c)` and `matrix(c)`. */
function fromSizes(context: Context, node: CallSyntax, operands: readonly Value[]): Expression {
  const { name } = node;
  arity(context, node, name === 'ones' || name === 'zeros' ? 2 : 1);
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
  return isSizeless(value) ? undefined : build.constantValue(value);
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

function notAFunction(context: Context, node: CallSyntax): MathError {
  const name = shortened(node.name);
  const end = node.nameSpan.end;
  if (node.operands.length !== 1) {
    return new MathError(
      'syntax',
      `${name} is a value, not a function. Its entries cannot be picked out here.`,
      node.span,
    );
  }
  const repair: Repair = { span: { start: end, end: firstBracket(context, node) }, replacement: '*' };
  return new MathError(
    'syntax',
    `${name} is a value, not a function. For a product write ${shortened(`${node.name}*${bracketed(context, node)}`)}.`,
    node.span,
    repair,
  );
}

function firstBracket({ source }: Context, { nameSpan }: CallSyntax): number {
  return source.indexOf('(', nameSpan.end);
}

function bracketed(context: Context, node: CallSyntax): string {
  return context.source.slice(firstBracket(context, node), node.span.end);
}

function unknownFunction(context: Context, node: CallSyntax): MathError {
  const name = shortened(node.name);
  const span: Span = { start: node.nameSpan.start, end: node.nameSpan.start + node.name.length };
  if ((node.name === 'transpose' || node.name === 't') && node.operands.length === 1) {
    const inner = node.operands[0];
    const text =
      inner.kind === 'name' || inner.kind === 'call' ? textOf(context, inner) : bracketed(context, node);
    return new MathError(
      'undeclared',
      `There is no function ${name}. Did you mean ${shortened(text)}'?`,
      span,
      {
        span: node.span,
        replacement: `${text}'`,
      },
    );
  }
  const near = nearestFunction(node.name, [...context.functions.names(), ...builtInNames]);
  return near
    ? new MathError('undeclared', `There is no function ${name}. Did you mean ${near}?`, span, {
        span,
        replacement: near,
      })
    : new MathError(
        'undeclared',
        `There is no function ${name}. Define it beside the formula, or use one that there is.`,
        span,
      );
}
