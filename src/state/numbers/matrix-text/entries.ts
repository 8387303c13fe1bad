import { parseNumber, quoted, type Refusal } from '../parse';

/** A matrix as rows of numbers, or why the text is none. */
export type ParsedMatrix = { readonly rows: number[][] } | Refusal;

/** The rows of a matrix, each entry still a text; or why there are none. */
export type Entries = { readonly rows: readonly (readonly string[])[] } | Refusal;

/** The largest side of a matrix that is read. */
const LARGEST_SIDE = 16;

/** A count and its noun: `1 entry`, `3 entries`. */
function entryCount(count: number): string {
  return count === 1 ? '1 entry' : `${count} entries`;
}

/** Texts to numbers: every row as long as the first, every entry a number. */
export function numbersOf(texts: readonly (readonly string[])[]): ParsedMatrix {
  const columns = texts[0]?.length ?? 0;
  if (columns === 0) return { sentence: 'There is no number in it: write rows of numbers.' };
  const widest = Math.max(...texts.map((row) => row.length));
  if (texts.length > LARGEST_SIDE || widest > LARGEST_SIDE) {
    return {
      sentence: `That is ${texts.length} × ${widest}: a matrix here has at most ${LARGEST_SIDE} rows and ${LARGEST_SIDE} columns.`,
    };
  }
  const ragged = texts.findIndex((row) => row.length !== columns);
  if (ragged > 0) {
    return {
      sentence: `Row ${ragged + 1} has ${entryCount(texts[ragged].length)}, row 1 has ${columns}: give every row the same number of entries.`,
    };
  }
  return valuesOf(texts);
}

function valuesOf(texts: readonly (readonly string[])[]): ParsedMatrix {
  const rows: number[][] = [];
  for (const [row, entries] of texts.entries()) {
    const values: number[] = [];
    for (const [column, text] of entries.entries()) {
      const place = `Row ${row + 1}, entry ${column + 1}`;
      if (text.trim() === '') return { sentence: `${place} is empty: write a number there.` };
      if (text.trim() === '...' || text.trim() === '…') {
        return {
          sentence: `${place} is ${quoted(text)}: the printed matrix was shortened, so copy it whole.`,
        };
      }
      const whole = `${entries[column - 1]?.trim()}${text.trim()}`;
      if (/^[+-]?\d{1,3}0\d\d$/.test(whole) && /^0\d\d$/.test(text.trim())) {
        return {
          sentence: `${place} is ${quoted(text)}: if ${whole} is meant, write it without a space or a comma.`,
        };
      }
      const parsed = parseNumber(text);
      if ('sentence' in parsed) return { sentence: `${place}: ${parsed.sentence}` };
      values.push(parsed.value);
    }
    rows.push(values);
  }
  return { rows };
}
