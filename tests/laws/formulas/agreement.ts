import { entryAt, MathError, type Matrix } from '../../../src/math';
import { manners } from '../latex-values';
import { relativeError } from '../support';
import { everywhere, meaningOf, type Place, withRanges } from './meaning';
import type { Point } from './point';
import type { Statement, Tree } from './tree';

/** What nested differences leave of a number, relative to the larger of 1 and the numbers compared. */
const TOLERANCE = 1e-7;

/** The letters at the foot of a tree's entries and in its indicators that no sum of its own takes in. */
function freeLetters(tree: Tree, bound: readonly string[] = []): string[] {
  const taken = tree.kind === 'total' ? [...bound, ...tree.letters] : bound;
  const own = tree.kind === 'entry' ? tree.indices : tree.kind === 'indicator' ? tree.equations.flat() : [];
  const letters = own.filter((index) => !/^\d/.test(index) && !taken.includes(index));
  return [...letters, ...tree.parts.flatMap((part) => freeLetters(part, taken))];
}

/** Half a unit of the last decimal that is written in a matrix or a number. */
function halfUnit(tree: Tree): number | undefined {
  if (tree.kind === 'number') return 0.5 * 10 ** -tree.decimals;
  if (tree.kind !== 'matrix' && tree.kind !== 'sum') return undefined;
  const units = tree.parts.map(halfUnit);
  return units.some((unit) => unit === undefined) ? undefined : Math.min(...(units as number[]));
}

function about(left: Matrix, right: Matrix, trees: readonly [Tree, Tree]): boolean {
  const units = trees.map(halfUnit).filter((unit) => unit !== undefined);
  if (units.length === 0) throw new SyntaxError('an approximation of no written numbers');
  const unit = Math.max(...units) * (1 + 1e-9);
  return left.data.every((value, index) => Math.abs(value - right.data[index]) <= unit);
}

const shown = (value: Matrix): string =>
  value.rows * value.columns === 1
    ? String(entryAt(value, 0, 0))
    : `[${[...value.data].map((each) => each.toPrecision(5)).join(' ')}]`;

/** Why two neighbours in a chain of relations do not agree at a place. */
function difference({ sides, relations }: Statement, place: Place): string | undefined {
  const values = sides.map((side) => meaningOf(side, place));
  for (let index = 1; index < values.length; index += 1) {
    const [left, right] = [values[index - 1], values[index]];
    if (left.rows !== right.rows || left.columns !== right.columns)
      return `${left.rows} x ${left.columns} is no ${right.rows} x ${right.columns}`;
    const agree =
      relations[index - 1] === '='
        ? relativeError(left, right) <= TOLERANCE
        : about(left, right, [sides[index - 1], sides[index]]);
    if (!agree) return `${shown(left)} is not ${shown(right)}`;
  }
  return undefined;
}

/** Why a statement does not hold with the numbers of a point, read in every manner and at every value of its free indices. */
export function objection(statement: Statement, point: Point): string | undefined {
  try {
    const letters = [...new Set(statement.sides.flatMap((side) => freeLetters(side)))];
    for (const manner of manners) {
      const start: Place = { point, manner, at: new Map(), ranges: new Map() };
      for (const place of everywhere(letters, withRanges(letters, statement.sides, start))) {
        const found = difference(statement, place);
        if (found) return found;
      }
    }
    return undefined;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof MathError) return `no reading: ${error.message}`;
    throw error;
  }
}
