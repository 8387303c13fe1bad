import katex from 'katex';
import { katexOptions } from '../src/components/Formula/katex';
import { speak } from './speech/speak';

/** A node of the tree that KaTeX writes its HTML from, as much as is read here. */
interface HtmlNode {
  type?: string;
  classes?: string[];
  text?: string;
  children?: HtmlNode[];
  attributes?: Record<string, string>;
  setAttribute?(name: string, value: string): void;
  toMarkup(): string;
}

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
  label(tree, speak(latex, display));
  mark(tree);
  return tree.toMarkup();
}

/** Puts the words on `<math>`, and takes the LaTeX out of it. */
function label(node: HtmlNode, words: string): void {
  if (node.type === 'math') {
    const [semantics] = node.children ?? [];
    node.children = semantics?.children?.filter(({ type }) => type !== 'annotation') ?? [];
    // In an HTML page the element has its namespace by itself.
    delete node.attributes?.xmlns;
    node.setAttribute?.('aria-label', words);
    return;
  }
  for (const child of node.children ?? []) label(child, words);
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
