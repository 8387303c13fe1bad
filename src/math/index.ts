/** The engine's only door. */
import { type Derivation, reverseSweep } from './derivation/differentiate';
import { simplify } from './derivation/simplify';
import { MathError } from './errors';
import type { ElementwiseFunction } from './expression/elementwise';
import type { Expression } from './expression/expression';
import { parse as parseWith, parseFunction as parseFunctionWith, type Scope } from './language';
import { variable as variableNode } from './operators/build';
import type { Derive } from './operators/user-function';
import { ruleFor } from './rules';

export { MathError, type MathErrorKind, type Repair, type Span } from './errors';
export type { Derivation, RuleStep, Step, TotalStep } from './derivation/differentiate';
export { type RewriteStep, simplify } from './derivation/simplify';
export { rewrites } from './derivation/rewrites';
export type { Rewrite } from './derivation/rewrites/rewrite';
export type { ElementwiseFunction } from './expression/elementwise';
export { type Entry, evaluateEntry } from './expression/entry';
export { entryLatex } from './expression/entry-latex';
export type { Attributes, Expression } from './expression/expression';
export type { CodeTarget } from './expression/notation';
export type { Operator } from './expression/operator';
export { fold, inOrder, variableNames } from './expression/traverse';
export type { Scope } from './language';
export { copyMatrix, entryAt, largestEntry, type Matrix, matrix, matrixFrom, toRows, zeroMatrix } from './matrix/matrix';
export { type Random, randomMatrix, seededRandom } from './matrix/random';
export { isScalar, isSquare, type Shape, sameShape, shapeText } from './matrix/shape';
export { type CheckOptions, checkGradient, type EntryPosition, type GradientCheck } from './numeric/check';
export { type Bindings, compile, evaluate, type Program } from './numeric/program';
export { whyNotFinite } from './numeric/reasons';
export * as build from './operators/build';
export { operators } from './operators';
export { elementwiseFunctions } from './operators/functions';
export { substitute } from './operators/user-function';
export { toCode } from './print/code';
export { type LatexOptions, toLatex } from './print/latex';
export { toText } from './print/text';
export { articleRules, ruleById, ruleFor, rules } from './rules';
export type { Rule, Sample, SampleMatrix } from './rules/rule';

const derive: Derive = (body, parameter) => simplify(reverseSweep(body, parameter, ruleFor).gradient);

/**
 * Source text to an expression, in a scope that declares its variables and functions.
 * @throws MathError with the place in the source.
 */
export function parse(source: string, scope: Scope): Expression {
  return parseWith(source, scope, derive);
}

/**
 * An elementwise function from its text: `tanh(t)` or `g(t) = tanh(t)`.
 * @throws MathError with the place in the text.
 */
export function parseFunction(name: string, source: string): ElementwiseFunction {
  return parseFunctionWith(name, source, derive);
}

/**
 * The gradient of a scalar `f` by a declared variable, and its derivation. A variable that `f` does not contain has the zero
 * gradient of its shape.
 * @throws MathError `not-scalar` where `f` is not `1 x 1`, `undeclared` where the scope has no such variable.
 */
export function differentiate(f: Expression, variable: string, scope: Scope): Derivation {
  const shape = scope.shapes.get(variable);
  if (!shape) throw new MathError('undeclared', `${variable} is not declared, so there is nothing to differentiate by.`);
  return reverseSweep(f, variableNode(variable, shape), ruleFor);
}
