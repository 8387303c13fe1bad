import type { Shape } from '../matrix/shape';
import type { Entry, Index } from './entry';
import { atLeast, type Fragment, Level, primary, TALL } from './notation';

/** The functions that LaTeX writes with a sign of their own. */
const FUNCTIONS: Readonly<Record<string, (argument: string) => string>> = {
  sqrt: (argument) => `\\sqrt{${argument}}`,
  abs: (argument) => `\\left|${argument}\\right|`,
};

function indexLatex(index: Index): string {
  const [letter, number] = String(index).split('_');
  return number === undefined ? letter : `${letter}_{${number}}`;
}

/** Indices as a subscript: `_{ij}`, and `_{1,12}` where they would run together. */
function subscript(indices: readonly Index[]): string {
  const separator = indices.every((index) => String(index).length === 1) ? '' : ',';
  return indices.length === 0 ? '' : `_{${indices.map(indexLatex).join(separator)}}`;
}

/** Whether a subscript can stand beside a name as it is: nothing outside its braces is more than one symbol. */
function takesSubscript(name: string): boolean {
  let depth = 0;
  for (const character of name) {
    if (character === '{') depth += 1;
    else if (character === '}') depth -= 1;
    else if (depth === 0 && '_^ +-*/='.includes(character)) return false;
  }
  return !name.startsWith('\\frac') && !name.startsWith('\\left');
}

/** The indices that tell entries of this shape apart: none of a scalar, one of a row or a column. */
function telling(shape: Shape | undefined, row: Index, column: Index): Index[] {
  return [...(shape?.rows === 1 ? [] : [row]), ...(shape?.columns === 1 ? [] : [column])];
}

function product(left: Fragment, right: Fragment): Fragment {
  if (left.text === '-1')
    return { text: `-${atLeast(right, Level.product, TALL.open, TALL.close)}`, level: Level.sum };
  const first = atLeast(left, Level.product, TALL.open, TALL.close);
  // Of equal factors one is written, squared. A sum reaches to the end of its term, so only a last factor goes without brackets.
  if (left.text === right.text && left.level === Level.primary)
    return { text: `${first}^{2}`, level: Level.power };
  const head = left.product === 'sum' ? `${TALL.open}${left.text}${TALL.close}` : first;
  return {
    text: `${head}\\, ${atLeast(right, Level.product, TALL.open, TALL.close)}`,
    level: Level.product,
    ...(right.product ? { product: right.product } : {}),
  };
}

/**
 * An entry formula in index notation: `\sum_{l=1}^{4} X_{il}\, W_{lj}`.
 * @param names the LaTeX of each operand.
 * @param shapes the operands' shapes, where a scalar is to stand without indices and a vector with one.
 */
export function entryLatex(entry: Entry, names: readonly string[], shapes: readonly Shape[] = []): string {
  function operand(which: number, row: Index, column: Index): Fragment {
    const name = names[which];
    const indices = subscript(telling(shapes[which], row, column));
    const bare = indices === '' || takesSubscript(name);
    return primary(`${bare ? name : `${TALL.open}${name}${TALL.close}`}${indices}`);
  }

  function print(of: Entry): Fragment {
    switch (of.is) {
      case 'number':
        return { text: String(of.value), level: of.value < 0 ? Level.sum : Level.primary };
      case 'operand':
        return operand(of.operand, of.row, of.column);
      case 'indicator':
        return primary(`\\delta${subscript([of.left, of.right])}`);
      case 'cofactor':
        return primary(
          `\\operatorname{cof}${TALL.open}${names[of.operand]}${TALL.close}${subscript([of.row, of.column])}`,
        );
      case 'sum': {
        const term = atLeast(print(of.term), Level.product, TALL.open, TALL.close);
        return {
          text: `\\sum_{${indexLatex(of.index)}=1}^{${of.count}} ${term}`,
          level: Level.product,
          product: 'sum',
        };
      }
      case 'apply': {
        const argument = print(of.argument).text;
        const known = FUNCTIONS[of.name]?.(argument);
        return primary(known ?? `${of.latex}${TALL.open}${argument}${TALL.close}`);
      }
      case 'binary':
        return binary(of.sign, print(of.left), print(of.right));
    }
  }

  return print(entry).text;
}

function binary(sign: Extract<Entry, { is: 'binary' }>['sign'], left: Fragment, right: Fragment): Fragment {
  switch (sign) {
    case '+':
      return {
        text: `${left.text} + ${atLeast(right, Level.product, TALL.open, TALL.close)}`,
        level: Level.sum,
      };
    case '-':
      return {
        text: `${left.text} - ${atLeast(right, Level.product, TALL.open, TALL.close)}`,
        level: Level.sum,
      };
    case '*':
      return product(left, right);
    case '/':
      return primary(`\\frac{${left.text}}{${right.text}}`);
    case '^':
      return {
        text: `${atLeast(left, Level.primary, TALL.open, TALL.close)}^{${right.text}}`,
        level: Level.power,
      };
  }
}
