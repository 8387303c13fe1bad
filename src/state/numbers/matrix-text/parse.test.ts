import { describe, expect, it } from 'vitest';
import { parseMatrix } from './parse';

const rows = [
  [1, -2.5, 3],
  [4, 0.5, 600],
];

describe('every form of a matrix', () => {
  it.each([
    ['a spreadsheet', '1\t-2.5\t3\n4\t0.5\t600\n'],
    ['a spreadsheet of Windows', '1\t-2.5\t3\r\n4\t0.5\t600\r\n'],
    ['CSV', '1,-2.5,3\n4,0.5,600'],
    ['CSV with ends', '1, -2.5, 3,\n4, 0.5, 600,\n'],
    ['CSV with semicolons', '1;-2.5;3\n4;0.5;600\n'],
    ['spaces', ' 1 -2.5  3\n 4 0.5 6e2'],
    ['a true minus and hard spaces', '1\u00a0\u22122.5\u00a03\n4 1/2 600'],
    ['one line', '1 -2.5 3; 4 .5 600'],
    ['NumPy', 'array([[1., -2.5, 3.],\n       [4., 0.5, 600.]])'],
    ['NumPy with a name and a type', 'W = np.array([[1, -2.5, 3], [4, .5, 600]], dtype=np.float64)\n'],
    ['NumPy, printed', '[[  1.   -2.5   3. ]\n [  4.    0.5 600. ]]'],
    ['NumPy, printed small', '[[ 1.0e+00 -2.5e+00  3.0e+00]\n [ 4.0e+00  5.0e-01  6.0e+02]]'],
    ['PyTorch', "tensor([[1., -2.5, 3.], [4., 0.5, 600.]], device='cuda', dtype=torch.float64)"],
    ['tuples', '((1, -2.5, 3), (4, 0.5, 600))'],
    ['MATLAB', '[1 -2.5 3; 4 0.5 600];'],
    ['MATLAB with commas and a name', 'W = [1, -2.5, 3; 4, 0.5, 600];'],
    ['MATLAB over lines', '[1 -2.5 ... the first\n 3\n 4 0.5 600]'.replace(' the first', ' % the first')],
    ['MATLAB, printed', 'W =\n\n   1.0000  -2.5000   3.0000\n   4.0000   0.5000  600.0000\n'],
    ['Julia', '[1 -2.5 3; 4 0.5 600]'],
    ['Julia, printed', '2×3 Matrix{Float64}:\n 1.0  -2.5    3.0\n 4.0   0.5  600.0'],
    ['braces', '{{1, -2.5, 3}, {4, 0.5, 600}}'],
    ['LaTeX', '\\begin{bmatrix} 1 & -2.5 & 3 \\\\ 4 & \\frac{1}{2} & 600 \\end{bmatrix}'],
    [
      'LaTeX in a formula',
      '$W=\\begin{pmatrix}1&-\\dfrac52&3\\\\[2pt]4&\\frac12&6\\cdot 10^{2}\\\\\\end{pmatrix}$',
    ],
    [
      'a LaTeX array',
      '\\left[\\begin{array}{c|cc} 1 & -2.5 & 3 \\\\ \\hline 4 & 0.5\\, & 6 \\times 10^2 \\end{array}\\right]',
    ],
    ['the lines of a LaTeX matrix', '1 & -2.5 & 3 \\\\ 4 & 0.5 & 600'],
  ])('reads %s', (_name, text) => {
    expect(parseMatrix(text)).toEqual({ rows });
  });

  it.each([
    ['[1, 2, 3]', [[1, 2, 3]]],
    ['np.array([1., 2., 3.])', [[1, 2, 3]]],
    ['[1; 2; 3]', [[1], [2], [3]]],
    ['[[1], [2]]', [[1], [2]]],
    ['1\n2\n3', [[1], [2], [3]]],
    ['1 2', [[1, 2]]],
    ['100 200', [[100, 200]]],
    [
      '1\u00a0000 2\u202f500\n3 4',
      [
        [1000, 2500],
        [3, 4],
      ],
    ],
    ['1\u00a0000.5; 2', [[1000.5], [2]]],
    ['1\u00a02', [[1, 2]]],
    ['5', [[5]]],
    ['[[5]]', [[5]]],
  ])('reads %s, a row, a column or a number', (text, wanted) => {
    expect(parseMatrix(text)).toEqual({ rows: wanted });
  });
});

describe('what is no matrix', () => {
  const notANumber = 'is not a number: write 1.5, -2, 1e-3 or 1/3.';
  it.each([
    ['', 'There is nothing in it: write rows of numbers.'],
    [' \n\t ', 'There is nothing in it: write rows of numbers.'],
    ['[]', 'There is no number in it: write rows of numbers.'],
    ['[[]]', 'There is no number in it: write rows of numbers.'],
    ['hello', '“hello” is not a matrix: write rows of numbers.'],
    ['1 2\n3', 'Row 2 has 1 entry, row 1 has 2: give every row the same number of entries.'],
    ['[[1, 2], [3, 4, 5]]', 'Row 2 has 3 entries, row 1 has 2: give every row the same number of entries.'],
    ['1 & 2 \\\\ 3', 'Row 2 has 1 entry, row 1 has 2: give every row the same number of entries.'],
    ['1 2\n3 x', `Row 2, entry 2: “x” ${notANumber}`],
    ['[a, b; c, d]', `Row 1, entry 1: “a” ${notANumber}`],
    ['[1 - 2]', 'Row 1, entry 2: “-” breaks off: write the rest of the number.'],
    ['1,5\t2\n3\t4', 'Row 1, entry 1: Write 1.5: the decimal mark is a point.'],
    ['1,5;2\n3;4', 'Row 1, entry 1: Write 1.5: the decimal mark is a point.'],
    ['1 000\n2 000', 'Row 1, entry 2 is “000”: if 1000 is meant, write it without a space or a comma.'],
    ['[1,050; 2,000]', 'Row 1, entry 2 is “050”: if 1050 is meant, write it without a space or a comma.'],
    ['1 000\t5\n2\t3', 'Row 1, entry 1: Write 1000, without the space.'],
    ['1\t\t3', 'Row 1, entry 2 is empty: write a number there.'],
    ['[1,,3]', 'Row 1, entry 2 is empty: write a number there.'],
    ['[[1 nan]]', 'Row 1, entry 2: “nan” cannot be typed in: an entry is a finite number.'],
    ['[[1 2 ... 9]]', 'Row 1, entry 3 is “...”: the printed matrix was shortened, so copy it whole.'],
    ['[[1, 2], [3, 4]', 'A bracket is not closed: copy the matrix whole.'],
    ['[[1, 2), [3, 4]]', 'A ) closes what another bracket opened: copy the matrix whole.'],
    ['[[[1, 2]]]', 'There are brackets three deep: a matrix has rows of numbers.'],
    ['[[1, 2], 3]', '“3” is not inside a row: put it between the brackets of one.'],
    ["[1 2; 3 4]'", "After the matrix there is “'”: copy the matrix by itself."],
    ['[[1, 2]] @ W', 'After the matrix there is “@W”: copy the matrix by itself.'],
    ['\\begin{bmatrix} 1 & 2', '\\end{bmatrix} is missing: copy the matrix whole.'],
    ['\\begin{align} x \\end{align}', 'That is LaTeX without a matrix in it: write \\begin{bmatrix}.'],
    [
      '\\begin{bmatrix}1\\end{bmatrix}\\begin{bmatrix}2\\end{bmatrix}',
      'There is more than one matrix in it: paste one at a time.',
    ],
    [Array(17).fill('1 2').join('\n'), 'That is 17 × 2: a matrix here has at most 16 rows and 16 columns.'],
    [Array(17).fill('1').join('\t'), 'That is 1 × 17: a matrix here has at most 16 rows and 16 columns.'],
    ['1 '.repeat(50_000), 'That is 100,000 characters: a matrix here has at most 16 × 16 entries.'],
  ])('refuses case %#: %.24s', (text, sentence) => {
    expect(parseMatrix(text)).toEqual({ sentence });
  });
});
