import { describe, expect, it } from 'vitest';
import { copyMatrix, entryAt, matrix, matrixFrom, toRows, zeroMatrix } from './matrix';
import { randomMatrix, seededRandom } from './random';
import { broadcastShape, isScalar, isSquare, sameShape, shapeText, transposed } from './shape';

describe('a matrix', () => {
  it('lies row by row', () => {
    const X = matrix([
      [1, 2, 3],
      [4, 5, 6],
    ]);
    expect(X).toMatchObject({ rows: 2, columns: 3 });
    expect([...X.data]).toEqual([1, 2, 3, 4, 5, 6]);
    expect(entryAt(X, 1, 0)).toBe(4);
    expect(toRows(X)).toEqual([
      [1, 2, 3],
      [4, 5, 6],
    ]);
  });

  it('refuses rows that differ in length, and no entries at all', () => {
    expect(() => matrix([[1, 2], [3]])).toThrow('Row 2 has 1 entries, the first row has 2.');
    expect(() => matrix([])).toThrow(RangeError);
    expect(() => matrix([[]])).toThrow(RangeError);
  });

  it('can be filled by a function of row and column, or with zeros', () => {
    expect(toRows(matrixFrom({ rows: 2, columns: 2 }, (row, column) => 10 * row + column))).toEqual([
      [0, 1],
      [10, 11],
    ]);
    expect(toRows(zeroMatrix(1, 2))).toEqual([[0, 0]]);
  });

  it('is copied with entries of its own', () => {
    const X = matrix([[1, 2]]);
    const copy = copyMatrix(X);
    copy.data[0] = 9;
    expect([...X.data]).toEqual([1, 2]);
  });
});

describe('shapes', () => {
  const of = (rows: number, columns: number) => ({ rows, columns });

  it('broadcast where a size of 1 meets another, and nowhere else', () => {
    expect(broadcastShape(of(3, 2), of(1, 1))).toEqual(of(3, 2));
    expect(broadcastShape(of(1, 2), of(3, 2))).toEqual(of(3, 2));
    expect(broadcastShape(of(3, 1), of(1, 2))).toEqual(of(3, 2));
    expect(broadcastShape(of(3, 2), of(2, 3))).toBeUndefined();
    expect(broadcastShape(of(3, 2), of(2, 1))).toBeUndefined();
  });

  it('are named, compared and turned', () => {
    expect(shapeText(of(4, 3))).toBe('4 x 3');
    expect(transposed(of(4, 3))).toEqual(of(3, 4));
    expect([sameShape(of(2, 3), of(2, 3)), sameShape(of(2, 3), of(3, 2))]).toEqual([true, false]);
    expect([isScalar(of(1, 1)), isScalar(of(1, 2)), isSquare(of(2, 2)), isSquare(of(2, 3))]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });
});

describe('seeded random numbers', () => {
  it('are the same for the same seed, and others for another', () => {
    const draw = (seed: number): number[] => {
      const random = seededRandom(seed);
      return Array.from({ length: 20 }, random);
    };
    expect(draw(5)).toEqual(draw(5));
    expect(draw(5)).not.toEqual(draw(6));
  });

  it('fill [0, 1) evenly', () => {
    const random = seededRandom(1);
    const counts = new Array<number>(10).fill(0);
    for (let draw = 0; draw < 10_000; draw += 1) counts[Math.floor(10 * random())] += 1;
    expect(Math.min(...counts)).toBeGreaterThan(900);
    expect(Math.max(...counts)).toBeLessThan(1100);
  });

  it('stay in their range, on multiples of the step', () => {
    const { data } = randomMatrix({ rows: 20, columns: 20 }, seededRandom(2), -3, 3, 0.5);
    for (const value of data) {
      expect(Math.abs(value)).toBeLessThanOrEqual(3);
      expect(Number.isInteger(2 * value)).toBe(true);
    }
  });
});
