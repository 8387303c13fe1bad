import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignment, columnExtents, extentOf, offsetIn } from './align';
import { formatNumber } from './format';

/** Where the point of a text stands, right of its cell's middle, once the text has been moved. */
function pointAfter(text: string, offset: number): number {
  const { before, after } = extentOf(text) ?? { before: 0, after: 0 };
  return (before - after) / 2 + offset;
}

describe('a column', () => {
  it('stands in line at the point', () => {
    const texts = ['0.5', '−1', '0', '1.5'];
    const offsets = alignment(texts, 1);
    const points = texts.map((text, index) => pointAfter(text, offsets[index]));
    for (const point of points) expect(point).toBeCloseTo(points[0], 12);
    // A sign to the left and a decimal with its point to the right: 2 and 1 + 0.414.
    expect(points[0]).toBeCloseTo((2 - 1 - 0.414) / 2, 12);
  });

  it('that is all of one form is not moved', () => {
    expect(alignment(['1', '2', '0', '7'], 2)).toEqual([0, 0, 0, 0]);
    expect(alignment(['−0.5', '−1.5'], 1)).toEqual([0, 0]);
  });

  it('knows nothing of its neighbour', () => {
    const [, two, , four] = alignment(['1', '−2', '0.25', '4'], 2);
    expect([two, four]).toEqual(alignment(['−2', '4'], 1));
  });

  it('is of no matter to what has no plain digits', () => {
    expect(alignment(['1.2e6', 'NaN', '−∞', 'x', '1/3', '2'], 1)).toEqual(Array(6).fill(0));
  });

  it('has a place for what is being typed, from its first sign on', () => {
    for (const text of ['', '−', '-1', '-1.', '-1.2']) {
      expect(pointAfter(text, alignment([text, '−1.5'], 1)[0])).toBeCloseTo((2 - 1 - 0.414) / 2, 12);
    }
  });

  it('that is wider than a cell moves each text as far as it can go', () => {
    const [large, small] = alignment(['−1000', '0.25'], 1);
    expect(large).toBe(0);
    expect(small).toBeCloseTo((4.6 - 3.414) / 2, 12);
  });

  it('takes a text that is set smaller as it is', () => {
    const extents = [extentOf('0.5'), extentOf('−0.125', 0.8)];
    const [column] = columnExtents(extents, 1);
    expect(column.before).toBeCloseTo(1.6, 12);
    expect(column.after).toBeCloseTo(0.8 * 3.414, 12);
    expect(offsetIn(column, extents[1])).toBeCloseTo(0, 12);
  });
});

it('stands in line wherever a column fits its cells, and never leaves a cell that it fits', () => {
  const numbers = fc.array(
    fc.oneof(
      fc.integer({ min: -999, max: 999 }),
      fc.integer({ min: -9999, max: 9999 }).map((n) => n / 100),
      fc.double({ noNaN: true }),
    ),
    { minLength: 2, maxLength: 12 },
  );
  fc.assert(
    fc.property(numbers, fc.integer({ min: 1, max: 4 }), (values, columns) => {
      const texts = values.map(formatNumber);
      const offsets = alignment(texts, columns);
      const columnsOf = columnExtents(
        texts.map((text) => extentOf(text)),
        columns,
      );
      texts.forEach((text, index) => {
        const extent = extentOf(text);
        if (!extent) {
          expect(offsets[index]).toBe(0);
          return;
        }
        const { before, after } = columnsOf[index % columns];
        if (before + after <= 4.6) {
          expect(pointAfter(text, offsets[index])).toBeCloseTo((before - after) / 2, 9);
        }
        const half = (extent.before + extent.after) / 2;
        expect(Math.abs(offsets[index]) + half).toBeLessThanOrEqual(Math.max(2.3, half) + 1e-9);
      });
    }),
    { numRuns: 300, seed: 17 },
  );
});
