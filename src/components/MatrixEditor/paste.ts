import type { Shape } from '../../math';
import { parseMatrix } from '../../state/numbers/matrix-text/parse';
import { isSpaced, parseNumber } from '../../state/numbers/parse';

/** What sizes a matrix can take. */
export interface Allowance {
  readonly name: string;
  readonly smallest: number;
  readonly largest: number;
  /** Whether the size can change at all. */
  readonly resizable: boolean;
  readonly fixedRows: boolean;
  readonly fixedColumns: boolean;
  readonly square: boolean;
}

/** What a pasted text is: for the cell, for the whole matrix, or for neither, with the reason. */
export type Pasted = 'cell' | { readonly rows: number[][] } | { readonly sentence: string };

/** Characters that stand between the entries of a matrix, or around it. */
const BETWEEN = /[\s,;&[\](){}\\]/;
const DECIMAL_COMMA = /^[+-]?\d*,\d+$/;

/** Decides where a text that is pasted into a cell goes. One number, and what is nothing like a matrix, is the cell's to read. */
export function readPaste(text: string, shape: Shape, allowance: Allowance): Pasted {
  const alone = text.trim().replaceAll('\u2212', '-');
  if (!BETWEEN.test(alone) || 'value' in parseNumber(alone)) return 'cell';
  // Where decimals have commas, 1,5 is one number; only a matrix of that very shape takes it for two.
  if (DECIMAL_COMMA.test(alone) && !(shape.rows === 1 && shape.columns === 2)) return 'cell';
  // So is 1 000 with an ordinary space, which the cell asks about; a matrix that is one row takes it for its entries.
  if (isSpaced(alone) && !(shape.rows === 1 && shape.columns === alone.split(' ').length)) return 'cell';
  return readWhole(text, shape, allowance);
}

/** A text as the whole matrix, where the matrix can take its size. */
export function readWhole(text: string, shape: Shape, allowance: Allowance): Exclude<Pasted, 'cell'> {
  const parsed = parseMatrix(text);
  if ('sentence' in parsed) return { sentence: parsed.sentence };
  const pasted = { rows: parsed.rows.length, columns: parsed.rows[0].length };
  const sentence = misfit(pasted, shape, allowance);
  return sentence === undefined ? { rows: parsed.rows } : { sentence };
}

function misfit(pasted: Shape, shape: Shape, allowance: Allowance): string | undefined {
  if (pasted.rows === shape.rows && pasted.columns === shape.columns) return undefined;
  const { name, smallest, largest, resizable, fixedRows, fixedColumns, square } = allowance;
  const sizes = `What was pasted is ${pasted.rows} × ${pasted.columns}, ${name} is ${shape.rows} × ${shape.columns}`;
  if (!resizable) return `${sizes}: paste a matrix of that size.`;
  if (fixedRows && pasted.rows !== shape.rows) return `${sizes}: paste ${count(shape.rows, 'row')}.`;
  if (fixedColumns && pasted.columns !== shape.columns)
    return `${sizes}: paste ${count(shape.columns, 'column')}.`;
  if (square && pasted.rows !== pasted.columns)
    return `${sizes} and stays square: paste as many rows as columns.`;
  const least = Math.min(pasted.rows, pasted.columns);
  if (least < smallest || Math.max(pasted.rows, pasted.columns) > largest) {
    return `${sizes}: it can have ${smallest} to ${largest} rows and columns.`;
  }
  return undefined;
}

function count(size: number, noun: string): string {
  return size === 1 ? `1 ${noun}` : `${size} ${noun}s`;
}
