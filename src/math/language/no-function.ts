import { MathError, type Repair, type Span } from '../errors';
import type { Context, Value } from './context';
import { fromElsewhere } from './elsewhere';
import { shortened } from './excerpt';
import { builtInNames, nearestFunction } from './names';
import { textOf } from './refuse';
import type { CallSyntax } from './syntax';

/** A call of a name that stands for a value. */
export function notAFunction(context: Context, node: CallSyntax): MathError {
  const name = shortened(node.name);
  const end = node.nameSpan.end;
  if (node.operands.length !== 1) {
    return new MathError(
      'syntax',
      `${name} is a value, not a function. Its entries cannot be picked out here.`,
      node.span,
    );
  }
  const repair: Repair = { span: { start: end, end: firstBracket(context, node) }, replacement: '*' };
  return new MathError(
    'syntax',
    `${name} is a value, not a function. For a product write ${shortened(`${node.name}*${bracketed(context, node)}`)}.`,
    node.span,
    repair,
  );
}

function firstBracket({ source }: Context, { nameSpan }: CallSyntax): number {
  return source.indexOf('(', nameSpan.end);
}

function bracketed(context: Context, node: CallSyntax): string {
  return context.source.slice(firstBracket(context, node), node.span.end);
}

/** A call of a name that stands for nothing. */
export function unknownFunction(context: Context, node: CallSyntax, operands: readonly Value[]): MathError {
  const name = shortened(node.name);
  const span: Span = { start: node.nameSpan.start, end: node.nameSpan.start + node.name.length };
  const refuse = (advice: string, repair?: Repair): MathError =>
    new MathError('undeclared', `There is no function ${name}. ${advice}`, span, repair);
  if ((node.name === 'transpose' || node.name === 't') && node.operands.length === 1) {
    const inner = node.operands[0];
    const text =
      inner.kind === 'name' || inner.kind === 'call' ? textOf(context, inner) : bracketed(context, node);
    return refuse(`Did you mean ${shortened(text)}'?`, { span: node.span, replacement: `${text}'` });
  }
  const advice = fromElsewhere(context, node, operands);
  if (advice) {
    const { sentence, replacement } = advice;
    return refuse(sentence, replacement === undefined ? undefined : { span: node.span, replacement });
  }
  const near = nearestFunction(node.name, [...context.functions.names(), ...builtInNames]);
  if (near) return refuse(`Did you mean ${near}?`, { span, replacement: near });
  return refuse(
    context.alone
      ? "Use one of the language's, such as tanh or exp."
      : 'Define it beside the formula, or use one that there is.',
  );
}
