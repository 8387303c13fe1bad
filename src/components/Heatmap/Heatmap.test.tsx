import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { matrix } from '../../math';
import { Heatmap } from './Heatmap';

afterEach(cleanup);

const value = matrix([
  [1, -2, 0.5],
  [0, 1 / 3, 4],
]);

const cells = () => screen.getAllByRole('cell').map((cell) => cell.getAttribute('aria-label'));

test('each cell is named by its matrix, its place and every digit', () => {
  render(<Heatmap name="A" label="A" role="value" value={value} limit={4} />);
  expect(cells()).toEqual([
    'A row 1 column 1: 1',
    'A row 1 column 2: −2',
    'A row 1 column 3: 0.5',
    'A row 2 column 1: 0',
    'A row 2 column 2: 0.3333333333333333',
    'A row 2 column 3: 4',
  ]);
});

test('a matrix that gets another name has it in every cell, though no number changes', () => {
  const { rerender } = render(<Heatmap name="f" label="f" role="value" value={value} limit={4} />);
  rerender(<Heatmap name="X*W" label="X*W" role="value" value={value} limit={4} />);
  expect(cells().every((cell) => cell?.startsWith('X*W row '))).toBe(true);
});
