import type { Entries } from './entries';

const BEGIN = /\\begin\s?\{(array|[a-zA-Z]?(?:small)?matrix\*?)\}/g;

/** Whether a text is a matrix in LaTeX. */
export function isLatex(text: string): boolean {
  return text.includes('\\begin') || text.includes('\\\\') || text.includes('\\frac');
}

/** Rows of LaTeX: `\begin{bmatrix} 1 & -2 \\ \frac12 & 4 \end{bmatrix}`, and `array` and the other brackets likewise. */
export function readLatex(text: string): Entries {
  const body = bodyOf(text);
  if (typeof body !== 'string') return body;
  const lines = body
    .split(/\\\\(?:\[[^\]]{0,12}\])?|\\cr\b/)
    .map((line) => line.replaceAll(/\\(?:hline|displaystyle|qquad|quad|[,;!: ])/g, ' ').trim());
  while (lines.length > 1 && lines[lines.length - 1] === '') lines.pop();
  return { rows: lines.map((line) => line.split('&').map(entryOf)) };
}

function bodyOf(text: string): string | { sentence: string } {
  const begins = [...text.matchAll(BEGIN)];
  if (begins.length === 0) {
    return text.includes('\\begin')
      ? { sentence: 'That is LaTeX without a matrix in it: write \\begin{bmatrix}.' }
      : text;
  }
  if (begins.length > 1) return { sentence: 'There is more than one matrix in it: paste one at a time.' };
  const [begin] = begins;
  const start = begin.index + begin[0].length;
  const end = text.indexOf('\\end', start);
  if (end < 0) return { sentence: `\\end{${begin[1]}} is missing: copy the matrix whole.` };
  return text.slice(start, end).replace(/^\s*(?:\[[a-z]\])?(?:\{[\s|a-zA-Z@!]{0,60}\})?/, '');
}

/** An entry as a number is typed: fractions with a slash, powers of ten with an `e`. */
function entryOf(latex: string): string {
  return latex
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\\[dt]?frac ?\{([^{}]*)\} ?\{([^{}]*)\}/g, '$1/$2')
    .replaceAll(/\\[dt]?frac ?(\d) ?(\d)/g, '$1/$2')
    .replaceAll(
      / ?\\(?:times|cdot) ?10 ?\^ ?(?:\{([^{}]*)\}|(\d))/g,
      (_, braced = '', digit = '') => `e${braced.trim()}${digit}`,
    )
    .replaceAll(/\\h?phantom ?\{[^{}]*\}/g, '')
    .replaceAll(/[{}$]/g, '')
    .trim()
    .replace(/^([+-]) /, '$1');
}
