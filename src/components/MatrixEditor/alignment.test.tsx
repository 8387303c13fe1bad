import { act, cleanup, fireEvent } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { alignment } from '../../state/numbers/align';
import { cell, focusOn, renderEditor, typeInto } from './harness';

afterEach(cleanup);

/** How far the cells of the first column are moved, in widths of a digit. */
function offsets(rows: number): number[] {
  return Array.from({ length: rows }, (_, row) => property(cell(row + 1, 1), '--offset'));
}

function property(box: HTMLElement, name: string): number {
  return Number(box.parentElement?.style.getPropertyValue(name));
}

function close(actual: readonly number[], expected: readonly number[]): void {
  expect(actual).toHaveLength(expected.length);
  actual.forEach((value, index) => {
    expect(value).toBeCloseTo(expected[index], 3);
  });
}

it('aligns a column at the point, what is being typed with the rest', () => {
  renderEditor([[0.5], [-1], [0]]);
  close(offsets(3), alignment(['0.5', '−1', '0'], 1));
  typeInto(cell(3, 1), '12.25');
  close(offsets(3), alignment(['0.5', '−1', '12.25'], 1));
});

it('keeps the line for a text that is no number, and moves only what has a place in it', () => {
  renderEditor([[0.5], [-1], [0]]);
  typeInto(cell(3, 1), 'abc');
  const [half, one] = alignment(['0.5', '−1', '0'], 1);
  close(offsets(3), [half, one, 0]);
});

it('holds the line while a number is changed, and settles when the focus leaves', () => {
  renderEditor([[0.9], [2], [-3]]);
  const before = offsets(3).slice(1);
  focusOn(cell(1, 1));
  fireEvent.keyDown(cell(1, 1), { key: 'ArrowUp', altKey: true });
  expect(cell(1, 1).value).toBe('1');
  close(offsets(3).slice(1), before);
  act(() => cell(1, 1).blur());
  close(offsets(3), alignment(['1', '2', '−3'], 1));
});

it('holds the line under a finger, which brings no focus', () => {
  renderEditor([[0.9], [2]]);
  const before = offsets(2)[1];
  fireEvent.pointerDown(cell(1, 1), { button: 0, clientX: 100, pointerType: 'touch' });
  fireEvent.pointerMove(cell(1, 1), { clientX: 104, pointerType: 'touch' });
  expect(cell(1, 1).value).toBe('1');
  close(offsets(2).slice(1), [before]);
  fireEvent.pointerUp(cell(1, 1), { clientX: 104 });
  close(offsets(2), [0, 0]);
});

it('gives a long text the room it needs while it is in hand, and knows on which side there is more', () => {
  renderEditor([[1 / 3, 2, 1 / 3]]);
  const grid = cell(1, 1).parentElement?.parentElement;
  const long = () => cell(1, 1).parentElement?.dataset.long;
  expect(grid?.dataset.overlay).toBeUndefined();
  focusOn(cell(1, 1));
  expect(long()).toBe('');
  expect(grid?.dataset.overlay).toBe('');
  expect(property(cell(1, 1), '--length')).toBe('0.3333333333333333'.length);
  expect(property(cell(1, 1), '--across')).toBe(0);
  focusOn(cell(1, 3));
  expect(property(cell(1, 3), '--across')).toBe(1);
  expect(property(cell(1, 1), '--length')).toBe(0);
  expect(long()).toBeUndefined();
  focusOn(cell(1, 2));
  expect(grid?.dataset.overlay).toBeUndefined();
});
