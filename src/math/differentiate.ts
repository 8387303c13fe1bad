import { type Derivation, reverseSweep } from './derivation/differentiate';
import { simplifier, simplify } from './derivation/simplify';
import { MathError } from './errors';
import type { ElementwiseFunction, Expression } from './expression/types';
import type { Scope } from './language';
import { SCALAR } from './matrix/shape';
import { variable as variableNode } from './operators/build';
import { type Derive, userFunction } from './operators/user-function';
import { ruleFor } from './rules';

/** The derivative of a scalar expression by one of its scalar variables, by the house's rules, simplified. */
export const derive: Derive = (body, parameter) =>
  simplify(reverseSweep(body, parameter, ruleFor, simplifier()).gradient);

/** An elementwise function `name(t)` from its body, as `parseFunction` gives it for the body's text. */
export function defineFunction(name: string, body: (t: Expression) => Expression): ElementwiseFunction {
  const parameter = variableNode('t', SCALAR);
  return userFunction(name, parameter, body(parameter), derive);
}

/**
 * The gradient of a scalar `f` by a declared variable, and its derivation. A variable that `f` does not contain has the zero
 * gradient of its shape.
 * @throws MathError `not-scalar` where `f` is not `1 x 1`, `undeclared` where the scope has no such variable.
 */
export function differentiate(f: Expression, variable: string, scope: Scope): Derivation {
  const shape = scope.shapes.get(variable);
  if (!shape) {
    throw new MathError(
      'undeclared',
      `${variable} is not declared, so there is nothing to differentiate by.`,
    );
  }
  return reverseSweep(f, variableNode(variable, shape), ruleFor, simplifier());
}
