import { inOrder } from '../expression/traverse';
import type { Expression } from '../expression/types';
import { toText } from '../print/text';
import { expandFunctions } from './expand';
import { type Bindings, compile } from './program';

/**
 * Why a value is infinite or not a number: the first step whose operands are all finite and whose result is not.
 * Undefined where every entry is finite.
 */
export function whyNotFinite(expression: Expression, bindings: Bindings): string | undefined {
  const nodes = inOrder(expandFunctions([expression]));
  const values = compile(nodes).run(bindings);
  const finite = new Map(nodes.map((node, index) => [node, values[index].data.every(Number.isFinite)]));
  if (finite.get(nodes[nodes.length - 1])) return undefined;
  const culprit = nodes.find((node) => !finite.get(node));
  if (!culprit) return undefined;
  if (culprit.operands.length === 0) return `${toText(culprit)} is not finite.`;
  const reason = culprit.operator.undefinedWhere?.(culprit);
  return reason
    ? `In ${toText(culprit)}, ${reason}.`
    : `${toText(culprit)} is too large for a number on this machine.`;
}
