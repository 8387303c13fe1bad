import { inOrder } from '../expression/traverse';
import type { Expression } from '../expression/types';
import { replaceNodes } from '../operators/replace';
import { toText } from '../print/text';
import { type RewriteStep, simplifier } from './simplify';
import type { DerivationLine } from './written-line';
import type { SymbolTable } from './written-symbols';

/** A gradient of more characters than this is easier to follow line by line. */
const LONGEST = 160;

/** Whether a node is written in so few parts that it can be read as one formula. */
function isReadable(expression: Expression): boolean {
  // A text that has to name parts of its own is none of one formula.
  if (inOrder([expression]).length > LONGEST) return false;
  const text = toText(expression);
  return text.length <= LONGEST && !text.includes(';');
}

/** The right side of the last line with each derivative in it as the lines above tell it. */
function putTogether(lines: readonly DerivationLine[], symbols: SymbolTable): Expression {
  const told = new Map<Expression, Expression>();
  let together = (lines.at(-1) as DerivationLine).right;
  for (const { kind, left, leftPart, right } of lines) {
    if (kind === 'definition' || !left) continue;
    together = replaceNodes(right, told);
    told.set(symbols.derivative(left, leftPart), together);
  }
  return together;
}

/**
 * Adds to the lines of backpropagation the one that gives the gradient as a formula in the variables and the named values, where none of
 * them does yet. Tells whether there is one that can be read.
 */
export function closeLines(lines: DerivationLine[], variable: Expression, symbols: SymbolTable): boolean {
  const start = putTogether(lines, symbols);
  const rewrites: RewriteStep[] = [];
  const right = simplifier().simplify(start, rewrites);
  if (!isReadable(right)) return false;
  if (right !== lines.at(-1)?.right)
    lines.push({
      kind: 'rewrite',
      left: variable,
      right,
      start,
      pending: [],
      manner: 'simplified',
      rewrites,
    });
  return true;
}
