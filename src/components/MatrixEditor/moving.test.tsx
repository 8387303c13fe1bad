import { cleanup, fireEvent } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { cell, focusOn, renderEditor, typeInto } from './harness';
import { placeAfter } from './places';

afterEach(cleanup);

const SHAPE = { rows: 2, columns: 3 };
const SELECTED = { shift: false, control: false, atStart: true, atEnd: true };

describe('where a key goes', () => {
  it.each([
    ['ArrowRight', 0, 0, { row: 0, column: 1 }],
    ['ArrowRight', 0, 2, undefined],
    ['ArrowLeft', 1, 1, { row: 1, column: 0 }],
    ['ArrowDown', 0, 1, { row: 1, column: 1 }],
    ['ArrowDown', 1, 1, undefined],
    ['ArrowUp', 1, 2, { row: 0, column: 2 }],
    ['Enter', 0, 0, { row: 1, column: 0 }],
    ['Enter', 1, 0, { row: 0, column: 1 }],
    ['Enter', 1, 2, undefined],
    ['a', 0, 0, undefined],
    ['constructor', 0, 0, undefined],
  ])('%s at %i %i', (key, row, column, to) => {
    expect(placeAfter({ ...SELECTED, key }, { row, column }, SHAPE)).toEqual(to);
  });

  it('goes back with Shift and Enter, and to the row’s ends with Control', () => {
    const at = { row: 0, column: 1 };
    expect(placeAfter({ ...SELECTED, key: 'Enter', shift: true }, at, SHAPE)).toEqual({ row: 1, column: 0 });
    expect(placeAfter({ ...SELECTED, key: 'Home', control: true }, at, SHAPE)).toEqual({ row: 0, column: 0 });
    expect(placeAfter({ ...SELECTED, key: 'End', control: true }, at, SHAPE)).toEqual({ row: 0, column: 2 });
    expect(placeAfter({ ...SELECTED, key: 'ArrowLeft', shift: true }, at, SHAPE)).toBeUndefined();
  });

  it('stays in the text while the caret is inside', () => {
    const inside = { ...SELECTED, atStart: false, atEnd: false };
    expect(placeAfter({ ...inside, key: 'ArrowLeft' }, { row: 1, column: 1 }, SHAPE)).toBeUndefined();
    expect(placeAfter({ ...inside, key: 'ArrowRight' }, { row: 1, column: 1 }, SHAPE)).toBeUndefined();
    expect(placeAfter({ ...inside, key: 'ArrowUp' }, { row: 1, column: 1 }, SHAPE)).toEqual({
      row: 0,
      column: 1,
    });
  });
});

describe('keys in a cell', () => {
  const rows = [
    [1.5, 2, 3],
    [4, 5, 6],
  ];

  it('moves from a text that is selected, as it is when the focus comes', () => {
    renderEditor(rows);
    focusOn(cell(1, 1));
    expect([cell(1, 1).selectionStart, cell(1, 1).selectionEnd]).toEqual([0, 3]);
    fireEvent.keyDown(cell(1, 1), { key: 'ArrowRight' });
    expect(document.activeElement).toBe(cell(1, 2));
    fireEvent.keyDown(cell(1, 2), { key: 'ArrowDown' });
    expect(document.activeElement).toBe(cell(2, 2));
  });

  it('moves through a text to its edge, then on', () => {
    renderEditor(rows);
    focusOn(cell(1, 1));
    cell(1, 1).setSelectionRange(1, 1);
    fireEvent.keyDown(cell(1, 1), { key: 'ArrowRight' });
    expect(document.activeElement).toBe(cell(1, 1));
    cell(1, 1).setSelectionRange(3, 3);
    fireEvent.keyDown(cell(1, 1), { key: 'ArrowRight' });
    expect(document.activeElement).toBe(cell(1, 2));
  });

  it('keeps what was typed when Enter moves on', () => {
    const { changes } = renderEditor(rows);
    typeInto(cell(1, 1), '9');
    fireEvent.keyDown(cell(1, 1), { key: 'Enter' });
    expect(document.activeElement).toBe(cell(2, 1));
    expect(cell(1, 1).value).toBe('9');
    expect(changes).toHaveLength(1);
  });

  it('steps by 0.1 with Alt and an arrow, by 1 with Shift, in one gesture that Escape takes back', () => {
    const { changes } = renderEditor(rows);
    focusOn(cell(1, 2));
    fireEvent.keyDown(cell(1, 2), { key: 'ArrowUp', altKey: true });
    fireEvent.keyDown(cell(1, 2), { key: 'ArrowUp', altKey: true });
    fireEvent.keyDown(cell(1, 2), { key: 'ArrowDown', altKey: true, shiftKey: true });
    expect(changes.map(([, , value]) => value)).toEqual([2.1, 2.2, 1.2]);
    expect([cell(1, 2).selectionStart, cell(1, 2).selectionEnd]).toEqual([0, 3]);
    fireEvent.keyDown(cell(1, 2), { key: 'Escape' });
    expect(cell(1, 2).value).toBe('2');
    expect(new Set(changes.map(([, , , gesture]) => gesture)).size).toBe(1);
  });

  it('tells which entry has the focus', () => {
    const places: unknown[] = [];
    renderEditor(rows, { onFocusEntry: (place) => places.push(place) });
    focusOn(cell(2, 3));
    cell(2, 3).blur();
    expect(places).toEqual([{ row: 1, column: 2 }, undefined]);
  });
});
