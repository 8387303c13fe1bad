import { inOrder } from '../expression/traverse';
import type { Expression } from '../expression/types';
import { rebuild } from '../operators/build';
import { scaling } from '../operators/products';
import { replaceNodes } from '../operators/replace';
import { negation } from '../operators/sums';
import { distributions, isSum, sumInSum, termsOf } from './expansions';
import { linearIn } from './rewrites/linear';
import { foldNumbers, zeroTerm } from './rewrites/numbers';
import type { Rewrite } from './rewrites/rewrite';
import { addNumbers, likeTerms, signs } from './rewrites/terms';
import { type RewriteStep, simplifier } from './simplify';

/** A sum of more terms than this is no easier to read than the product that it comes from. */
const MOST_TERMS = 60;
/** Simplifying a term can bring forth a sum; each round takes it apart. */
const MOST_ROUNDS = 4;

/** The operands of a node that are multiplied out with it: none in a function, a norm or an inverse. */
function opened(node: Expression): readonly Expression[] {
  const inAll = isSum(node) || node.operator === scaling || node.operator === negation;
  return inAll ? node.operands : linearIn(node).map((position) => node.operands[position]);
}

/** The nodes that are multiplied out, operands first: those that the root is linear in. */
function openNodes(root: Expression): Expression[] {
  const open = new Set([root]);
  // A node comes after all that use it, so whether it is open is known when it is met.
  for (const node of inOrder([root]).reverse())
    if (open.has(node)) for (const operand of opened(node)) open.add(operand);
  return inOrder([root]).filter((node) => open.has(node));
}

/** How many terms the root has when it is multiplied out, counted, not built; more than the limit count as that. */
function countTerms(order: readonly Expression[], root: Expression): number {
  const terms = new Map<Expression, number>();
  const of = (node: Expression): number => terms.get(node) ?? 1;
  for (const node of order) {
    const counts = opened(node).map(of);
    const count = isSum(node)
      ? counts.reduce((total, each) => total + each)
      : counts.reduce((product, each) => product * each, 1);
    terms.set(node, Math.min(count, MOST_TERMS + 1));
  }
  return of(root);
}

/** One round: every product of sums that is open is taken apart, from the inside out. */
function multiplyOut(order: readonly Expression[], root: Expression, steps: RewriteStep[]): Expression {
  const after = new Map<Expression, Expression>();

  function distribute(node: Expression): Expression {
    for (const rewrite of distributions) {
      const sumOfParts = rewrite.apply(node);
      if (!sumOfParts) continue;
      steps.push({ rewrite, before: node, after: sumOfParts });
      return isSum(sumOfParts) ? rebuild(sumOfParts, sumOfParts.operands.map(distribute)) : sumOfParts;
    }
    return node;
  }

  for (const node of order) {
    const open = new Set(opened(node));
    const operands = node.operands.map((operand) =>
      open.has(operand) ? (after.get(operand) ?? operand) : operand,
    );
    after.set(node, distribute(rebuild(node, operands)));
  }
  return after.get(root) as Expression;
}

/** The rewrites between terms. The order of the terms stays, so a sum may begin with a minus, as it would on paper. */
const betweenTerms: readonly Rewrite[] = [zeroTerm, foldNumbers, addNumbers, likeTerms, signs];

function joined(sum: Expression, steps: RewriteStep[]): Expression {
  if (!isSum(sum)) return sum;
  const left = joined(sum.operands[0], steps);
  const node = rebuild(sum, [left, sum.operands[1]]);
  for (const rewrite of betweenTerms) {
    const after = rewrite.apply(node);
    if (!after || (rewrite === signs && after.operands[0] !== left)) continue;
    steps.push({ rewrite, before: node, after });
    return joined(after, steps);
  }
  return node;
}

/** A sum with its terms in a row, each in its simple form, and like terms counted together. */
function tidied(sum: Expression, steps: RewriteStep[]): Expression {
  const inRow = sumInSum.apply(sum);
  if (inRow) steps.push({ rewrite: sumInSum, before: sum, after: inRow });
  const { simplify } = simplifier();
  const simple = new Map<Expression, Expression>();
  for (const { term } of termsOf(sum)) simple.set(term, simplify(term, steps));
  return joined(replaceNodes(inRow ?? sum, simple), steps);
}

/**
 * An expression multiplied out, and simplified again: products, quotients and transposes of sums become sums of products. What is inside of a
 * function, a norm or an inverse stays. Every rewrite is added to `trace`. Undefined where there would be too many terms to read.
 */
export function expand(expression: Expression, trace: RewriteStep[] = []): Expression | undefined {
  let current = expression;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const order = openNodes(current);
    if (countTerms(order, current) > MOST_TERMS) return undefined;
    const apart = multiplyOut(order, current, trace);
    if (apart === current) return current;
    current = tidied(apart, trace);
  }
  return current;
}
