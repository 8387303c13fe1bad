import { MathError } from '../errors';
import { dependents, inOrder } from '../expression/traverse';
import type { Expression } from '../expression/types';
import { isScalar, shapeText } from '../matrix/shape';
import { add, constant, zeros } from '../operators/build';
import type { Rule } from '../rules/rule';
import type { RewriteStep, Simplifier } from './simplify';

/** A step back through one operand of one node, by one rule. */
export interface RuleStep {
  readonly kind: 'rule';
  readonly rule: Rule;
  /** The step's value `G`. */
  readonly node: Expression;
  /** Which operand of `node` the step leads to, counted from 0. */
  readonly position: number;
  /** That operand, `X`. */
  readonly operand: Expression;
  /** `df/dG`, as it was known when the step was taken. */
  readonly upstream: Expression;
  /** What the rule says, word for word. */
  readonly stated: Expression;
  /** The same, simplified: this place's part of `df/dX`. */
  readonly result: Expression;
  /** The rewrites that led from `stated` to `result`; those of parts that an earlier step holds too stand there. */
  readonly rewrites: readonly RewriteStep[];
}

/** Where a value is used in several places, its gradient is the sum of what comes back from each: the total derivative. */
export interface TotalStep {
  readonly kind: 'total';
  /** The value that is used several times. */
  readonly node: Expression;
  /** What came back from each place, in the order of the steps. */
  readonly contributions: readonly Expression[];
  readonly stated: Expression;
  readonly result: Expression;
  readonly rewrites: readonly RewriteStep[];
}

export type Step = RuleStep | TotalStep;

/** A derivative and how it was found: the record of the differentiation itself, from `f` back to the variable. */
export interface Derivation {
  readonly f: Expression;
  readonly variable: string;
  /** `df/d(variable)`, in the shape of the variable. */
  readonly gradient: Expression;
  readonly steps: readonly Step[];
}

/** Leaves every expression as a rule states it. */
const asStated: Simplifier = { simplify: (expression) => expression };

/**
 * The reverse sweep: visits each node on a way from `f` to the variable once, after all nodes that use it, so the work grows as
 * the number of nodes (Griewank and Walther, "Evaluating Derivatives", 2008, chapter 3). What each step says is simplified on the way; for
 * numbers alone `asStated` leaves it, and the rewrites, out.
 * @throws MathError `not-scalar` where `f` is not `1 x 1`.
 */
export function reverseSweep(
  f: Expression,
  variable: Expression,
  ruleFor: (node: Expression, operand: number) => Rule,
  { simplify }: Simplifier = asStated,
): Derivation {
  const name = variable.attributes.name as string;
  if (!isScalar(f.shape)) {
    throw new MathError(
      'not-scalar',
      `f must be a single number to be differentiated, and this is ${shapeText(f.shape)}. Close it with sum(…) or norm2(…)^2.`,
    );
  }
  const steps: Step[] = [];
  const arrived = new Map<Expression, Expression[]>([[f, [constant(1)]]]);

  function total(node: Expression): Expression | undefined {
    const contributions = arrived.get(node);
    if (!contributions || contributions.length < 2) return contributions?.[0];
    const rewrites: RewriteStep[] = [];
    const stated = contributions.reduce(add);
    const result = simplify(stated, rewrites);
    steps.push({ kind: 'total', node, contributions, stated, result, rewrites });
    return result;
  }

  const order = inOrder([f]);
  const onTheWay = dependents(order, new Set([variable]));
  for (const node of order.reverse()) {
    if (node === variable || !onTheWay.has(node)) continue;
    const upstream = total(node);
    if (!upstream) continue;
    node.operands.forEach((operand, position) => {
      if (!onTheWay.has(operand)) return;
      const rule = ruleFor(node, position);
      const rewrites: RewriteStep[] = [];
      const stated = rule.pullback(upstream, node, position);
      const result = simplify(stated, rewrites);
      steps.push({ kind: 'rule', rule, node, position, operand, upstream, stated, result, rewrites });
      const known = arrived.get(operand);
      if (known) known.push(result);
      else arrived.set(operand, [result]);
    });
  }
  return { f, variable: name, gradient: total(variable) ?? zeros(variable.shape), steps };
}
