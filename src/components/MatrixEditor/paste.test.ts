import { expect, it } from 'vitest';
import { type Allowance, readPaste } from './paste';

const free: Allowance = {
  name: 'X',
  smallest: 1,
  largest: 8,
  resizable: true,
  fixedRows: false,
  fixedColumns: false,
  square: false,
};
const square = { rows: 2, columns: 2 };
const row = { rows: 1, columns: 2 };

it.each([
  ['1 000', square],
  ['1\u00a0000', square],
  ['1\u202f000', row],
  ['-1 000 000', row],
])(
  'leaves %j to the cell, which has it for one number or asks, and never makes two entries of it',
  (text, shape) => {
    expect(readPaste(text, shape, free)).toBe('cell');
  },
);

it.each([
  ['100 200', row, [[100, 200]]],
  ['1 20', square, [[1, 20]]],
  ['1\u00a0000\u00a0000 2', row, [[1_000_000, 2]]],
  [
    '1\u00a0000\t2\n3\t4',
    square,
    [
      [1000, 2],
      [3, 4],
    ],
  ],
])('takes %j for the whole matrix', (text, shape, rows) => {
  expect(readPaste(text, shape, free)).toEqual({ rows });
});

it('asks about a number that a space has torn', () => {
  expect(readPaste('1 000', row, free)).toEqual({
    sentence: 'Row 1, entry 2 is “000”: if 1000 is meant, write it without a space or a comma.',
  });
});
