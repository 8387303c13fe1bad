import type { Expression } from '../expression/types';
import { constant, variable } from '../operators/build';
import type { Derivation } from './differentiate';

/**
 * `df/dN` of every node on the way, each in the shape of its node: of `f`, of what lies between, and of the variable, whose is the
 * derivation's gradient. In the order in which they are found.
 */
export function nodeGradients({
  f,
  variable: name,
  gradient,
  steps,
}: Derivation): Map<Expression, Expression> {
  const found = new Map<Expression, Expression>([[f, constant(1)]]);
  // The total of a node follows on its parts, so it is what stands in the end.
  for (const step of steps) found.set(step.kind === 'total' ? step.node : step.operand, step.result);
  return found.set(variable(name, gradient.shape), gradient);
}
