import { inOrder } from '../expression/traverse';
import type { Expression } from '../expression/types';
import { rebuild } from '../operators/build';
import { rewrites } from './rewrites';
import type { Rewrite } from './rewrites/rewrite';

/** One use of a rewrite. */
export interface RewriteStep {
  readonly rewrite: Rewrite;
  readonly before: Expression;
  readonly after: Expression;
}

/** Simplifies expressions that share parts, each part once. */
export interface Simplifier {
  /** The simple form; every rewrite that was used for parts not met before is added to `trace`. */
  simplify(expression: Expression, trace?: RewriteStep[]): Expression;
}

/** A simplifier with an empty memory. */
export function simplifier(): Simplifier {
  const simple = new Map<Expression, Expression>();

  function simplify(expression: Expression, trace: RewriteStep[] = []): Expression {
    for (const node of inOrder([expression], (known) => simple.has(known))) {
      const current = rebuild(
        node,
        node.operands.map((operand) => simple.get(operand) as Expression),
      );
      const settled = simple.get(current) ?? settle(current, trace);
      simple.set(node, settled);
      simple.set(settled, settled);
    }
    return simple.get(expression) as Expression;
  }

  /** Rewrites a node whose operands are simple until nothing fits. */
  function settle(node: Expression, trace: RewriteStep[]): Expression {
    for (const rewrite of rewrites) {
      const after = rewrite.apply(node);
      if (after && after !== node) {
        trace.push({ rewrite, before: node, after });
        return simplify(after, trace);
      }
    }
    return node;
  }

  return { simplify };
}

/** A simpler expression of the same value, by the named rewrites. */
export function simplify(expression: Expression): Expression {
  return simplifier().simplify(expression);
}
