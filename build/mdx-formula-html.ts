import katex from 'katex';
import { katexOptions } from '../src/components/Formula/katex';
import { type HtmlNode, lighten } from './lighten';
import { speak } from './speech/speak';

interface Internals {
  __renderToDomTree(latex: string, options: object): HtmlNode;
}

/**
 * A formula of a prerendered page as HTML: as a browser draws it, and spoken. What is a symbol of several letters, or looks like
 * another, names itself in `data-symbol`; all other symbols are their own text. The LaTeX does not travel along.
 * @throws Error where KaTeX does not understand the formula, or it has no words
 */
export function formulaHtml(latex: string, display: boolean): string {
  // The tree is not among KaTeX's declared types; the tests of this folder hold what is read of it.
  const tree = (katex as unknown as Internals).__renderToDomTree(latex, katexOptions(display));
  const words = speak(latex, display);
  const drawn = find(tree, 'katex-html');
  if (!drawn) throw new Error('KaTeX has drawn nothing.');
  mark(drawn);
  lighten(drawn);
  const letter = display ? undefined : onlyLetter(drawn, words);
  // What is read as it is drawn needs no words beside it.
  if (letter) return `<span class="katex katex-html">${letter.toMarkup()}</span>`;
  hear(tree, words);
  return tree.toMarkup();
}

/** What a formula is drawn as, where this is one letter or number that is spoken as it is written. */
function onlyLetter(drawn: HtmlNode, words: string): HtmlNode | undefined {
  const [base, ...more] = drawn.children ?? [];
  const [part, ...others] = base?.children ?? [];
  if (!part || more.length + others.length > 0) return undefined;
  let letter = part;
  while (letter.children?.length === 1) [letter] = letter.children;
  return letter.text === words ? part : undefined;
}

/** In place of the MathML that KaTeX wraps up stands the bare element, with the words on it and without the LaTeX. */
function hear(node: HtmlNode, words: string): void {
  node.children = node.children?.map((child) =>
    child.classes?.includes('katex-mathml') ? mathIn(child, words) : child,
  );
  for (const child of node.children ?? []) hear(child, words);
}

function mathIn(wrapped: HtmlNode, words: string): HtmlNode {
  const [math] = wrapped.children ?? [];
  // `<semantics>` has the formula in a row, and the LaTeX.
  const [row] = math.children?.[0]?.children ?? [];
  math.children = row?.children ?? [];
  widen(math);
  math.setAttribute?.('class', 'katex-mathml');
  // In an HTML page the element has its namespace by itself.
  delete math.attributes?.xmlns;
  math.setAttribute?.('aria-label', words);
  return math;
}

/** A space is written as its width: for the signs that KaTeX takes, a browser looks through the faces of the system. */
function widen(node: HtmlNode): void {
  if (node.character) node.character = null;
  for (const child of node.children ?? []) widen(child);
}

const LOOKALIKES: readonly { className: string; text: string; symbol: string }[] = [
  { className: 'mathbf', text: '1', symbol: '𝟏' },
  { className: 'mathbb', text: 'R', symbol: 'ℝ' },
];

function mark(node: HtmlNode): void {
  if (node.type) return;
  if (node.classes?.includes('mfrac')) {
    const symbol = derivativeIn(node);
    if (symbol) node.setAttribute?.('data-symbol', symbol);
  }
  node.children = node.children?.map((child) => {
    const found = LOOKALIKES.find(
      ({ className, text }) => child.text === text && child.classes?.includes(className),
    );
    if (!found) return child;
    // Letters take no attributes in KaTeX's tree.
    return { toMarkup: () => `<span data-symbol="${found.symbol}">${child.toMarkup()}</span>` };
  });
  for (const child of node.children ?? []) mark(child);
}

/** `df/dX` or `∂f/∂X`, whatever the indices; nothing for another fraction. */
function derivativeIn(fraction: HtmlNode): string | undefined {
  const rows = find(fraction, 'vlist')?.children ?? [];
  // KaTeX stacks from the bottom: denominator, bar, numerator.
  const symbol = `${lettersOf(rows[2])}/${lettersOf(rows[0])}`;
  return /^(?:d\w\/d\w|∂\w?\/∂\w)$/.test(symbol) ? symbol : undefined;
}

function find(node: HtmlNode, className: string): HtmlNode | undefined {
  if (node.classes?.includes(className)) return node;
  for (const child of node.children ?? []) {
    const found = find(child, className);
    if (found) return found;
  }
  return undefined;
}

/** The letters of a node without its indices and exponents. */
function lettersOf(node: HtmlNode | undefined): string {
  if (!node || node.classes?.includes('msupsub')) return '';
  return node.text ?? (node.children ?? []).map(lettersOf).join('');
}
