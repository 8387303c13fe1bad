import { cleanup } from '@testing-library/react';
import { act } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, expect, it, vi } from 'vitest';
import { matrix } from '../../math';
import { editText, fullNumber } from '../../state/numbers/format';
import { cell, focusOn, renderEditor, typeInto } from './harness';
import { MatrixEditor } from './MatrixEditor';

vi.mock('../../state/numbers/format', async (original) => {
  const real = await original<typeof import('../../state/numbers/format')>();
  return { ...real, editText: vi.fn(real.editText), fullNumber: vi.fn(real.fullNumber) };
});

afterEach(cleanup);

it('writes no other number out again', () => {
  const rows = Array.from({ length: 16 }, (_, row) =>
    Array.from({ length: 16 }, (_, column) => row - column),
  );
  renderEditor(rows);
  focusOn(cell(3, 4));
  vi.mocked(editText).mockClear();
  typeInto(cell(3, 4), '7');
  typeInto(cell(3, 4), '7.5');
  expect(editText).not.toHaveBeenCalled();
});

it('draws the touched cell alone, and its column where that is moved', () => {
  const rows = Array.from({ length: 16 }, (_, row) =>
    Array.from({ length: 16 }, (_, column) => column + row / 100),
  );
  renderEditor(rows);
  focusOn(cell(3, 5));
  const drawn = (text: string): number[] => {
    vi.mocked(fullNumber).mockClear();
    typeInto(cell(3, 5), text);
    const entries = vi.mocked(fullNumber).mock.calls.map(([entry]) => entry);
    return [...new Set(entries)].sort((left, right) => left - right);
  };
  expect(drawn('7')).toEqual([7]);
  expect(drawn('7.5')).toEqual([7.5]);
  const column = rows.map((row) => row[4]).filter((_, row) => row !== 2);
  expect(drawn('75.5')).toEqual([...column, 75.5]);
});

it('marks the entries that take part', () => {
  const { container } = renderEditor([[1, 2, 3]], { marked: (_row, column) => column === 1 });
  expect(
    [...container.querySelectorAll('[data-marked]')].map((entry) => entry.querySelector('input')),
  ).toEqual([cell(1, 2)]);
});

it('is the same in prerendered pages and in the browser', async () => {
  const editor = (
    <MatrixEditor
      name="W"
      label="W"
      role="constant"
      value={matrix([[1, -0.5]])}
      onEntry={() => {}}
      onReplace={() => {}}
      onResize={() => {}}
    />
  );
  const page = document.createElement('div');
  page.innerHTML = renderToString(editor);
  document.body.append(page);
  const onRecoverableError = vi.fn();
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => {});
  await act(async () => hydrateRoot(page, editor, { onRecoverableError }));
  expect(onRecoverableError).not.toHaveBeenCalled();
  expect(complaints).not.toHaveBeenCalled();
  complaints.mockRestore();
  page.remove();
});
