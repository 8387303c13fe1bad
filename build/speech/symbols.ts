import { COMMA, factor, operator, type Said } from './said';

/** Between two things. */
const BETWEEN: Readonly<Record<string, string>> = {
  '=': 'equals',
  '+': 'plus',
  '-': 'minus',
  '\\cdot': 'times',
  '\\times': 'by',
  '\\odot': 'Hadamard product',
  '\\oslash': 'divided entry by entry by',
  '\\approx': 'is about',
  '\\neq': 'is not equal to',
  '\\ne': 'is not equal to',
  '<': 'is less than',
  '>': 'is greater than',
  '\\leq': 'is at most',
  '\\le': 'is at most',
  '\\geq': 'is at least',
  '\\ge': 'is at least',
  '\\mapsto': 'maps to',
  '\\leftarrow': 'becomes',
  '\\to': 'to',
  '\\rightarrow': 'to',
  '\\Longrightarrow': 'therefore',
  '\\Rightarrow': 'therefore',
  '\\implies': 'therefore',
  ':': 'from',
};

/** Operators that stand alone, as the symbols that they are. */
const ALONE: Readonly<Record<string, string>> = { '\\cdot': 'dot', '\\times': 'times', ':': 'colon' };

const NAMED: Readonly<Record<string, string>> = {
  '\\partial': 'partial',
  '\\ell': 'l',
  '\\eta': 'eta',
  '\\varepsilon': 'epsilon',
  '\\epsilon': 'epsilon',
  '\\lambda': 'lambda',
  '\\ldots': 'dot dot dot',
  '\\cdots': 'dot dot dot',
  '\\infty': 'infinity',
};

const FUNCTIONS = new Set(['f', 'g', 'h', 'G', 'H']);

/**
 * A single symbol in words.
 * @throws Error for one that has none
 */
export function saySymbol(text: string): Said {
  if (text === ',') return COMMA;
  const between = BETWEEN[text];
  if (between) return operator(between);
  if (/^[A-Za-z]$/.test(text)) return { words: text, role: 'factor', callable: FUNCTIONS.has(text) };
  const name = NAMED[text];
  if (name) return factor(name);
  throw new Error(`no words for the symbol ${text}`);
}

/** A formula that is one symbol: what it is called where there is nothing to calculate with. */
export function sayAlone(text: string): string | undefined {
  return ALONE[text];
}

/** Indices in words: “i j”, “1 2”. Commas between them are not said. */
export function sayIndices(parts: readonly Said[]): string {
  return parts
    .filter(({ role }) => role !== 'comma')
    .map(({ words }) => words)
    .join(' ')
    .replaceAll(/(?<=\d)(?=\d)/g, ' ');
}
