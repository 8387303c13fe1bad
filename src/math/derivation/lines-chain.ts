import { inOrder } from '../expression/traverse';
import type { Expression } from '../expression/types';
import { add, constant } from '../operators/build';
import { replaceNodes } from '../operators/replace';
import type { Derivation, RuleStep, TotalStep } from './differentiate';
import type { DerivationLine } from './written-line';
import type { SymbolTable } from './written-symbols';

/** The steps that say what a node's derivative is: one for each place of the node, and their total where there are several. */
export interface StepsOf {
  readonly parts: RuleStep[];
  total?: TotalStep;
}

/** The steps of a derivation by the node whose derivative they give. */
function stepsByNode({ steps }: Derivation): ReadonlyMap<Expression, StepsOf> {
  const found = new Map<Expression, StepsOf>();
  for (const step of steps) {
    const node = step.kind === 'total' ? step.node : step.operand;
    const known = found.get(node) ?? { parts: [] };
    if (step.kind === 'total') known.total = step;
    else known.parts.push(step);
    found.set(node, known);
  }
  return found;
}

/** What the rule of a step says of the symbol of its upstream. */
export function statedBy(step: RuleStep, f: Expression, symbols: SymbolTable): Expression {
  const upstream = step.node === f ? constant(1) : symbols.derivative(step.node);
  return step.rule.pullback(upstream, symbols.spelledOut(step.node), step.position);
}

/**
 * One equation that begins with the derivative asked for. Each line replaces one derivative that is still to be found, from the variable
 * outwards to `f`; a node comes after all that lead to it, and its places come in the order of the trace.
 */
export function chainLines(
  derivation: Derivation,
  variable: Expression,
  symbols: SymbolTable,
): DerivationLine[] {
  const steps = stepsByNode(derivation);
  const order = inOrder([derivation.f]).filter((node) => steps.has(node));
  const lines: DerivationLine[] = [];
  let right = symbols.derivative(variable);

  function replace(symbol: Expression, by: Expression, step: RuleStep | TotalStep): void {
    const before = right;
    right = replaceNodes(before, new Map([[symbol, by]]));
    // A derivative that a factor of 0 has taken out is not looked for any more.
    if (right === before && symbol !== by) return;
    const tag = lines.length + 1;
    const left = tag === 1 ? { left: variable } : {};
    lines.push({
      kind: step.kind,
      ...left,
      right,
      pending: pendingIn(right, symbols),
      step,
      tag,
      rewrites: [],
    });
  }

  for (const node of order) {
    const { parts, total } = steps.get(node) as StepsOf;
    const indexed = parts.map((_, index) => symbols.derivative(node, total && index + 1));
    if (total) replace(symbols.derivative(node), indexed.reduce(add), total);
    parts.forEach((step, index) => {
      replace(indexed[index], statedBy(step, derivation.f, symbols), step);
    });
  }
  return lines;
}

/** The nodes whose derivatives stand in an expression. */
function pendingIn(right: Expression, { all }: SymbolTable): Expression[] {
  const found = new Set<Expression>();
  for (const { attributes } of inOrder([right])) {
    const symbol = attributes.name === undefined ? undefined : all.get(attributes.name);
    if (symbol?.kind === 'derivative') found.add(symbol.node);
  }
  return [...found];
}
