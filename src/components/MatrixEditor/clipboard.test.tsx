import { act, cleanup, createEvent, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cell, focusOn, renderEditor, texts, typeInto } from './harness';
import type { MatrixEditorProps } from './MatrixEditor';

const clipboard = { writeText: vi.fn(), readText: vi.fn() };

beforeEach(() => {
  clipboard.writeText.mockReset().mockResolvedValue(undefined);
  clipboard.readText.mockReset();
  vi.stubGlobal('navigator', { ...navigator, userAgent: navigator.userAgent, clipboard });
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const start = [
  [1, 2],
  [3, 4],
];

/** Pastes a text into a cell; whether the editor took it. */
function paste(box: HTMLElement, text: string): boolean {
  const event = createEvent.paste(box, { clipboardData: { getData: () => text } });
  fireEvent(box, event);
  return event.defaultPrevented;
}

/** The text that copying in a cell leaves in the clipboard; undefined where it is the text box's own. */
function copied(box: HTMLElement): string | undefined {
  let text: string | undefined;
  fireEvent.copy(box, {
    clipboardData: {
      setData: (_type: string, data: string) => {
        text = data;
      },
    },
  });
  return text;
}

/** What is said beneath the matrix. */
function said(): string {
  return document.querySelector('[popover="manual"]')?.textContent ?? '';
}

async function choose(name: string): Promise<void> {
  await act(async () => fireEvent.click(screen.getByRole('button', { name, hidden: true })));
}

describe('a paste into a cell', () => {
  it.each([
    ['a spreadsheet', '1\t2\t3\n4\t5\t6\n'],
    ['CSV', '1,2,3\n4,5,6'],
    ['NumPy', 'array([[1., 2., 3.],\n       [4., 5., 6.]])'],
    ['MATLAB', '[1 2 3; 4 5 6]'],
    ['LaTeX', '\\begin{bmatrix} 1 & 2 & 3 \\\\ 4 & 5 & 6 \\end{bmatrix}'],
  ])('of %s replaces the matrix, whatever its size', (_name, text) => {
    const { replaced } = renderEditor(start);
    expect(paste(cell(2, 2), text)).toBe(true);
    expect(replaced).toEqual([
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
    ]);
    expect(texts()).toEqual([
      ['1', '2', '3'],
      ['4', '5', '6'],
    ]);
  });

  it.each(['7', ' −0.5\n', '1/3', '1e-3', '1,5', 'nonsense', ''])('of %j is the text box’s', (text) => {
    const { replaced } = renderEditor(start);
    expect(paste(cell(1, 1), text)).toBe(false);
    expect(replaced).toEqual([]);
  });

  it('takes 1,5 for two numbers only where they fill the matrix', () => {
    const { replaced } = renderEditor([[1, 2]]);
    expect(paste(cell(1, 1), '1,5')).toBe(true);
    expect(replaced).toEqual([[[1, 5]]]);
  });

  const other = 'What was pasted is 2 × 3, W is';
  it.each<[string, number[][], Partial<MatrixEditorProps> & { still?: boolean }, string]>([
    ['a matrix of fixed size', start, { still: true }, `${other} 2 × 2: paste a matrix of that size.`],
    ['a row', [[1, 2]], { fixedRows: true }, `${other} 1 × 2: paste 1 row.`],
    ['a column', [[1], [2]], { fixedColumns: true }, `${other} 2 × 1: paste 1 column.`],
    ['a square', start, { square: true }, `${other} 2 × 2 and stays square: paste as many rows as columns.`],
    ['a small matrix', start, { largest: 2 }, `${other} 2 × 2: it can have 1 to 2 rows and columns.`],
  ])('is refused by %s, with both sizes', (_name, rows, props, sentence) => {
    const { replaced } = renderEditor(rows, props);
    expect(paste(cell(1, 1), '1 2 3\n4 5 6')).toBe(true);
    expect(said()).toBe(sentence);
    expect(replaced).toEqual([]);
    typeInto(cell(1, 1), '8');
    expect(said()).toBe('');
  });

  it('says what is wrong with a matrix, and loses nothing', () => {
    const { replaced } = renderEditor(start);
    expect(paste(cell(1, 1), '1 2\n3 x')).toBe(true);
    expect(said()).toBe('Row 2, entry 2: “x” is not a number: write 1.5, -2, 1e-3 or 1/3.');
    expect(texts()).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
    expect(replaced).toEqual([]);
  });

  it('puts an end to what was being typed', () => {
    renderEditor(start);
    typeInto(cell(1, 1), 'x');
    paste(cell(1, 1), '1 2\n3 4');
    expect(cell(1, 1).value).toBe('1');
  });
});

describe('a copy from a cell', () => {
  it('is the number in full, as programs read it', () => {
    renderEditor([[-1 / 3, 2]]);
    focusOn(cell(1, 1));
    expect(copied(cell(1, 1))).toBe('-0.3333333333333333');
    cell(1, 1).setSelectionRange(2, 2);
    expect(copied(cell(1, 1))).toBe('-0.3333333333333333');
    cell(1, 1).setSelectionRange(1, 4);
    expect(copied(cell(1, 1))).toBeUndefined();
    typeInto(cell(1, 1), 'x');
    expect(copied(cell(1, 1))).toBeUndefined();
  });
});

describe('the menu', () => {
  it('fills the matrix', async () => {
    const { replaced } = renderEditor(start);
    await choose('Zeros');
    await choose('Ones');
    await choose('Identity');
    await choose('Randomise');
    expect(replaced.slice(0, 3)).toEqual([
      [
        [0, 0],
        [0, 0],
      ],
      [
        [1, 1],
        [1, 1],
      ],
      [
        [1, 0],
        [0, 1],
      ],
    ]);
    for (const value of replaced[3].flat()) {
      expect(Math.abs(value)).toBeLessThanOrEqual(2);
      expect(Number(value.toFixed(1))).toBe(value);
    }
  });

  it('has an identity for square matrices alone', () => {
    renderEditor([[1, 2]]);
    expect(screen.queryByRole('button', { name: 'Identity', hidden: true })).toBeNull();
  });

  it.each([
    ['spreadsheet', '1\t2\n3\t4'],
    ['NumPy', 'np.array([[1.0, 2.0],\n          [3.0, 4.0]])'],
    ['MATLAB', '[1 2; 3 4]'],
    ['LaTeX', '\\begin{bmatrix}\n  1 & 2 \\\\\n  3 & 4\n\\end{bmatrix}'],
  ])('copies as %s, and says so', async (label, text) => {
    renderEditor(start);
    await choose(`Copy as ${label}`);
    expect(clipboard.writeText).toHaveBeenCalledWith(text);
    expect(said()).toBe(`Copied as ${label}`);
    expect(await screen.findByText(`Copied as ${label}`, { selector: '[role=status]' })).toBeTruthy();
  });

  it('pastes, where the browser lets it', async () => {
    const { replaced } = renderEditor(start);
    clipboard.readText.mockResolvedValue('5 6 7');
    await choose('Paste');
    expect(replaced).toEqual([[[5, 6, 7]]]);
  });

  it('says what to do where the browser keeps its clipboard closed', async () => {
    renderEditor(start);
    clipboard.readText.mockRejectedValue(new Error('no'));
    await choose('Paste');
    expect(said()).toContain('press Ctrl+V, or ⌘V, in a cell of W');
    clipboard.writeText.mockRejectedValue(new Error('no'));
    await choose('Copy as MATLAB');
    expect(said()).toContain('nothing was copied');
  });

  it('is walked through with arrow keys', () => {
    renderEditor(start);
    const item = (name: string): HTMLElement => screen.getByRole('button', { name, hidden: true });
    item('Randomise').focus();
    fireEvent.keyDown(item('Randomise'), { key: 'ArrowDown' });
    expect(document.activeElement).toBe(item('Zeros'));
    fireEvent.keyDown(item('Zeros'), { key: 'End' });
    expect(document.activeElement).toBe(item('Paste'));
    fireEvent.keyDown(item('Paste'), { key: 'ArrowDown' });
    expect(document.activeElement).toBe(item('Randomise'));
    fireEvent.keyDown(item('Randomise'), { key: 'ArrowUp' });
    expect(document.activeElement).toBe(item('Paste'));
  });
});
