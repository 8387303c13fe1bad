import { flat, type ParseNode, type SupSub } from './nodes';
import { isCompound, joined, prefix, type Said, type SayAll } from './said';

const NAMED = new Set(['tanh', 'sin', 'cos', 'exp', 'log', 'ln', 'det', 'max', 'min', 'sinh', 'cosh']);

/**
 * A sum, with what it runs over; or a function that has a name.
 * @throws Error for another operator
 */
export function sayOperator(
  name: string | undefined,
  scripts: Pick<SupSub, 'sub' | 'sup'>,
  say: SayAll,
): Said {
  if (name === '\\sum') return saySum(scripts, say);
  const word = name?.slice(1) ?? '';
  if (!NAMED.has(word) || scripts.sub || scripts.sup) throw new Error(`no words for the operator ${name}`);
  return { ...prefix(word), callable: true };
}

function saySum({ sub, sup }: Pick<SupSub, 'sub' | 'sup'>, say: SayAll): Said {
  // The house writes a bare sum of a matrix for the sum of its entries.
  if (!sub && !sup) return prefix('the sum of all entries');
  if (!sub) throw new Error('no words for a sum that has an end and no beginning');
  const words = flat([sub]);
  if (words.length === 1 && words[0].type === 'text') return prefix(`the sum over the ${joined(say(words))}`);
  const below = say(words);
  if (sup) return prefix(`the sum from ${joined(below)} to ${joined(say([sup]))}`);
  return prefix(`the sum over ${isCompound(below) ? listed(words, say) : joined(below)}`);
}

/** “k and l”; a condition stays as it is. */
function listed(nodes: readonly ParseNode[], say: SayAll): string {
  const isComma = (node: ParseNode) => node.type === 'atom' && node.text === ',';
  return nodes.some(isComma)
    ? nodes.map((node) => (isComma(node) ? 'and' : joined(say([node])))).join(' ')
    : joined(say(nodes));
}
