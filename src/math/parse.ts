import { derive } from './differentiate';
import type { ElementwiseFunction, Expression } from './expression/types';
import {
  definitionsIn as definitionsWith,
  parseFunction as parseFunctionWith,
  parse as parseWith,
  type Scope,
} from './language';

/**
 * Source text to an expression, in a scope that declares its variables and functions.
 * @throws MathError with the place in the source.
 */
export function parse(source: string, scope: Scope): Expression {
  return parseWith(source, scope, derive);
}

/**
 * The names of a text's local definitions, `H` in `H = X*W; norm2(H)^2`, by the nodes that they stand for.
 * @throws MathError with the place in the source.
 */
export function definitionsIn(source: string, scope: Scope): ReadonlyMap<Expression, string> {
  return definitionsWith(source, scope, derive);
}

/**
 * An elementwise function from its text: `tanh(t)` or `g(t) = tanh(t)`. With `parameter` the text is one that a reader types by
 * itself, on a page that calls the number so.
 * @throws MathError with the place in the text.
 */
export function parseFunction(name: string, source: string, parameter?: string): ElementwiseFunction {
  return parseFunctionWith(name, source, derive, undefined, parameter);
}
