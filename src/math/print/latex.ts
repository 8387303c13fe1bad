import { primary } from '../expression/notation';
import { inOrder } from '../expression/traverse';
import type { Expression } from '../expression/types';
import { identity } from '../operators/leaves';
import { nameLatex, spelledOut } from '../operators/names';
import { print } from './print';
import { namesIn } from './text';

/** How a formula is written for a page. */
export interface LatexOptions {
  /** LaTeX for single variables, by name: the upstream as a fraction, a symbol in the colour of its role. */
  readonly symbols?: ReadonlyMap<string, string>;
  /** How a size is written that stands in a formula; the number itself where this is left out. */
  readonly size?: (size: number) => string;
}

/** Letters for named parts, in the order in which they are tried. */
const STEMS = ['T', 'S', 'U', 'V', 'R', 'Q', 'P'];

/** A stem `T` for which no printed name has a `T_{…}` in it. */
function freeStem(printed: readonly string[]): string {
  const free = (stem: string): boolean => !printed.some((text) => text.includes(`${stem}_{`));
  let longer = 'T';
  while (!free(`\\mathit{T${longer}}`)) longer += 'T';
  return STEMS.find(free) ?? `\\mathit{T${longer}}`;
}

/**
 * What each name is printed as. `W2` and `W_2` are one symbol on paper, and so are a variable `I_3` and the identity; where both stand in
 * one formula, the name that comes later is spelled out.
 */
function printedNames(
  names: readonly string[],
  symbols: ReadonlyMap<string, string>,
  identities: readonly string[],
): ReadonlyMap<string, string> {
  const taken = new Set(identities);
  const printed = new Map<string, string>();
  for (const name of names) {
    const usual = symbols.get(name) ?? nameLatex(name);
    const text = symbols.has(name) || !taken.has(usual) ? usual : spelledOut(name);
    taken.add(text);
    printed.set(name, text);
  }
  return printed;
}

/**
 * An expression as LaTeX. A mix of `·` and `⊙` is always bracketed. Where repeated parts would make it swell they are named,
 * and their definitions follow the formula, one on each line of an `aligned` block.
 */
export function toLatex(
  expression: Expression,
  { symbols = new Map(), size = String }: LatexOptions = {},
): string {
  const identities = inOrder([expression])
    .filter(({ operator }) => operator === identity)
    .map(({ shape }) => `I_{${size(shape.rows)}}`);
  const names = printedNames(namesIn(expression), symbols, identities);
  const stem = freeStem([...names.values()]);
  const { definitions, result } = print(
    expression,
    (node) => node.operator.notation.latex,
    { name: (name) => names.get(name) ?? nameLatex(name), size },
    (index) => `${stem}_{${index}}`,
  );
  if (definitions.length === 0) return result.text;
  const lines = definitions.map(({ name, text }) => `${name} &= ${text}`);
  return `\\begin{aligned} & ${result.text} \\\\ ${lines.join(' \\\\ ')} \\end{aligned}`;
}

/**
 * One step as LaTeX, with some of its operands, by their places, written as they are given: `\\cdot W` from an empty text in the place of
 * `X` in `X*W`. A text is taken for a whole and gets no brackets; an expression stands in the operand's place.
 */
export function stepLatex(
  node: Expression,
  given: ReadonlyMap<number, string | Expression>,
  { symbols = new Map(), size = String }: LatexOptions = {},
): string {
  const style = { name: (name: string) => symbols.get(name) ?? nameLatex(name), size };
  const operands = node.operands.map((operand, position) => {
    const written = given.get(position) ?? operand;
    return typeof written === 'string'
      ? primary(written)
      : print(
          written,
          ({ operator }) => operator.notation.latex,
          style,
          (index) => `T_{${index}}`,
        ).result;
  });
  return node.operator.notation.latex(operands, node, style).text;
}
