import type { Expression } from '../expression/types';
import { variable as variableNode } from '../operators/build';
import { toLatex } from '../print/latex';
import { toText } from '../print/text';
import type { Derivation } from './differentiate';
import { expand } from './expand';
import { closeLines } from './line-closing';
import { backpropagationLines } from './lines-backpropagation';
import { chainLines } from './lines-chain';
import { nameParts } from './name-parts';
import { type RewriteStep, simplifier } from './simplify';
import type { DerivationLine, WrittenDerivation, WrittenForm } from './written-line';
import { type SymbolTable, symbolTable } from './written-symbols';

/** How a derivation is written. */
export interface WriteOptions {
  readonly form: WrittenForm;
  /** Names for parts of `f`, used where the derivation is long; those of `nameParts` where this is left out. */
  readonly names?: ReadonlyMap<Expression, string>;
  /** Names that no part may get: those of a scope, beside those of `f`. */
  readonly reserved?: Iterable<string>;
}

/** A derivation of more steps than this is written as backpropagation, which names its intermediates. */
const MOST_CHAINED = 8;
/** So is one with a line of more characters. */
const LONGEST_LINE = 120;

/** A derivation as it is written on paper: from `df/dX` on, line by line, the derivative that is still to be found is replaced. */
export function writeDerivation(
  derivation: Derivation,
  { form, names, reserved = [] }: WriteOptions,
): WrittenDerivation {
  const { f, gradient } = derivation;
  const variable = variableNode(derivation.variable, gradient.shape);
  const chained = chain(derivation, variable);
  const symbols =
    chained?.symbols ?? symbolTable(f, names ?? nameParts(f, [...reserved, derivation.variable]));
  const lines = chained?.lines ?? backpropagationLines(derivation, symbols);
  const inOneFormula = chained !== undefined || closeLines(lines, variable, symbols);
  const complete = form === 'factored' || (inOneFormula && multiplyOut(lines));
  return {
    derivation,
    form,
    style: chained ? 'chain' : 'backpropagation',
    lines,
    symbols: symbols.all,
    variable,
    used: symbols.used,
    spelledOut: symbols.spelledOut,
    complete,
    inOneFormula,
  };
}

/** The chain's lines, to the gradient as the engine gives it; undefined where they are too many or too long. */
function chain(
  derivation: Derivation,
  variable: Expression,
): { lines: DerivationLine[]; symbols: SymbolTable } | undefined {
  const { f, gradient, steps } = derivation;
  if (steps.filter(({ kind }) => kind === 'rule').length > MOST_CHAINED) return undefined;
  const symbols = symbolTable(f, new Map());
  const lines = chainLines(derivation, variable, symbols);
  if (lines.some(({ right }) => toText(right).length > LONGEST_LINE)) return undefined;
  const last = lines.at(-1);
  if (!last) {
    // f is the variable itself, or does not contain it: there is nothing to replace.
    lines.push({ kind: 'rewrite', left: variable, right: gradient, pending: [], rewrites: [] });
  } else if (last.right !== gradient) {
    // Simplifying the whole at once comes to what the engine finds step by step.
    const rewrites: RewriteStep[] = [];
    simplifier().simplify(last.right, rewrites);
    // What reads the same on paper needs no line of its own: -(2*A) is -2*A.
    if (toLatex(last.right) === toLatex(gradient))
      lines.splice(-1, 1, { ...last, right: gradient, rewrites });
    else lines.push({ kind: 'rewrite', right: gradient, pending: [], manner: 'simplified', rewrites });
  }
  return { lines, symbols };
}

/** Adds a line with the gradient multiplied out, where that changes it. Tells whether it is multiplied out then. */
function multiplyOut(lines: DerivationLine[]): boolean {
  const last = lines.at(-1) as DerivationLine;
  const rewrites: RewriteStep[] = [];
  const right = expand(last.right, rewrites);
  if (!right) return false;
  if (right !== last.right) lines.push({ kind: 'rewrite', right, pending: [], manner: 'expanded', rewrites });
  return true;
}
