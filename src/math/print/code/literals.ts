import type { CodeTarget } from '../../expression/notation';
import { type Matrix, toRows } from '../../matrix/matrix';
import { isScalar } from '../../matrix/shape';
import { MODULE } from './layouts';
import { numeral } from './numerals';

/** A number to its last digit; of floating point, and with the sign of a zero. */
function digits(value: number, target: CodeTarget): string {
  return Object.is(value, -0) ? '-0.0' : numeral(value, target, true);
}

function rowsOf(value: Matrix, target: CodeTarget): string[][] {
  return toRows(value).map((row) => row.map((entry) => digits(entry, target)));
}

const inBrackets = (open: string, rows: readonly string[], close: string): string =>
  [open, ...rows.map((row) => `    ${row}`), close].join('\n');

/** A matrix as the programs of a target take it, to the last digit: a row to a line, a `1 x 1` one as a number. */
export function literal(value: Matrix, target: CodeTarget): string {
  const scalar = isScalar(value);
  if (target === 'julia' || target === 'matlab') {
    if (scalar) return digits(value.data[0], target);
    const rows = rowsOf(value, target);
    // A column in square brackets is a vector in Julia, which has one dimension.
    if (target === 'julia' && value.columns === 1) return `reshape([${rows.join(', ')}], ${value.rows}, 1)`;
    return inBrackets(
      '[',
      rows.map((row) => row.join(' ')),
      ']',
    );
  }
  if (target === 'pytorch' && scalar) {
    return `torch.tensor(${digits(value.data[0], target)}, dtype=torch.float64)`;
  }
  if (scalar) return digits(value.data[0], target);
  const rows = rowsOf(value, target).map((row) => `[${row.join(', ')}],`);
  return target === 'pytorch'
    ? inBrackets('torch.tensor([', rows, '], dtype=torch.float64)')
    : inBrackets(`${MODULE[target]}.array([`, rows, '])');
}
