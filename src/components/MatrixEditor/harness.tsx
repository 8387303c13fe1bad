import { act, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { copyMatrix, matrix, matrixFrom } from '../../math';
import { MatrixEditor, type MatrixEditorProps } from './MatrixEditor';

/** An entry as the editor reported it: row and column from 0, the value, the gesture. */
export type Change = readonly [row: number, column: number, value: number, gesture: string | undefined];

/** An editor of `W` that keeps its own matrix, and what it reported. */
export function renderEditor(
  start: number[][],
  props: Partial<MatrixEditorProps> & { still?: boolean } = {},
) {
  const changes: Change[] = [];
  const replaced: number[][][] = [];
  const control = { set: (_rows: number[][]): void => {}, revise: (): void => {} };
  const { still = false, ...rest } = props;

  function Owner() {
    const [value, setValue] = useState(() => matrix(start));
    const [revision, setRevision] = useState(0);
    control.set = (rows) => setValue(matrix(rows));
    control.revise = () => setRevision((before) => before + 1);
    return (
      <MatrixEditor
        name="W"
        label="W"
        role="constant"
        value={value}
        revision={revision}
        onEntry={(row, column, entry, gesture) => {
          changes.push([row, column, entry, gesture]);
          setValue((before) => {
            const after = copyMatrix(before);
            after.data[row * after.columns + column] = entry;
            return after;
          });
        }}
        onReplace={(rows) => {
          replaced.push(rows);
          setValue(matrix(rows));
        }}
        {...(still ? {} : { onResize: (rows, columns) => setValue(matrixFrom({ rows, columns }, () => 0)) })}
        {...rest}
      />
    );
  }

  const view = render(<Owner />);
  return { ...view, changes, replaced, control };
}

/** The text box at a row and a column, counted from 1. */
export function cell(row: number, column: number): HTMLInputElement {
  return screen.getByRole('textbox', { name: `W row ${row} column ${column}` });
}

/** Puts the focus into a box as a reader's Tab does. */
export function focusOn(box: HTMLElement): void {
  act(() => box.focus());
}

/** Types a text over what stands in a cell. */
export function typeInto(box: HTMLInputElement, text: string): void {
  focusOn(box);
  fireEvent.change(box, { target: { value: text } });
}

/** What the sentence beneath the matrix says of a box that is marked as wrong. */
export function sentenceOf(box: HTMLElement): string | null | undefined {
  const id = box.getAttribute('aria-errormessage');
  return id === null ? undefined : document.getElementById(id)?.textContent;
}

/** The texts of all cells, row by row. */
export function texts(): string[][] {
  const rows: string[][] = [];
  for (const box of screen.getAllByRole<HTMLInputElement>('textbox')) {
    if (box.dataset.row === undefined) continue;
    rows[Number(box.dataset.row)] ??= [];
    rows[Number(box.dataset.row)][Number(box.dataset.column)] = box.value;
  }
  return rows;
}
