import { MathError } from '../errors';
import type { Context } from './context';
import { shortened } from './excerpt';
import { textOf } from './refuse';
import type { CallSyntax } from './syntax';

const COUNTS = ['none', '1', '2', '3'];

/** What calls with another number of arguments mean in MATLAB: the same in one of ours. */
function meant(context: Context, { name, operands }: CallSyntax): string | undefined {
  const [first, second] = operands.map((operand) => textOf(context, operand));
  if (name === 'sum' && operands.length === 2 && second === '1') return `sumrows(${first})`;
  if (name === 'sum' && operands.length === 2 && second === '2') return `sumcols(${first})`;
  if ((name === 'norm1' || name === 'norm2') && operands.length === 2 && name.endsWith(second)) {
    return `${name}(${first})`;
  }
  const isSize = /^[1-9]\d*$/.test(first ?? '');
  if ((name === 'ones' || name === 'zeros') && operands.length === 1 && isSize)
    return `${name}(${first}, ${first})`;
  if (name === 'eye' && operands.length === 2 && first === second) return `eye(${first})`;
  return undefined;
}

/**
 * Makes sure that a call has as many arguments as its function takes.
 * @throws MathError `arity`, over the whole call.
 */
export function arity(context: Context, node: CallSyntax, takes: number): void {
  const got = node.operands.length;
  if (got === takes) return;
  const replacement = meant(context, node);
  const sentence = `${shortened(node.name)} takes ${takes} ${takes === 1 ? 'argument' : 'arguments'} and got ${COUNTS[got] ?? got}.`;
  if (replacement === undefined) throw new MathError('arity', sentence, node.span);
  throw new MathError('arity', `${sentence} Did you mean ${shortened(replacement)}?`, node.span, {
    span: node.span,
    replacement,
  });
}
