import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { cell, focusOn, renderEditor, sentenceOf, typeInto } from './harness';

afterEach(cleanup);

const box = (plural: string): HTMLInputElement => screen.getByRole('textbox', { name: `${plural} of W` });
const button = (name: string): HTMLElement => screen.getByRole('button', { name });
const rows = [
  [1, 2, 3],
  [4, 5, 6],
];

describe('the handles', () => {
  it('add and drop rows and columns', () => {
    const onResize = vi.fn();
    renderEditor(rows, { onResize });
    fireEvent.click(button('add a row to W'));
    fireEvent.click(button('remove the last row of W'));
    fireEvent.click(button('add a column to W'));
    fireEvent.click(button('remove the last column of W'));
    expect(onResize.mock.calls).toEqual([
      [3, 3],
      [1, 3],
      [2, 4],
      [2, 2],
    ]);
  });

  it('do nothing at the limits, and say why', () => {
    const onResize = vi.fn();
    renderEditor([[1, 2, 3]], { onResize, largest: 3 });
    for (const [name, reason] of [
      ['remove the last row of W', 'W has at least one row.'],
      ['add a column to W', 'W has at most 3 columns.'],
    ]) {
      expect(button(name).getAttribute('aria-disabled')).toBe('true');
      expect(button(name).title).toBe(reason);
      fireEvent.click(button(name));
    }
    expect(onResize).not.toHaveBeenCalled();
  });

  it('stay under the pointer that presses them, until it leaves, and under no key', () => {
    renderEditor(rows);
    const add = button('add a column to W');
    const group = add.parentElement;
    if (!group) throw new Error('A handle has no group.');
    const heldAt = () => Number.parseFloat(group.style.getPropertyValue('--held-x') || '0');
    // The group stands at the bracket, 50 pixels for each column, and where it is held.
    vi.spyOn(group, 'getBoundingClientRect').mockImplementation(
      () => new DOMRect(50 * Number(box('columns').value) + heldAt(), 0, 24, 48),
    );
    fireEvent.click(add, { detail: 1 });
    fireEvent.click(add, { detail: 1 });
    expect(box('columns').value).toBe('5');
    expect(heldAt()).toBe(-100);
    fireEvent.pointerOut(group, { pointerType: 'touch' });
    expect(heldAt()).toBe(-100);
    fireEvent.pointerOut(group, { pointerType: 'mouse' });
    expect(heldAt()).toBe(0);
    fireEvent.click(add, { detail: 1 });
    expect(heldAt()).toBe(-50);
    fireEvent.pointerDown(cell(1, 1));
    expect(heldAt()).toBe(0);
    fireEvent.click(add, { detail: 0 });
    expect(box('columns').value).toBe('7');
    expect(heldAt()).toBe(0);
  });

  it('are absent where a size is fixed', () => {
    renderEditor([[1, 2, 3]], { fixedRows: true });
    expect(screen.queryByRole('textbox', { name: 'rows of W' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'add a row to W' })).toBeNull();
    expect(box('columns').value).toBe('3');
    cleanup();
    renderEditor([[1, 2, 3]], { still: true });
    expect(screen.getAllByRole('textbox')).toHaveLength(3);
    expect(screen.getByRole('group', { name: 'W' }).textContent).toContain('1×3');
  });
});

describe('a typed size', () => {
  it('counts with Enter, or when the box is left, not on the way', () => {
    const onResize = vi.fn();
    renderEditor(rows, { onResize });
    focusOn(box('rows'));
    fireEvent.change(box('rows'), { target: { value: '1' } });
    fireEvent.change(box('rows'), { target: { value: '12' } });
    expect(onResize).not.toHaveBeenCalled();
    fireEvent.keyDown(box('rows'), { key: 'Enter' });
    expect(onResize.mock.calls).toEqual([[12, 3]]);
    fireEvent.change(box('columns'), { target: { value: '4' } });
    fireEvent.blur(box('columns'));
    expect(onResize.mock.calls[1]).toEqual([2, 4]);
  });

  it('is stepped by arrow keys', () => {
    const onResize = vi.fn();
    renderEditor(rows, { onResize });
    fireEvent.keyDown(box('rows'), { key: 'ArrowUp' });
    fireEvent.keyDown(box('columns'), { key: 'ArrowDown' });
    expect(onResize.mock.calls).toEqual([
      [3, 3],
      [2, 2],
    ]);
  });

  it.each(['0', '17', '2.5', 'many', '-1', '1e1', ''])(
    'is refused as %j, and the last good size stands',
    (text) => {
      const onResize = vi.fn();
      renderEditor(rows, { onResize });
      fireEvent.change(box('rows'), { target: { value: text } });
      fireEvent.blur(box('rows'));
      expect(box('rows').getAttribute('aria-invalid')).toBe('true');
      expect(box('rows').value).toBe(text);
      expect(sentenceOf(box('rows'))).toBe('W can have 1 to 16 rows: 2 stands until you type such a number.');
      expect(onResize).not.toHaveBeenCalled();
      fireEvent.keyDown(box('rows'), { key: 'Escape' });
      expect(box('rows').value).toBe('2');
      expect(box('rows').getAttribute('aria-invalid')).toBeNull();
    },
  );

  it('drops what was typed into cells that are gone', () => {
    renderEditor(rows);
    typeInto(cell(2, 1), 'x');
    fireEvent.click(button('remove the last row of W'));
    fireEvent.click(button('add a row to W'));
    expect(cell(2, 1).value).toBe('0');
  });
});
