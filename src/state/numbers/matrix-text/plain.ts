import type { Entries } from './entries';

/** Rows without brackets: a spreadsheet's tabs, CSV with commas or semicolons, or spaces. One line may be rows with `;` between. */
export function readPlain(text: string): Entries {
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.trimEnd().endsWith(':'));
  if (lines.some((line) => line.includes('\t'))) return { rows: lines.map((line) => line.split('\t')) };
  if (lines.length === 1) {
    return { rows: withoutEmptyEnd(lines[0].split(';')).map((row) => entriesOf(row, ',')) };
  }
  const semicolons = lines.every((line) => line.trimEnd().slice(0, -1).includes(';'));
  return { rows: lines.map((line) => entriesOf(withoutEnd(line, ';'), semicolons ? ';' : ',')) };
}

/** The entries of one row, between separators where it has them, else between spaces. */
export function entriesOf(row: string, separator: string): string[] {
  const trimmed = withoutEnd(row, separator);
  if (trimmed.includes(separator)) return trimmed.split(separator);
  return trimmed.split(/\s+/).filter((entry) => entry !== '');
}

function withoutEnd(row: string, mark: string): string {
  const trimmed = row.trim();
  return trimmed.endsWith(mark) ? trimmed.slice(0, -1).trimEnd() : trimmed;
}

/** A separator at the end begins no row. */
export function withoutEmptyEnd(rows: string[]): string[] {
  return rows.length > 1 && rows[rows.length - 1].trim() === '' ? rows.slice(0, -1) : rows;
}
