import { MathError, type Span } from '../errors';
import type { ElementwiseFunction, Expression, Operator } from '../expression/types';
import { SCALAR, type Shape, shapeText } from '../matrix/shape';
import * as build from '../operators/build';
import { elementwiseFunctions } from '../operators/functions';
import { diagonalMatrix, diagonalPart } from '../operators/layout';
import * as norms from '../operators/norms';
import * as square from '../operators/square';
import { substitute } from '../operators/user-function';
import { arity } from './arity';
import type { Context, Value } from './context';
import { shortened } from './excerpt';
import { filled } from './filled';
import { HIGHEST_DERIVATIVE } from './limits';
import { builtInNames } from './names';
import { notAFunction, unknownFunction } from './no-function';
import { named, shapeError, sized } from './refuse';
import { onValue } from './sizeless';
import type { CallSyntax } from './syntax';

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
  if (!builtInNames.includes(name)) throw unknownFunction(context, node, operands);
  if (node.order > 0) {
    throw new MathError(
      'domain',
      `${name}' has no meaning: only a function that works entry by entry has its derivative written with '.`,
      node.nameSpan,
    );
  }
  const ofMatrix = OF_MATRIX.get(name);
  if (!ofMatrix) return filled(context, node, operands);
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
  return functions.has(name) ? shownAt(nameSpan, () => functions.get(name)) : undefined;
}

/** What `find` gives; an error of it is shown at `span`. */
function shownAt<Found>(span: Span, find: () => Found): Found {
  try {
    return find();
  } catch (error) {
    throw error instanceof MathError ? new MathError(error.kind, error.message, span) : error;
  }
}

/** The step `g`, or with primes `g'`, on one operand. */
function elementwise(
  context: Context,
  { order, nameSpan }: CallSyntax,
  fn: ElementwiseFunction,
): (operand: Expression) => Expression {
  if (order === 0) return (operand) => build.applyElementwise(fn, operand);
  if (order > HIGHEST_DERIVATIVE) {
    throw new MathError(
      'too-large',
      `A function has at most ${HIGHEST_DERIVATIVE} primes here, and ${shortened(fn.name)} has ${order}.`,
      nameSpan,
    );
  }
  const key = fn.name + "'".repeat(order);
  const step = context.derivatives.get(key) ?? shownAt(nameSpan, () => derivative(context, fn, order));
  context.derivatives.set(key, step);
  return step;
}

const PARAMETER = build.variable('t', SCALAR);

function derivative(
  { derive }: Context,
  fn: ElementwiseFunction,
  order: number,
): (operand: Expression) => Expression {
  if (fn.expand) {
    // A function of the reader's has derivatives with names: g' is a function itself, and g'(X) one step.
    let named = fn;
    for (let count = 0; count < order; count += 1) {
      named = named.derivative(PARAMETER).attributes.apply as ElementwiseFunction;
    }
    return (operand) => build.applyElementwise(named, operand);
  }
  if (order === 1) return fn.derivative;
  let slope = fn.derivative(PARAMETER);
  for (let count = 1; count < order; count += 1) slope = derive(slope, PARAMETER);
  return (operand) => substitute(slope, PARAMETER, operand);
}
