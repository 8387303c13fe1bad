/*
 * The LaTeX of the words in tokens, without what a reader does not read: colours, spaces, labels, the sizes of brackets.
 */

const TOKEN =
  /\s*(\\(?:begin|end)\{\w+\*?\}|\\text\{[^{}]*\}|\\[A-Za-z]+|\\[^A-Za-z]|\d+(?:\.\d+)?|[A-Za-z]|[^\sA-Za-z\d\\])/y;

const SILENT = new Set([
  ...['\\left', '\\right', '\\big', '\\bigl', '\\bigr', '\\Big', '\\Bigl', '\\Bigr'],
  ...['\\;', '\\:', '\\!', '\\ ', '~', '\\displaystyle', '\\limits', '\\nonumber'],
]);
const ROLES = new Set(['\\var', '\\con', '\\val', '\\up', '\\res']);

function raw(latex: string): string[] {
  const tokens: string[] = [];
  const text = latex
    .replace(/\\(?:label|tag)\*?\{[^{}]*\}/g, '')
    .replace(/\\mathopen\{\}/g, '')
    .trimEnd();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const start = TOKEN.lastIndex;
    const found = TOKEN.exec(text);
    if (!found) throw new SyntaxError(`no LaTeX that is known: ${text.slice(start, start + 30)}`);
    if (!SILENT.has(found[1])) tokens.push(found[1]);
  }
  return tokens;
}

const OPENING = /^(?:[{([]|\\begin\{[pb]matrix\})$/;
const CLOSING = /^(?:[})\]]|\\end\{[pb]matrix\})$/;

/**
 * Where the bracket that opens at an index closes.
 * @throws SyntaxError where it does not.
 */
function closing(tokens: readonly string[], open: number): number {
  let depth = 0;
  for (let index = open; index < tokens.length; index += 1) {
    if (OPENING.test(tokens[index])) depth += 1;
    if (CLOSING.test(tokens[index])) depth -= 1;
    if (depth === 0) return index;
  }
  throw new SyntaxError(`${tokens[open] ?? 'the end'} is not closed`);
}

/** Whether braces can be left out: one sign, a function's letter with a prime, or one fraction. */
function standsAlone(inner: readonly string[]): boolean {
  if (inner.length === 1 || (inner.length === 2 && inner[1] === "'")) return true;
  if (inner[0] !== '\\frac') return false;
  const over = closing(inner, 1);
  return closing(inner, over + 1) === inner.length - 1;
}

/** Role macros colour what they hold and mean nothing; an underbrace says nothing about what stands above it. */
function plain(tokens: readonly string[]): string[] {
  const found: string[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const brace = tokens[index] === '\\underbrace' || tokens[index] === '\\overbrace';
    if (!brace && !ROLES.has(tokens[index])) {
      found.push(tokens[index]);
      continue;
    }
    const end = closing(tokens, index + 1);
    const inner = plain(tokens.slice(index + 2, end));
    if (standsAlone(inner)) found.push(...inner);
    else found.push('{', ...inner, '}');
    index = end;
    if (brace && (tokens[index + 1] === '_' || tokens[index + 1] === '^')) index = closing(tokens, index + 2);
  }
  return found;
}

/** Signs of relations; a formula that states a derivative with one that is not in `READ_RELATIONS` cannot be read. */
const RELATIONS = new Set([
  '=',
  '<',
  '>',
  ...'approx ne neq le leq ge geq equiv propto sim'.split(' ').map((word) => `\\${word}`),
]);
export const READ_RELATIONS: ReadonlySet<string> = new Set(['=', '\\approx']);
const SEPARATORS = new Set(
  'quad qquad Longrightarrow Rightarrow implies iff mapsto colon'.split(' ').map((word) => `\\${word}`),
);

/** The tokens of a row of formulas at the separators that stand in no bracket. */
function split(tokens: readonly string[], at: (token: string) => boolean): string[][] {
  const found: string[][] = [[]];
  for (let index = 0; index < tokens.length; index += 1) {
    const end = OPENING.test(tokens[index]) ? closing(tokens, index) : index;
    if (end === index && at(tokens[index])) found.push([]);
    else found[found.length - 1].push(...tokens.slice(index, end + 1));
    index = end;
  }
  return found;
}

/**
 * Lines under each other are one chain where the next begins with a relation. Braces round a whole formula, which keep it on one line
 * of the text, are left out.
 */
function unstacked(tokens: readonly string[]): string[] {
  if (tokens[0] === '{' && closing(tokens, 0) === tokens.length - 1) return unstacked(tokens.slice(1, -1));
  if (!/^\\begin\{(?:aligned|split|gathered)\}$/.test(tokens[0] ?? '')) return [...tokens];
  const lines = split(tokens.slice(1, -1), (token) => token === '\\\\');
  return lines.flatMap((line) => {
    const signs = line.filter((token) => token !== '&');
    return /^(?:=|\\approx|[+-]|\\cdot|\\odot)$/.test(signs[0] ?? '') ? signs : ['\\quad', ...signs];
  });
}

/** One statement in tokens: its sides and the relations between them. */
interface TokenChain {
  readonly sides: readonly (readonly string[])[];
  readonly relations: readonly string[];
}

/** What stands in a formula between its separators, each with the relations in it; without one it has one side and states nothing. */
export function chainsOf(latex: string): TokenChain[] {
  const tokens = unstacked(plain(raw(latex)));
  const apart = (token: string) => SEPARATORS.has(token) || token.startsWith('\\text{') || token === ',';
  return split(tokens, apart)
    .map((row) => trimmed(row))
    .filter((row) => row.length > 0)
    .map((row) => {
      const relations: string[] = [];
      const sides = split(row, (token) => {
        if (RELATIONS.has(token)) relations.push(token);
        return RELATIONS.has(token);
      });
      return { sides: sides.map(phantom), relations };
    });
}

function trimmed(row: readonly string[]): string[] {
  const end = row.length > 0 && /^(?:[.,;]|\\,)$/.test(row[row.length - 1]) ? -1 : undefined;
  return end ? trimmed(row.slice(0, end)) : [...row];
}

/** A left side that is only meant: `\hphantom{…} =`. */
function phantom(side: readonly string[]): readonly string[] {
  return side[0] === '\\hphantom' && closing(side, 1) === side.length - 1 ? side.slice(2, -1) : side;
}

/** Whether a formula has the sign of a derivative. */
export const hasDerivative = (latex: string): boolean =>
  /\\[dt]?frac\s*\{\s*(?:d|\\partial)|\\nabla/.test(latex);

/** Whether a formula has the sign of a derivative and one of a relation, so that it must be read. */
export function statesDerivative(latex: string): boolean {
  return hasDerivative(latex) && chainsOf(latex).some(({ relations }) => relations.length > 0);
}
