import { uses } from '../../expression/traverse';
import type { Expression } from '../../expression/types';
import { transpose } from '../../operators/layout';
import { negation } from '../../operators/sums';

/** A sign before or behind a name costs nothing to write again. */
function isSignOnName(node: Expression, named: ReadonlySet<Expression>): boolean {
  if (node.operator !== transpose && node.operator !== negation) return false;
  return node.operands[0].operator.arity === 0 || named.has(node.operands[0]);
}

/**
 * The parts that a program computes once and names: those used in several places, a root's being returned counted as one,
 * and those that their user writes twice.
 */
export function partsToName(roots: readonly Expression[], order: readonly Expression[]): Set<Expression> {
  const places = uses(order);
  for (const root of roots) places.set(root, (places.get(root) ?? 0) + 1);
  const named = new Set<Expression>();
  for (const node of order) {
    if (node.operator.arity === 0 || (places.get(node) ?? 0) < 2 || isSignOnName(node, named)) continue;
    named.add(node);
  }
  return named;
}
