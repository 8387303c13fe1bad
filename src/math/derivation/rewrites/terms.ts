import type { Expression } from '../../expression/types';
import { sameShape } from '../../matrix/shape';
import { worked } from '../../operators/arithmetic';
import * as build from '../../operators/build';
import { division } from '../../operators/products';
import { addition, negation, subtraction } from '../../operators/sums';
import { replaced, type Scaled, scaled, times } from './linear';
import { folded } from './numbers';
import type { Rewrite } from './rewrite';

/** `A` for `-A`, `c*A` for `-c*A` and `c./A` for `-c./A` with a number `c > 0`. */
function opposite(node: Expression): Expression | undefined {
  if (node.operator === negation) return node.operands[0];
  const numerator = node.operator === division ? build.constantValue(node.operands[0]) : undefined;
  if (numerator !== undefined && numerator < 0)
    return build.divide(build.constant(-numerator), node.operands[1]);
  const inner = scaled(node);
  return inner && inner.factor < 0 ? times(-inner.factor, inner.inner) : undefined;
}

export const signs: Rewrite = {
  id: 'signs',
  sentence: 'two minus signs cancel, and adding a negative is subtracting',
  apply(node) {
    const [left, right] = node.operands;
    if (node.operator === negation) return opposite(left);
    if (node.operator !== addition && node.operator !== subtraction) return undefined;
    const positive = opposite(right);
    if (positive)
      return node.operator === addition ? build.subtract(left, positive) : build.add(left, positive);
    const subtrahend = node.operator === addition ? opposite(left) : undefined;
    return subtrahend && build.subtract(right, subtrahend);
  },
};

export const signOfNumber: Rewrite = {
  id: 'sign-of-number',
  sentence: 'a minus sign joins the number',
  apply(node) {
    const inner = node.operator === negation ? scaled(node.operands[0]) : undefined;
    return inner && inner.factor > 0 ? times(-inner.factor, inner.inner) : undefined;
  },
};

/** How far along a sum a like term is looked for, so that a long sum costs no more than its length. */
const FARTHEST = 8;

function term(node: Expression): Scaled {
  return (
    scaled(node) ??
    (node.operator === negation ? { factor: -1, inner: node.operands[0] } : { factor: 1, inner: node })
  );
}

/** `sum + factor*inner` with a like term of `sum` counted together with it. */
function addTo(sum: Expression, { factor, inner }: Scaled, reach: number): Expression | undefined {
  const known = term(sum);
  if (known.inner === inner) {
    const total = worked('+', known.factor, factor);
    if (total === undefined) return undefined;
    return total === 0 ? build.zeros(sum.shape) : times(total, inner);
  }
  if (reach === 0 || (sum.operator !== addition && sum.operator !== subtraction)) return undefined;
  const [left, right] = sum.operands;
  const within = sameShape(left.shape, sum.shape) ? addTo(left, { factor, inner }, reach - 1) : undefined;
  if (within) return build.apply(sum.operator, [within, right]);
  if (!sameShape(right.shape, sum.shape)) return undefined;
  const sign = sum.operator === addition ? 1 : -1;
  const last = addTo(right, { factor: sign * factor, inner }, 0);
  return last && build.apply(sum.operator, [left, last]);
}

export const likeTerms: Rewrite = {
  id: 'like-terms',
  sentence: 'equal terms are counted together',
  apply(node) {
    if (node.operator !== addition && node.operator !== subtraction) return undefined;
    const [left, right] = node.operands;
    if (!sameShape(left.shape, right.shape)) return undefined;
    const { factor, inner } = term(right);
    if (build.constantValue(inner) !== undefined) return undefined;
    const found = addTo(left, { factor: node.operator === addition ? factor : -factor, inner }, FARTHEST);
    if (found) return found;
    // The like term may also stand in front of a longer sum: A + (B + A).
    if (node.operator !== addition || build.constantValue(term(left).inner) !== undefined) return undefined;
    return addTo(right, term(left), FARTHEST);
  },
};

export const addNumbers: Rewrite = {
  id: 'add-numbers',
  sentence: 'the numbers of a sum are added up',
  apply(node) {
    const [left, right] = node.operands;
    const number = right && build.constantValue(right);
    if (number === undefined || (node.operator !== addition && node.operator !== subtraction))
      return undefined;
    if (left.operator !== addition && left.operator !== subtraction) return undefined;
    const more = node.operator === addition ? number : -number;
    const [first, last] = left.operands.map(build.constantValue);
    if (last !== undefined) {
      const total = folded('+', left.operator === addition ? last : -last, more);
      if (total === undefined) return undefined;
      return total < 0
        ? build.subtract(left.operands[0], build.constant(-total))
        : build.add(left.operands[0], build.constant(total));
    }
    const total = first === undefined ? undefined : folded('+', first, more);
    return total === undefined ? undefined : replaced(left, 0, build.constant(total));
  },
};

/** How many terms of a sum inside a sum are taken out of their brackets, so that a long sum costs no more than its length. */
const MOST_TERMS = 4;

function countTerms(node: Expression, most: number): number {
  if (most <= 0 || (node.operator !== addition && node.operator !== subtraction)) return 1;
  const first = countTerms(node.operands[0], most - 1);
  return first + countTerms(node.operands[1], most - first);
}

export const sumOfSums: Rewrite = {
  id: 'sum-of-sums',
  sentence: 'a sum is added term by term',
  apply(node) {
    const [left, right] = node.operands;
    if (node.operator !== addition && node.operator !== subtraction) return undefined;
    if (right.operator !== addition && right.operator !== subtraction) return undefined;
    const [first, second] = right.operands;
    // A broadcast inside the brackets is cheaper done there.
    if (![left, right, first, second].every(({ shape }) => sameShape(shape, node.shape))) return undefined;
    if (countTerms(right, MOST_TERMS) > MOST_TERMS) return undefined;
    const plus = node.operator === right.operator ? build.add : build.subtract;
    return plus(build.apply(node.operator, [left, first]), second);
  },
};
