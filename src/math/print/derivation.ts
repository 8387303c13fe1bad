import { withNames } from '../derivation/name-parts';
import type { RewriteStep } from '../derivation/simplify';
import type { DerivationLine, WrittenDerivation } from '../derivation/written-line';
import type { WrittenSymbol } from '../derivation/written-symbols';
import { TALL } from '../expression/notation';
import type { Expression } from '../expression/types';
import { elementwise } from '../operators/elementwise';
import { nameLatex } from '../operators/names';
import { toLatex } from './latex';
import { namesIn } from './text';

/** How the formulas of a derivation are written. */
export interface DerivationLatexOptions {
  /**
   * LaTeX for single variables of `f`, by name. Where it is given, derivatives and named values carry the role macros of the house too;
   * where it is left out, the LaTeX is plain.
   */
  readonly symbols?: ReadonlyMap<string, string>;
}

/** The sides of a line. `left` is empty where the line goes on from the one above. */
export interface LineLatex {
  readonly left: string;
  readonly relation: '=';
  readonly right: string;
}

/** The macros of `components/Formula`: what is still to be found, what has been, a value. */
type Role = 'res' | 'up' | 'val';

function inRole(latex: string, role: Role, { symbols }: DerivationLatexOptions): string {
  return symbols ? `\\${role}{${latex}}` : latex;
}

/** `df/dN` as a fraction, its node as the lines write it; a part of a sum has its number as an index. */
function differential(written: WrittenDerivation, node: Expression, part?: number): string {
  const by = written.used(node);
  const latex = toLatex(by);
  let below = `${TALL.open}${latex}${TALL.close}`;
  if (by.operands.length === 0) below = latex;
  // A function's value holds together without brackets.
  else if (by.operator === elementwise) below = `\\,${latex}`;
  const whole = `\\frac{df}{d${below}}`;
  return part === undefined ? whole : `\\left[${whole}\\right]_{${part}}`;
}

function symbolLatex(
  written: WrittenDerivation,
  symbol: WrittenSymbol,
  options: DerivationLatexOptions,
): string {
  if (symbol.kind === 'value') return inRole(toLatex(symbol.symbol), 'val', options);
  const latex = differential(written, symbol.node, symbol.part);
  // In the one equation of a chain a derivative is still to be found; in backpropagation it has been, further up.
  return inRole(latex, written.style === 'chain' ? 'res' : 'up', options);
}

/** An expression of a written derivation as LaTeX, its symbols written as what they stand for. */
export function writtenLatex(
  written: WrittenDerivation,
  expression: Expression,
  options: DerivationLatexOptions,
): string {
  const symbols = new Map(options.symbols);
  const fractions: string[] = [];
  for (const name of namesIn(expression)) {
    const symbol = written.symbols.get(name);
    if (!symbol) continue;
    const latex = symbolLatex(written, symbol, options);
    symbols.set(name, latex);
    if (symbol.kind === 'derivative') fractions.push(latex);
  }
  // A fraction with an exponent needs brackets, unlike the symbol that it stands for.
  return fractions.reduce(
    (text, latex) => text.replaceAll(`${latex}^`, `${TALL.open}${latex}${TALL.close}^`),
    toLatex(expression, { symbols }),
  );
}

/** A line's two sides as LaTeX. */
export function lineLatex(
  written: WrittenDerivation,
  line: DerivationLine,
  options: DerivationLatexOptions = {},
): LineLatex {
  let left = '';
  if (line.left) {
    const named = line.kind === 'definition';
    left = named
      ? writtenLatex(written, written.used(line.left), options)
      : differential(written, line.left, line.leftPart);
  }
  return { left, relation: '=', right: writtenLatex(written, line.right, options) };
}

/** A rewrite of a line, both sides as LaTeX. */
export interface RewriteLatex {
  readonly step: RewriteStep;
  readonly before: string;
  readonly after: string;
}

/**
 * The rewrites of a line as LaTeX. Those that only move a bracket which paper does not show, as from `(2*A).*B` to `2*(A.*B)`, are left
 * out; where all do, all are there.
 */
export function rewritesLatex(
  written: WrittenDerivation,
  rewrites: readonly RewriteStep[],
  options: DerivationLatexOptions = {},
): RewriteLatex[] {
  const all = rewrites.map((step) => ({
    step,
    before: writtenLatex(written, step.before, options),
    after: writtenLatex(written, step.after, options),
  }));
  const seen = all.filter(({ before, after }) => before !== after);
  return seen.length > 0 ? seen : all;
}

/** A node as LaTeX for a caption, it and its parts by their names where they have some. */
export function nodeLatex(
  node: Expression,
  {
    names = new Map(),
    symbols,
  }: DerivationLatexOptions & { readonly names?: ReadonlyMap<Expression, string> },
): string {
  const all = new Map(symbols);
  const values = symbols ? new Set(names.values()) : new Set<string>();
  const shown = withNames(node, names);
  for (const name of namesIn(shown)) if (values.has(name)) all.set(name, `\\val{${nameLatex(name)}}`);
  return toLatex(shown, { symbols: all });
}
