import { quoted } from '../parse';
import type { Entries } from './entries';
import { entriesOf, withoutEmptyEnd } from './plain';

const CLOSING: ReadonlyMap<string, string> = new Map([
  ['[', ']'],
  ['{', '}'],
  ['(', ')'],
]);
const CLOSERS = new Set(CLOSING.values());

/** What may stand before the first bracket: nothing, a name and `=`, the function of a call. */
const BEFORE = /^(?:[\w.]+=)?([\w.]+)?$/;

/** What may stand behind the matrix, its spaces taken out: the rest of a call, a semicolon. */
const BEHIND = /^(?:,(?:dtype|device|requires_grad)=[\w.']+)*,?\)*;?$/;

/** Whether a text is a matrix in brackets, perhaps named or in a call: `W = np.array([[1, 2], [3, 4]])`. */
export function isBracketed(text: string): boolean {
  const first = text.search(/[[({]/);
  return first >= 0 && BEFORE.test(text.slice(0, first).replaceAll(/\s+/g, ''));
}

/**
 * Rows in brackets: NumPy's and Python's nested lists, with commas or as printed, MATLAB's and Julia's `[1 2; 3 4]`, a plain list,
 * which is a row, and braces.
 */
export function readBracketed(text: string): Entries {
  const source = withoutCall(text.replaceAll(/\.\.\.[ \t]{0,200}(?:%[^\n]{0,200})?\n/g, ' '));
  const outer = enclosed(source, 0);
  if (typeof outer === 'string') return { sentence: outer };
  const behind = source.slice(outer.end).replaceAll(/\s+/g, '');
  if (!BEHIND.test(behind)) {
    return { sentence: `After the matrix there is ${quoted(behind)}: copy the matrix by itself.` };
  }
  return outer.deepest === 1 ? flatRows(outer.content) : nestedRows(outer.content);
}

/** The text from the bracket that opens the matrix. */
function withoutCall(text: string): string {
  const first = text.search(/[[({]/);
  const isCall = text[first] === '(' && /\w\s?$/.test(text.slice(Math.max(0, first - 2), first));
  return text.slice(isCall ? first + 1 : first).trimStart();
}

interface Enclosed {
  readonly content: string;
  /** The place behind the closing bracket. */
  readonly end: number;
  /** Levels of brackets, the outermost among them. */
  readonly deepest: number;
}

/** What stands between the bracket at a place and the one that closes it; a sentence where none does. */
function enclosed(source: string, start: number): Enclosed | string {
  const open: string[] = [];
  let deepest = 0;
  for (let index = start; index < source.length; index += 1) {
    const character = source[index];
    const closing = CLOSING.get(character);
    if (closing) {
      open.push(closing);
      deepest = Math.max(deepest, open.length);
    } else if (CLOSERS.has(character)) {
      const wanted = open.pop();
      if (wanted !== character)
        return `A ${character} closes what another bracket opened: copy the matrix whole.`;
      if (open.length === 0) return { content: source.slice(start + 1, index), end: index + 1, deepest };
    } else if (open.length === 0) {
      return `The matrix begins with ${quoted(source)}: begin with its bracket.`;
    }
  }
  return 'A bracket is not closed: copy the matrix whole.';
}

/** `1 2; 3 4`: rows end at a semicolon or at the end of a line that no comma carries on. */
function flatRows(content: string): Entries {
  const lines = content
    .replaceAll(/,[ \t]*\n/g, ',')
    .trim()
    .split(/[;\n]/);
  const rows = withoutEmptyEnd(lines).filter(
    (line, index) => line.trim() !== '' || lines[index - 1]?.trim() === '',
  );
  return { rows: rows.map((row) => entriesOf(row, ',')) };
}

/** `[1, 2], [3, 4]`: each inner bracket is a row, over as many lines as it takes. */
function nestedRows(content: string): Entries {
  const rows: string[][] = [];
  let index = 0;
  while (index < content.length) {
    const character = content[index];
    if (CLOSING.has(character)) {
      const row = enclosed(content, index);
      if (typeof row === 'string') return { sentence: row };
      if (row.deepest > 1)
        return { sentence: 'There are brackets three deep: a matrix has rows of numbers.' };
      rows.push(entriesOf(row.content.replaceAll('\n', ' '), ','));
      index = row.end;
    } else if (/[\s,;]/.test(character)) {
      index += 1;
    } else {
      return {
        sentence: `${quoted(content.slice(index, index + 20))} is not inside a row: put it between the brackets of one.`,
      };
    }
  }
  return { rows };
}
