import { quoted, withoutThousandsMarks } from '../parse';
import { isBracketed, readBracketed } from './bracketed';
import { numbersOf, type ParsedMatrix } from './entries';
import { isLatex, readLatex } from './latex';
import { readPlain } from './plain';

export type { ParsedMatrix } from './entries';

/** More characters than any matrix of 16 × 16 needs. */
const LONGEST = 20_000;

/**
 * A matrix from the text of a spreadsheet, CSV, NumPy, MATLAB, Julia or LaTeX, or from rows of numbers. Nothing in the text is run; the
 * time is linear in its length. What is no matrix is refused with a sentence that names the row and the entry.
 */
export function parseMatrix(text: string): ParsedMatrix {
  if (text.length > LONGEST) {
    return {
      sentence: `That is ${text.length.toLocaleString('en')} characters: a matrix here has at most 16 × 16 entries.`,
    };
  }
  const source = tidied(text);
  if (source === '') return { sentence: 'There is nothing in it: write rows of numbers.' };
  const entries = entriesIn(source);
  if ('sentence' in entries) return entries;
  const alone = entries.rows.length === 1 && entries.rows[0].length === 1 ? entries.rows[0][0] : undefined;
  const matrix = numbersOf(entries.rows);
  if (alone !== undefined && 'sentence' in matrix) {
    return { sentence: `${quoted(alone)} is not a matrix: write rows of numbers.` };
  }
  return matrix;
}

function entriesIn(source: string) {
  if (isLatex(source)) return readLatex(source);
  return isBracketed(source) ? readBracketed(source) : readPlain(source);
}

/** One kind of line end, of space and of minus; without what programs print above a matrix: `2×2 Matrix{Float64}:`, `W =`. */
function tidied(text: string): string {
  const source = withoutOuterLines(
    withoutThousandsMarks(text)
      .replaceAll(/\r\n?/g, '\n')
      .replaceAll(/[\u00a0\u2007\u2009\u202f]/g, ' ')
      .replaceAll(/[\u2212\u2013]/g, '-')
      .replaceAll(/[\ufeff\u200b]/g, ''),
  );
  if (source.trim() === '') return '';
  const end = source.indexOf('\n');
  const first = source.slice(0, Math.max(0, end)).trim();
  const isHeading = /^[\w.\u00d7{}, -]{1,80}:$/.test(first) || /^\w{1,40} ?=$/.test(first);
  return isHeading ? withoutOuterLines(source.slice(end + 1)) : source;
}

/** Without the empty lines before and behind; a tab at the beginning stays, for it ends an empty entry. */
function withoutOuterLines(text: string): string {
  let start = 0;
  let end = text.length;
  while (text[start] === '\n') start += 1;
  while (end > start && text[end - 1] === '\n') end -= 1;
  return text.slice(start, end);
}
