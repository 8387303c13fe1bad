import { describe, expect, it } from 'vitest';
import {
  checkGradient,
  differentiate,
  evaluate,
  type Matrix,
  matrixFrom,
  parse,
  type Random,
  randomMatrix,
  type Scope,
  type Shape,
  seededRandom,
  toText,
} from '../../src/math';
import { cookbook, leftOut } from '../fixtures/cookbook';
import type { CookbookCase } from '../fixtures/cookbook/case';
import { relativeError } from './support';

/** Bindings of every case, each from a seed of its own. */
const SEEDS = Array.from({ length: 12 }, (_, index) => index + 1);

function scopeOf({ shapes }: CookbookCase): Scope {
  return {
    shapes: new Map(
      shapes.split(', ').map((entry): [string, Shape] => {
        const [name, size] = entry.split(' ');
        const [rows, columns] = size.split('x').map(Number);
        return [name, { rows, columns }];
      }),
    ),
  };
}

function value(
  name: string,
  shape: Shape,
  { regular = [], symmetric = [] }: CookbookCase,
  random: Random,
): Matrix {
  const drawn = randomMatrix(shape, random, -1, 1);
  const at = (row: number, column: number): number => drawn.data[row * shape.columns + column];
  return matrixFrom(shape, (row, column) => {
    const entry = symmetric.includes(name) ? (at(row, column) + at(column, row)) / 2 : at(row, column);
    return entry + (row === column && regular.includes(name) ? 3 : 0);
  });
}

describe.each(cookbook.map((of) => [of.equation, of.f, of.by, of] as const))(
  '(%i) %s by %s',
  (_number, f, by, of) => {
    const scope = scopeOf(of);
    const derivation = differentiate(parse(f, scope), by, scope);
    const expected = parse(of.gradient, scope);

    it(`is ${of.gradient}`, () => {
      expect(scope.shapes.size).toBe(new Set(of.shapes.match(/[A-Za-z]+(?= )/g)).size);
      for (const seed of SEEDS) {
        const random = seededRandom(seed);
        const bindings = new Map(
          [...scope.shapes].map(([name, shape]) => [name, value(name, shape, of, random)]),
        );
        const check = checkGradient(derivation, bindings);
        expect(check.kinks).toEqual([]);
        expect(check.largestError).toBeLessThan(1e-6);
        expect(check.gradient.data.every(Number.isFinite)).toBe(true);
        expect(relativeError(evaluate(expected, bindings), check.gradient)).toBeLessThan(1e-9);
      }
    });

    it('prints a gradient that reads as itself again', () => {
      expect(parse(toText(derivation.gradient), scope)).toBe(derivation.gradient);
    });
  },
);

it('has most of the equations of the book, and a reason for each one that is left out', () => {
  const covered = new Set(cookbook.map(({ equation }) => equation));
  const excused = [...leftOut.keys()].flatMap((range) =>
    range.split(', ').flatMap((part) => {
      const [first, last = first] = part.split('-').map(Number);
      return Array.from({ length: last - first + 1 }, (_, index) => first + index);
    }),
  );
  for (let equation = 46; equation <= 144; equation += 1) {
    expect(covered.has(equation) !== excused.includes(equation), `(${equation})`).toBe(true);
  }
});
