import { inOrder } from '../expression/traverse';
import type { Expression } from '../expression/types';
import { rebuild } from './build';

/**
 * An expression with other nodes in the place of some, wherever those are used. What is above them is in canonical form again.
 * @throws MathError where a step above does not take another shape.
 */
export function replaceNodes(
  root: Expression,
  replacements: ReadonlyMap<Expression, Expression>,
): Expression {
  const after = new Map(replacements);
  for (const node of inOrder([root], (known) => after.has(known))) {
    after.set(
      node,
      rebuild(
        node,
        node.operands.map((operand) => after.get(operand) as Expression),
      ),
    );
  }
  return after.get(root) as Expression;
}
