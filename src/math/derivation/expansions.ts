import type { Expression, Operator } from '../expression/types';
import { sameShape } from '../matrix/shape';
import * as build from '../operators/build';
import { diagonalMatrix, diagonalPart, transpose } from '../operators/layout';
import { columnSums, rowSums, sum } from '../operators/norms';
import { division, hadamardProduct, innerProduct, matrixProduct, scaling } from '../operators/products';
import { trace } from '../operators/square';
import { addition, negation, subtraction } from '../operators/sums';
import { replaced } from './rewrites/linear';
import type { Rewrite } from './rewrites/rewrite';

/** Whether a node is a sum or a difference. */
export function isSum({ operator }: Expression): boolean {
  return operator === addition || operator === subtraction;
}

/** Whether no term of a sum is stretched. */
function unstretched(node: Expression): boolean {
  return node.operands.every(({ shape }) => sameShape(shape, node.shape));
}

/** `A*B + A*C` for `A*(B+C)`: the node on each term of the operand at `position`. */
function termByTerm(node: Expression, position: number): Expression {
  const within = node.operands[position];
  const [left, right] = within.operands.map((term) => replaced(node, position, term));
  return build.apply(within.operator, [left, right]);
}

/** The first position of `positions` at which a sum stands that may be taken apart. */
function sumAt(
  node: Expression,
  positions: readonly number[],
  fits: (within: Expression) => boolean = () => true,
): number | undefined {
  return positions.find((position) => isSum(node.operands[position]) && fits(node.operands[position]));
}

/** A distribution over the sums at some positions of an operator's nodes. */
function distribution(
  id: string,
  sentence: string,
  operators: readonly Operator[],
  positions: readonly number[],
  fits?: (within: Expression) => boolean,
): Rewrite {
  return {
    id,
    sentence,
    apply(node) {
      if (!operators.includes(node.operator)) return undefined;
      const position = sumAt(node, positions, fits);
      if (position === undefined) return undefined;
      const after = termByTerm(node, position);
      return sameShape(after.shape, node.shape) ? after : undefined;
    },
  };
}

const productOverSum = distribution(
  'product-over-sum',
  'a matrix product with a sum is the sum of the products',
  [matrixProduct],
  [0, 1],
  unstretched,
);

const scalingOverSum = distribution(
  'scaling-over-sum',
  'a number times a sum is the sum of its multiples',
  [scaling],
  [1, 0],
);

const hadamardOverSum = distribution(
  'hadamard-over-sum',
  'a Hadamard product with a sum is the sum of the Hadamard products',
  [hadamardProduct],
  [0, 1],
);

const quotientOfSum = distribution('quotient-of-sum', 'a sum is divided term by term', [division], [0]);

const transposeOfSum = distribution(
  'transpose-of-sum',
  'the transpose of a sum is the sum of the transposes',
  [transpose],
  [0],
);

const totalOfSum = distribution(
  'total-of-sum',
  'the entries of a sum of matrices may be added up term by term',
  [sum, rowSums, columnSums, trace],
  [0],
  unstretched,
);

const diagonalOfSum = distribution(
  'diagonal-of-sum',
  'the diagonal of a sum is taken term by term',
  [diagonalMatrix, diagonalPart],
  [0],
  unstretched,
);

const innerProductOverSum = distribution(
  'inner-product-over-sum',
  'an inner product with a sum is the sum of the inner products',
  [innerProduct],
  [0, 1],
  unstretched,
);

const negativeOfSum: Rewrite = {
  id: 'negative-of-sum',
  sentence: 'a minus sign before a sum turns the sign of every term',
  apply(node) {
    const [within] = node.operands;
    if (node.operator !== negation || !isSum(within)) return undefined;
    const [left, right] = within.operands;
    const other = within.operator === addition ? build.subtract : build.add;
    return other(build.negate(left), right);
  },
};

/** The terms of a sum, from left to right, each with its sign. Sums in it are taken apart too. */
export function termsOf(node: Expression): { readonly negative: boolean; readonly term: Expression }[] {
  const terms: { negative: boolean; term: Expression }[] = [];
  const stack = [{ negative: false, term: node }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { negative, term } = next;
    if (isSum(term)) {
      const [left, right] = term.operands;
      stack.push({ negative: negative !== (term.operator === subtraction), term: right });
      stack.push({ negative, term: left });
    } else terms.push(next);
  }
  return terms;
}

export const sumInSum: Rewrite = {
  id: 'sum-in-sum',
  sentence: 'the terms of a sum need no brackets in a sum',
  apply(node) {
    if (!isSum(node)) return undefined;
    const [{ term: first }, ...others] = termsOf(node);
    const after = others.reduce(
      (sum, { negative, term }) => (negative ? build.subtract(sum, term) : build.add(sum, term)),
      first,
    );
    return after === node ? undefined : after;
  },
};

/** The rewrites that take a product with a sum apart. */
export const distributions: readonly Rewrite[] = [
  productOverSum,
  scalingOverSum,
  hadamardOverSum,
  innerProductOverSum,
  quotientOfSum,
  transposeOfSum,
  totalOfSum,
  diagonalOfSum,
  negativeOfSum,
];

/** The rewrites that multiply out, beside those that simplify: what is multiplied out is longer. */
export const expansions: readonly Rewrite[] = [...distributions, sumInSum];
