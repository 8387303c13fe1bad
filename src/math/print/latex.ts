import type { Expression } from '../expression/types';
import { nameLatex } from '../operators/names';
import { print } from './print';
import { freeStem } from './text';

/** How a formula is written for a page. */
export interface LatexOptions {
  /** LaTeX for single variables, by name: the upstream as a fraction, a symbol in the colour of its role. */
  readonly symbols?: ReadonlyMap<string, string>;
  /** How a size is written that stands in a formula; the number itself where this is left out. */
  readonly size?: (size: number) => string;
}

/**
 * An expression as LaTeX. A mix of `·` and `⊙` is always bracketed. Where repeated parts would make it swell they are named,
 * and their definitions follow the formula, one on each line of an `aligned` block.
 */
export function toLatex(expression: Expression, { symbols, size = String }: LatexOptions = {}): string {
  const style = { name: (name: string) => symbols?.get(name) ?? nameLatex(name), size };
  const stem = freeStem(expression, 'T_');
  const { definitions, result } = print(
    expression,
    (node) => node.operator.notation.latex,
    style,
    (index) => `${stem.replaceAll('_', '')}_{${index}}`,
  );
  if (definitions.length === 0) return result.text;
  const lines = definitions.map(({ name, text }) => `${name} &= ${text}`);
  return `\\begin{aligned} & ${result.text} \\\\ ${lines.join(' \\\\ ')} \\end{aligned}`;
}
