import { type ParseNode, symbolOf } from './nodes';
import { factor, joined, operator, type Said, type SayAll, withArticle } from './said';

/** Whether a node is ℝ, perhaps with sizes above. */
export function isReals(node: ParseNode | undefined): boolean {
  if (node?.type === 'supsub') return isReals(node.base ?? undefined);
  return node?.type === 'font' && node.font === 'mathbb' && symbolOf(node.body) === 'R';
}

/** `∈ ℝ^{m×n}`: “is an m by n real matrix”. */
export function sayMember(reals: ParseNode, say: SayAll): Said {
  const sizes = sizesOf(reals, say);
  return operator(sizes === undefined ? 'is a real number' : `is ${withArticle(sizes)} real ${thing(sizes)}`);
}

/** The set itself: “the m by n real matrices”. */
export function sayReals(reals: ParseNode, say: SayAll): Said {
  const sizes = sizesOf(reals, say);
  if (sizes === undefined) return factor('the real numbers');
  return factor(`the ${sizes} real ${thing(sizes) === 'matrix' ? 'matrices' : 'vectors'}`);
}

function sizesOf(reals: ParseNode, say: SayAll): string | undefined {
  return reals.type === 'supsub' && reals.sup ? joined(say([reals.sup])) : undefined;
}

const thing = (sizes: string) => (sizes.includes(' by ') ? 'matrix' : 'vector');
