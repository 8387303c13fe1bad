import { cleanup } from '@testing-library/react';
import { act } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, expect, it, vi } from 'vitest';
import { matrix } from '../../math';
import { editText } from '../../state/numbers/format';
import { cell, focusOn, renderEditor, typeInto } from './harness';
import { MatrixEditor } from './MatrixEditor';

vi.mock('../../state/numbers/format', async (original) => {
  const real = await original<typeof import('../../state/numbers/format')>();
  return { ...real, editText: vi.fn(real.editText) };
});

afterEach(cleanup);

it('draws the touched cell alone', () => {
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
