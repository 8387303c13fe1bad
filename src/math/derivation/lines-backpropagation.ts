import { inOrder } from '../expression/traverse';
import type { Expression } from '../expression/types';
import { add } from '../operators/build';
import { replaceNodes } from '../operators/replace';
import type { Derivation, RuleStep } from './differentiate';
import { statedBy } from './lines-chain';
import { type RewriteStep, simplifier } from './simplify';
import type { DerivationLine } from './written-line';
import type { SymbolTable } from './written-symbols';

/**
 * An equation for each `df/dN`, from `f` back to the variable, as the engine's trace goes: each is told by those above it. Values with names
 * are defined first, those alone that are met.
 */
export function backpropagationLines(derivation: Derivation, symbols: SymbolTable): DerivationLine[] {
  const { simplify } = simplifier();
  const { f, steps } = derivation;
  const split = new Set(steps.filter(({ kind }) => kind === 'total').map(({ node }) => node));
  const places = new Map<Expression, number>();
  const lines: DerivationLine[] = [];

  function partOf({ operand }: RuleStep): number | undefined {
    if (!split.has(operand)) return undefined;
    const part = (places.get(operand) ?? 0) + 1;
    places.set(operand, part);
    return part;
  }

  for (const step of steps) {
    const rewrites: RewriteStep[] = [];
    const tag = lines.length + 1;
    if (step.kind === 'total') {
      const { node, contributions } = step;
      const parts = contributions.map((_, index) => symbols.derivative(node, index + 1));
      const right = parts.reduce(add);
      lines.push({ kind: 'total', left: node, right, pending: [], step, tag, rewrites });
      continue;
    }
    const part = partOf(step);
    const { node, operand } = step;
    // The value of the step itself may stand in what the rule says, as in that of the inverse: it goes by its name there.
    const named = new Map([[symbols.spelledOut(node), symbols.used(node)]]);
    const right = simplify(replaceNodes(statedBy(step, f, symbols), named), rewrites);
    symbols.derivative(operand, part);
    const leftPart = part === undefined ? {} : { leftPart: part };
    lines.push({ kind: 'rule', left: operand, ...leftPart, right, pending: [], step, tag, rewrites });
  }
  return [...definitions(f, lines, symbols), ...lines];
}

/** A line for each name that the lines use, or that such a name is defined by. */
function definitions(
  f: Expression,
  lines: readonly DerivationLine[],
  symbols: SymbolTable,
): DerivationLine[] {
  const met = new Set<Expression>();
  const roots = lines.flatMap(({ right, step, left }) => [
    right,
    ...(left ? [symbols.used(left)] : []),
    ...(step ? [symbols.spelledOut(step.node)] : []),
  ]);
  for (const node of inOrder(roots)) met.add(node);
  const found: DerivationLine[] = [];
  for (const node of inOrder([f]).reverse()) {
    const symbol = symbols.used(node);
    const right = symbols.spelledOut(node);
    if (symbol === right || !met.has(symbol)) continue;
    for (const part of inOrder([right], (known) => met.has(known))) met.add(part);
    found.push({ kind: 'definition', left: node, right, pending: [], rewrites: [] });
  }
  return found.reverse();
}
