import { inOrder } from '../expression/traverse';
import type { Expression } from '../expression/types';
import { rebuild } from '../operators/build';

/**
 * The same value without user-defined functions: each application is replaced by the function's body on the argument.
 * Nodes that hold none stay the same objects.
 */
export function expandFunctions(roots: readonly Expression[]): Expression[] {
  const expanded = new Map<Expression, Expression>();
  const expand = (root: Expression): Expression => {
    for (const node of inOrder([root], (known) => expanded.has(known))) {
      const current = rebuild(
        node,
        node.operands.map((operand) => expanded.get(operand) as Expression),
      );
      const body = current.attributes.apply?.expand?.(current.operands[0]);
      // A body may apply other functions of the reader's; the language refuses circles among them.
      expanded.set(node, body ? expand(body) : current);
    }
    return expanded.get(root) as Expression;
  };
  return roots.map(expand);
}
