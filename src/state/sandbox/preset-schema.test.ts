import { describe, expect, it } from 'vitest';
import { readExample } from './preset-schema';
import { presetById, presetState } from './presets';

const good = {
  title: 'A product',
  story: 'One sentence. Another.',
  f: 'sum(X*W)',
  matrices: {
    X: [[1, 2, 3]],
    W: [
      [1, 0.5],
      [2, 0],
      [0, -1],
    ],
  },
  functions: {},
  variable: 'W',
};

describe('a file of content/examples', () => {
  it('is read with its matrices', () => {
    expect(readExample('product', good)).toMatchObject({
      f: 'sum(X*W)',
      matrices: { W: { rows: 3, columns: 2 } },
    });
    const { f, matrices, ...words } = good;
    expect(readExample('layers', { ...words, depth: 3 })).toEqual({ ...words, depth: 3 });
  });

  it.each([
    [{ ...good, title: '' }, 'title: '],
    [{ ...good, story: undefined }, 'story: '],
    [{ ...good, f: 7 }, 'f: '],
    [{ ...good, matrices: { X: [[1, 2], [3]], W: [[1]] } }, 'matrices.X: The rows differ in length.'],
    [{ ...good, matrices: { X: [[1, '2']], W: [[1]] } }, 'matrices.X.0.1: '],
    [{ ...good, matrices: { X: [], W: [[1]] } }, 'matrices.X: '],
    [{ ...good, matrices: { X: [Array(17).fill(1)], W: [[1]] } }, 'matrices.X.0: '],
    [{ ...good, matrices: { 'X 1': [[1]], W: [[1]] } }, 'matrices.X 1: A name is a letter'],
    [{ ...good, matrices: { sum: [[1]], W: [[1]] } }, 'matrices.sum: A name is a letter'],
    [{ ...good, functions: { g: 3 } }, 'functions.g: '],
    [{ ...good, functions: { W: 'tanh(t)' } }, 'functions: A matrix has the same name.'],
    [{ ...good, variable: 'V' }, 'variable: This is none of the matrices.'],
    [{ ...good, colour: 'red' }, 'colour: '],
    [{ title: 'T', story: 'S.', functions: {}, variable: 'W_1', depth: 13 }, 'depth: '],
    [[], 'f: '],
    [null, 'the file: '],
  ])('with a fault names the file and the field: %j', (data, field) => {
    expect(() => readExample('product', data)).toThrow(`content/examples/product.json: `);
    expect(() => readExample('product', data)).toThrow(field);
  });
});

describe('presets', () => {
  it('are found by their id, and only by that', () => {
    expect(presetById('neural-network')?.title).toBe('Neural network');
    for (const id of ['', 'toString', '__proto__', 'Neural network']) {
      expect(presetById(id)).toBeUndefined();
      expect(presetState(id)).toBeUndefined();
    }
  });
});
