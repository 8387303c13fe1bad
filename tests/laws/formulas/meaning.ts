import { entryAt, type Matrix, matrix, matrixFrom } from '../../../src/math';
import {
  inverse,
  isNumber,
  type Manner,
  overEntries,
  product,
  row,
  sumOver,
  transposed,
} from '../latex-values';
import { nudged, type Point, slope } from './point';
import type { ProductSign, Tree } from './tree';

/** Where a formula is read: with which numbers, at which values of its indices, and over which range each of them runs. */
export interface Place {
  readonly point: Point;
  readonly manner: Manner;
  /** Counted from 0. */
  readonly at: ReadonlyMap<string, number>;
  readonly ranges: ReadonlyMap<string, number>;
}

type Of<Kind extends Tree['kind']> = Extract<Tree, { kind: Kind }>;

const number = (value: number): Matrix => matrix([[value]]);

function symbolOf(tree: Tree, { point }: Place): string | undefined {
  if (tree.kind === 'symbol') return tree.name;
  // `W_1` is a name where a matrix goes by it.
  if (tree.kind !== 'entry' || tree.parts[0].kind !== 'symbol') return undefined;
  const name = `${tree.parts[0].name}_${tree.indices.join('')}`;
  return point.has(name) ? name : undefined;
}

/** The rows or columns that each index of an entry runs over. */
function sides({ rows, columns }: Matrix, indices: readonly string[]): number[] {
  if (indices.length === 2) return [rows, columns];
  if (rows !== 1 && columns !== 1) throw new SyntaxError('an entry of a matrix has two indices');
  return [rows * columns];
}

/** The sizes that the entries and indicators of a tree give to a letter. */
function rangesOf(letter: string, tree: Tree, place: Place): Set<number> {
  if (tree.kind === 'total' && tree.letters.includes(letter)) return new Set();
  const found = new Set<number>();
  if (tree.kind === 'entry' && tree.indices.includes(letter) && !symbolOf(tree, place)) {
    const lengths = sides(meaningOf(tree.parts[0], place), tree.indices);
    tree.indices.forEach((index, side) => {
      if (index === letter) found.add(lengths[side]);
    });
  }
  if (tree.kind === 'indicator') {
    for (const equation of tree.equations) {
      const other = equation[0] === letter ? equation[1] : equation[0];
      const range = place.ranges.get(other);
      if (equation.includes(letter) && other !== letter && range !== undefined) found.add(range);
    }
  }
  for (const part of tree.parts) for (const range of rangesOf(letter, part, place)) found.add(range);
  return found;
}

/**
 * Its letters' ranges, as the tree gives them.
 * @throws SyntaxError where it gives none to a letter, or two.
 */
export function withRanges(letters: readonly string[], trees: readonly Tree[], place: Place): Place {
  const ranges = new Map(place.ranges);
  for (const letter of letters) {
    const found = new Set(trees.flatMap((tree) => [...rangesOf(letter, tree, place)]));
    const kept = place.point.world.indices?.get(letter);
    if (kept !== undefined) found.add(kept);
    if (found.size === 0) throw new SyntaxError(`nothing says how far ${letter} runs`);
    if (found.size > 1) throw new SyntaxError(`${letter} runs over two sizes, ${[...found].join(' and ')}`);
    ranges.set(letter, [...found][0]);
  }
  return { ...place, ranges };
}

/** A place for every choice of the letters' values. */
export function* everywhere(letters: readonly string[], place: Place): Generator<Place> {
  const [letter, ...others] = letters;
  if (letter === undefined) {
    yield place;
    return;
  }
  const range = place.ranges.get(letter) as number;
  for (let value = 0; value < range; value += 1)
    yield* everywhere(others, { ...place, at: new Map([...place.at, [letter, value]]) });
}

function indexed(index: string, length: number, { at, ranges }: Place): number {
  if (/^\d$/.test(index)) {
    if (Number(index) < 1 || Number(index) > length) throw new SyntaxError(`there is no entry ${index}`);
    return Number(index) - 1;
  }
  const value = at.get(index);
  if (value === undefined) throw new SyntaxError(`${index} stands for no number`);
  if (ranges.get(index) !== length) throw new SyntaxError(`${index} runs over another size`);
  return value;
}

function positionOf(of: Matrix, indices: readonly string[], place: Place): [row: number, column: number] {
  const lengths = sides(of, indices);
  const values = indices.map((index, side) => indexed(index, lengths[side], place));
  if (values.length === 2) return [values[0], values[1]];
  return of.columns === 1 ? [values[0], 0] : [0, values[0]];
}

function entry(tree: Of<'entry'>, place: Place): Matrix {
  const name = symbolOf(tree, place);
  if (name) return place.point.value(name);
  const of = tree.parts[0];
  // One entry of a gradient needs no other.
  if (of.kind === 'derivative' && of.parts[1].kind === 'symbol') {
    const by: Tree = { kind: 'entry', indices: tree.indices, parts: [of.parts[1]] };
    return derivative({ kind: 'derivative', parts: [of.parts[0], by] }, place);
  }
  const value = meaningOf(of, place);
  return number(entryAt(value, ...positionOf(value, tree.indices, place)));
}

/** The name of what a derivative is taken by: a symbol, or what the setting calls a product that is written out. */
function nameOf(tree: Tree, place: Place): string {
  const name = symbolOf(tree, place);
  if (name) return name;
  const value = meaningOf(tree, place);
  const found = place.point.names().find((candidate) => {
    const other = place.point.value(candidate);
    return (
      other.rows === value.rows &&
      other.data.every((each, index) => Math.abs(each - value.data[index]) < 1e-12)
    );
  });
  if (!found) throw new SyntaxError('a derivative by what has no name');
  return found;
}

function derivative({ parts: [of, by] }: Of<'derivative'>, place: Place): Matrix {
  const single = by.kind === 'entry' && !symbolOf(by, place);
  const name = nameOf(single ? by.parts[0] : by, place);
  const { point } = place;
  if (point.world.constants?.has(name)) throw new SyntaxError(`${name} stays fixed here`);
  const base = point.value(name);
  if (single) return slopeAt(of, name, ...positionOf(base, by.indices, place), place);
  return matrixFrom(base, (r, c) => {
    const found = slopeAt(of, name, r, c, place);
    if (!isNumber(found)) throw new SyntaxError('the derivative of a matrix by a matrix is no matrix');
    return found.data[0];
  });
}

function slopeAt(of: Tree, by: string, r: number, c: number, place: Place): Matrix {
  const { point } = place;
  const name = symbolOf(of, place);
  if (name) return point.slopeOf(name, by, r, c);
  const inner = of.kind === 'entry' ? symbolOf(of.parts[0], place) : undefined;
  if (of.kind === 'entry' && inner) {
    const slopes = point.slopeOf(inner, by, r, c);
    return number(entryAt(slopes, ...positionOf(slopes, of.indices, place)));
  }
  const base = point.value(by);
  return slope((t) => meaningOf(of, { ...place, point: point.with(by, nudged(base, r, c, t)) }));
}

/** The value at a name called with what it is made from, `G(X)`. */
function call({ name, primes, parts: [argument] }: Of<'call'>, place: Place): Matrix {
  const { point } = place;
  if (point.world.functions.has(name)) return point.apply(name, primes, meaningOf(argument, place));
  const definition = point.world.definitions.find((candidate) => candidate.name === name);
  const made = argument.kind === 'symbol' || argument.kind === 'call' ? argument.name : '';
  if (!definition?.inputs.includes(made)) throw new SyntaxError(`${name}(…) is not what this setting makes`);
  meaningOf(argument, place);
  return point.value(name);
}

function total({ letters, parts: [inner] }: Of<'total'>, place: Place): Matrix {
  if (letters.some((letter) => place.at.has(letter)))
    throw new SyntaxError('a sum over a letter that is taken');
  let sum: Matrix | undefined;
  for (const here of everywhere(letters, withRanges(letters, [inner], place))) {
    const term = meaningOf(inner, here);
    sum = sum ? overEntries(sum, term, (a, b) => a + b) : term;
  }
  return sum as Matrix;
}

function sizeOf(letter: string, { point }: Place): number {
  const size = /^\d+$/.test(letter) ? Number(letter) : point.world.sizes.get(letter);
  if (!size) throw new SyntaxError(`${letter} is no size`);
  return size;
}

function holds([left, right]: readonly [string, string], { at, ranges }: Place): boolean {
  if (!at.has(left) || !at.has(right)) throw new SyntaxError(`${left}=${right} speaks of no index`);
  if (ranges.get(left) !== ranges.get(right))
    throw new SyntaxError(`${left} and ${right} run over two sizes`);
  return at.get(left) === at.get(right);
}

/** Factors that are multiplied entry by entry have one shape, beside the numbers among them: nothing is stretched. */
function checkEntrywise(factors: readonly Matrix[], signs: readonly ProductSign[]): void {
  if (!signs.includes('\\odot') && !signs.includes('\\oslash')) return;
  if (signs.includes('\\cdot')) throw new SyntaxError('a row mixes the signs of products');
  const [first, ...others] = factors.filter((factor) => !isNumber(factor));
  if (others.some(({ rows, columns }) => rows !== first.rows || columns !== first.columns))
    throw new SyntaxError('a product entry by entry of two shapes');
}

/** Terms of one shape added up. A row is not stretched: what the words add has one shape. */
function sum(terms: readonly Matrix[], signs: readonly (1 | -1)[]): Matrix {
  const [{ rows, columns }] = terms;
  if (terms.some((term) => term.rows !== rows || term.columns !== columns))
    throw new SyntaxError('a sum of two shapes');
  return matrixFrom({ rows, columns }, (r, c) =>
    terms.reduce((total, term, index) => total + signs[index] * entryAt(term, r, c), 0),
  );
}

function power(of: Matrix, exponent: number): Matrix {
  if (isNumber(of)) return number(of.data[0] ** exponent);
  if (exponent < 1) throw new SyntaxError('no power of a matrix');
  return Array<Matrix>(exponent).fill(of).reduce(product);
}

/**
 * What a tree means at a place. Every derivative in it is a difference of values.
 * @throws SyntaxError where it means nothing: shapes that do not fit, an index without a range, a name that stands for nothing.
 */
export function meaningOf(tree: Tree, place: Place): Matrix {
  const part = (index = 0): Matrix => meaningOf(tree.parts[index], place);
  switch (tree.kind) {
    case 'number':
      return number(tree.value);
    case 'symbol':
      return place.point.value(tree.name);
    case 'entry':
      return entry(tree, place);
    case 'sum':
      return sum(
        tree.parts.map((_, index) => part(index)),
        tree.signs,
      );
    case 'product': {
      const factors = tree.parts.map((_, index) => part(index));
      checkEntrywise(factors, tree.signs);
      return row(factors, tree.signs, place.manner);
    }
    case 'transpose':
      return transposed(part());
    case 'inverse':
      return inverse(part());
    case 'fraction': {
      const under = part(1);
      if (!isNumber(under)) throw new SyntaxError('division by a matrix');
      return overEntries(part(), under, (a, b) => a / b);
    }
    case 'power':
      return power(part(), tree.exponent);
    case 'norm': {
      const norm = Math.hypot(...part().data);
      return number(tree.squared ? norm ** 2 : norm);
    }
    case 'call':
      return call(tree, place);
    case 'total':
      return total(tree, place);
    case 'along':
      return sumOver(part(), tree.direction);
    case 'indicator':
      return number(tree.equations.every((equation) => holds(equation, place)) ? 1 : 0);
    case 'filled': {
      const [rows, columns] = tree.sizes.map((letter) => sizeOf(letter, place));
      return matrixFrom({ rows, columns }, () => tree.value);
    }
    case 'matrix': {
      const cells = tree.parts.map((_, index) => part(index));
      if (!cells.every(isNumber)) throw new SyntaxError('a matrix of matrices');
      const { columns } = tree;
      return matrixFrom({ rows: cells.length / columns, columns }, (r, c) => cells[r * columns + c].data[0]);
    }
    case 'derivative':
      return derivative(tree, place);
  }
}
