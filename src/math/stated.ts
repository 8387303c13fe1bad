import { reverseSweep } from './derivation/differentiate';
import type { ElementwiseFunction, Expression } from './expression/types';
import { SCALAR } from './matrix/shape';
import { variable as variableNode } from './operators/build';
import { userFunction } from './operators/user-function';
import { ruleFor } from './rules';

/**
 * The gradient of a scalar `f` by a variable, word for word as the rules state it: for who wants its numbers and not its text, and does
 * without the rewrites.
 * @throws MathError `not-scalar` where `f` is not `1 x 1`.
 */
export function statedGradient(f: Expression, variable: Expression): Expression {
  return reverseSweep(f, variable, ruleFor).gradient;
}

/** An elementwise function `name(t)` from its body, its derivative as the rules state it. */
export function statedFunction(name: string, body: (t: Expression) => Expression): ElementwiseFunction {
  const parameter = variableNode('t', SCALAR);
  return userFunction(name, parameter, body(parameter), statedGradient);
}
