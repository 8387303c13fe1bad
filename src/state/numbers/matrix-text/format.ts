import { plainNumber } from '../format';

/** The forms in which a matrix can be copied. */
export const MATRIX_FORMATS = ['spreadsheet', 'numpy', 'matlab', 'latex'] as const;
export type MatrixFormat = (typeof MATRIX_FORMATS)[number];

type Rows = readonly (readonly number[])[];

/** How each form writes what is not finite: infinity, and not a number. */
const NOT_FINITE: Readonly<Record<MatrixFormat, readonly [string, string]>> = {
  spreadsheet: ['Infinity', 'NaN'],
  numpy: ['np.inf', 'np.nan'],
  matlab: ['Inf', 'NaN'],
  latex: ['\\infty', '\\text{NaN}'],
};

/** A matrix as a text of one form. Finite entries keep every digit: `parseMatrix` gives back the same matrix. */
export function formatMatrix(rows: Rows, format: MatrixFormat): string {
  const texts = rows.map((row) => row.map((value) => entryText(value, format)));
  switch (format) {
    case 'spreadsheet':
      return texts.map((row) => row.join('\t')).join('\n');
    case 'numpy':
      return `np.array([${texts.map((row) => `[${row.join(', ')}]`).join(',\n          ')}])`;
    case 'matlab':
      return `[${texts.map((row) => row.join(' ')).join('; ')}]`;
    case 'latex':
      return `\\begin{bmatrix}\n${texts.map((row) => `  ${row.join(' & ')}`).join(' \\\\\n')}\n\\end{bmatrix}`;
  }
}

function entryText(value: number, format: MatrixFormat): string {
  if (!Number.isFinite(value)) {
    const [infinity, notANumber] = NOT_FINITE[format];
    if (Number.isNaN(value)) return notANumber;
    return value > 0 ? infinity : `-${infinity}`;
  }
  const text = plainNumber(value).replace('e+', 'e');
  // An array of whole numbers would round what is later put into it.
  if (format === 'numpy' && /^-?\d+$/.test(text)) return `${text}.0`;
  if (format === 'latex') return text.replace(/e(-?\d+)$/, ' \\times 10^{$1}');
  return text;
}
