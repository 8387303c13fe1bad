/** MathML beside a drawn formula in a line, and the words on it. */
const IN_LINE = /<math class="katex-mathml" aria-label="([^"]*)">.*?<\/math>/gs;

/**
 * A page whose formulas in lines are heard as the words that they are read with, as any others: some screen readers pass over MathML,
 * whatever its label says, and a browser has fewer elements to take in. Displayed formulas keep theirs, to be walked through.
 */
export function wordsInLine(html: string): string {
  return html.replace(IN_LINE, '<span class="visually-hidden">$1</span>');
}
