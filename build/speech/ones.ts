import { type ParseNode, symbolOf } from './nodes';
import { factor, joined, type Said, type SayAll } from './said';

/** Whether a node is the bold 1 of indicators and of matrices of ones. */
export function isBoldOne(node: ParseNode | null | undefined): boolean {
  return node?.type === 'font' && node.font === 'mathbf' && symbolOf(node.body) === '1';
}

/** `𝟏[k = i]`. */
export function sayIndicator(condition: readonly ParseNode[], say: SayAll): Said {
  return factor(`one if ${joined(say(condition))}, else zero,`, true);
}

/** `𝟏`, with sizes below or without. */
export function sayOnes(sizes: ParseNode | undefined, say: SayAll): Said {
  return factor(`the ${sizes ? joined(say([sizes])) : ''} matrix of ones`, true);
}
