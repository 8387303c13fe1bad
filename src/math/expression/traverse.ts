import type { Expression } from './types';

/**
 * Every node that the roots stand on, once, operands before the nodes that use them. Takes no recursion, so a chain may be as long as
 * memory allows. Nodes for which `known` holds are left out, and what is beneath them is not visited.
 */
export function inOrder(
  roots: readonly Expression[],
  known: (node: Expression) => boolean = () => false,
): Expression[] {
  const seen = new Set<Expression>();
  const order: Expression[] = [];
  const stack: { node: Expression; next: number }[] = [];
  for (const root of roots) {
    if (seen.has(root) || known(root)) continue;
    seen.add(root);
    stack.push({ node: root, next: 0 });
    while (stack.length > 0) {
      const top = stack[stack.length - 1];
      const operand = top.node.operands[top.next];
      if (operand === undefined) {
        order.push(top.node);
        stack.pop();
      } else {
        top.next += 1;
        if (!seen.has(operand) && !known(operand)) {
          seen.add(operand);
          stack.push({ node: operand, next: 0 });
        }
      }
    }
  }
  return order;
}

/** Folds a value over every node, operands first; a shared node is visited once. */
export function fold<Value>(
  root: Expression,
  visit: (node: Expression, operands: readonly Value[]) => Value,
): Value {
  const values = new Map<Expression, Value>();
  for (const node of inOrder([root])) {
    values.set(
      node,
      visit(
        node,
        node.operands.map((operand) => values.get(operand) as Value),
      ),
    );
  }
  return values.get(root) as Value;
}

/** The nodes of `order` that depend on any of `sources`. `order` has operands first, as `inOrder` gives it. */
export function dependents(order: readonly Expression[], sources: ReadonlySet<Expression>): Set<Expression> {
  const found = new Set<Expression>();
  for (const node of order) {
    if (sources.has(node) || node.operands.some((operand) => found.has(operand))) found.add(node);
  }
  return found;
}

/** How often each node is written in what stands above it in `order`, a place that an operator's printers write twice counted as two. */
export function uses(order: readonly Expression[]): Map<Expression, number> {
  const count = new Map<Expression, number>();
  for (const { operands, operator } of order) {
    operands.forEach((operand, position) => {
      count.set(operand, (count.get(operand) ?? 0) + (operator.notation.times?.[position] ?? 1));
    });
  }
  return count;
}

/** The names of the variables in an expression, in order of first use. */
export function variableNames(root: Expression): string[] {
  const names = new Set<string>();
  for (const node of inOrder([root])) if (node.attributes.name !== undefined) names.add(node.attributes.name);
  return [...names];
}
