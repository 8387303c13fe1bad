import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { cell, focusOn, renderEditor, typeInto } from './harness';

afterEach(cleanup);

/** Presses on a box at 100, moves through places, and lets go unless told otherwise. */
function drag(box: HTMLElement, places: readonly number[], keys: object = {}, release = true): void {
  fireEvent.pointerDown(box, { button: 0, clientX: 100, pointerType: 'mouse', ...keys });
  fireEvent.mouseDown(box, { button: 0, clientX: 100 });
  for (const clientX of places) fireEvent.pointerMove(box, { clientX, pointerType: 'mouse', ...keys });
  if (!release) return;
  fireEvent.pointerUp(box, { clientX: places.at(-1) ?? 100 });
  fireEvent.mouseUp(box);
  fireEvent.click(box);
}

it('changes a number by 0.1 for each 4 pixels, in one gesture', () => {
  const { changes } = renderEditor([[0.1, 2]]);
  drag(cell(1, 1), [102, 104, 108, 96]);
  expect(changes.map(([row, column, value]) => [row, column, value])).toEqual([
    [0, 0, 0.2],
    [0, 0, 0.3],
    [0, 0, 0],
  ]);
  expect(new Set(changes.map(([, , , gesture]) => gesture)).size).toBe(1);
  drag(cell(1, 1), [104]);
  expect(changes.at(-1)?.[3]).not.toBe(changes[0][3]);
});

it('goes ten times as far with Shift, and a tenth with Alt', () => {
  const { changes } = renderEditor([[2]]);
  drag(cell(1, 1), [108], { shiftKey: true });
  drag(cell(1, 1), [92], { altKey: true });
  expect(changes.map(([, , value]) => value)).toEqual([4, 3.98]);
});

it('is a click while the pointer has not gone 4 pixels: the focus, then the caret', () => {
  const { changes } = renderEditor([[2.5]]);
  drag(cell(1, 1), [103]);
  expect(document.activeElement).toBe(cell(1, 1));
  expect([cell(1, 1).selectionStart, cell(1, 1).selectionEnd]).toEqual([0, 3]);
  drag(cell(1, 1), []);
  expect([cell(1, 1).selectionStart, cell(1, 1).selectionEnd]).toEqual([3, 3]);
  expect(changes).toEqual([]);
});

it('leaves a text with a caret to the selection of text', () => {
  const { changes } = renderEditor([[2.5]]);
  focusOn(cell(1, 1));
  cell(1, 1).setSelectionRange(1, 1);
  drag(cell(1, 1), [150]);
  typeInto(cell(1, 1), '2.75');
  drag(cell(1, 1), [150]);
  expect(changes.map(([, , value]) => value)).toEqual([2.75]);
});

it('selects the number that was dragged, so that it can be dragged again', () => {
  const { changes } = renderEditor([[2]]);
  drag(cell(1, 1), [104]);
  expect([cell(1, 1).selectionStart, cell(1, 1).selectionEnd]).toEqual([0, 3]);
  drag(cell(1, 1), [104]);
  expect(changes.map(([, , value]) => value)).toEqual([2.1, 2.2]);
});

it('gives the value back on Escape, and hears the rest of that drag no more', () => {
  const { changes } = renderEditor([[2]]);
  drag(cell(1, 1), [120], {}, false);
  fireEvent.keyDown(cell(1, 1), { key: 'Escape' });
  fireEvent.pointerMove(cell(1, 1), { clientX: 160 });
  fireEvent.pointerUp(cell(1, 1), { clientX: 160 });
  expect(changes.map(([, , value]) => value)).toEqual([2.5, 2]);
  expect(changes[0][3]).toBe(changes[1][3]);
});

it('brings no keyboard up under a finger', () => {
  const { changes } = renderEditor([[2]]);
  drag(cell(1, 1), [104], { pointerType: 'touch' }, false);
  fireEvent.pointerMove(cell(1, 1), { clientX: 108, pointerType: 'touch' });
  expect(document.activeElement).toBe(document.body);
  expect(changes).toHaveLength(2);
});

it('leaves a finger to the scrolling of a wide matrix, save in the number that has the focus', () => {
  const { changes } = renderEditor([[2, 3]]);
  screen.getByRole('group', { name: 'W' }).dataset.frame = 'scrolls';
  drag(cell(1, 1), [104, 108], { pointerType: 'touch' }, false);
  fireEvent.pointerCancel(cell(1, 1));
  expect(changes).toEqual([]);
  focusOn(cell(1, 1));
  drag(cell(1, 1), [104], { pointerType: 'touch' }, false);
  fireEvent.pointerMove(cell(1, 1), { clientX: 108, pointerType: 'touch' });
  fireEvent.pointerUp(cell(1, 1), { clientX: 108 });
  drag(cell(1, 2), [104]);
  expect(changes.map(([, column, value]) => [column, value])).toEqual([
    [0, 2.1],
    [0, 2.2],
    [1, 3.1],
  ]);
});

it('steps a large number by what its cell shows', () => {
  const { changes } = renderEditor([[1e20]]);
  drag(cell(1, 1), [104, 112]);
  fireEvent.keyDown(cell(1, 1), { key: 'ArrowDown', altKey: true });
  expect(changes.map(([, , value]) => value)).toEqual([1.01e20, 1.03e20, 1.02e20]);
});

it('does not begin with another button, or where no number stands', () => {
  const { changes } = renderEditor([[2, Number.NaN]]);
  drag(cell(1, 1), [140], { button: 2 });
  drag(cell(1, 2), [140]);
  expect(changes).toEqual([]);
});

it('takes the place of a text that is no number', () => {
  renderEditor([[2, 3]]);
  typeInto(cell(1, 1), 'x');
  focusOn(cell(1, 2));
  drag(cell(1, 1), [104]);
  expect(cell(1, 1).value).toBe('2.1');
  expect(cell(1, 1).getAttribute('aria-invalid')).toBeNull();
});
