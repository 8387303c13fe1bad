import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cell, focusOn, renderEditor, sentenceOf, texts, typeInto } from './harness';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const pause = (milliseconds: number): void => {
  act(() => {
    vi.advanceTimersByTime(milliseconds);
  });
};

describe('what is there', () => {
  it('is a group named by the matrix, with a named text box for each entry and each size', () => {
    renderEditor([
      [1, -2],
      [0.5, 1 / 3],
      [3, 4],
    ]);
    const group = within(screen.getByRole('group', { name: 'W' }));
    expect(texts()).toEqual([
      ['1', '−2'],
      ['0.5', '0.333'],
      ['3', '4'],
    ]);
    expect(group.getAllByRole('textbox')).toHaveLength(8);
    expect(group.getByRole('textbox', { name: 'rows of W' })).toHaveProperty('value', '3');
    expect(group.getByRole('textbox', { name: 'columns of W' })).toHaveProperty('value', '2');
    for (const name of [
      'add a row to W',
      'remove the last row of W',
      'add a column to W',
      'remove the last column of W',
      'fill, copy or paste W',
    ]) {
      expect(group.getByRole('button', { name })).toBeTruthy();
    }
  });

  it('says how entries are edited', () => {
    renderEditor([[1]]);
    const help = screen.getByRole('group', { name: 'W' }).getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(help)?.textContent).toContain('Alt with the up or down arrow');
  });

  it('shows every digit of an entry that has the focus, and changes nothing when it is left', () => {
    const { changes } = renderEditor([[1 / 3, 2]]);
    focusOn(cell(1, 1));
    expect(cell(1, 1).value).toBe('0.3333333333333333');
    focusOn(cell(1, 2));
    expect(cell(1, 1).value).toBe('0.333');
    expect(cell(1, 1).title).toBe('0.3333333333333333');
    expect(changes).toEqual([]);
  });
});

describe('typing', () => {
  it('changes the entry at every text that is a number, in one gesture', () => {
    const { changes } = renderEditor([[2, 3]]);
    for (const text of ['-', '-1', '-1.', '-1.2', '-1.25']) typeInto(cell(1, 1), text);
    expect(changes.map(([, , value]) => value)).toEqual([-1, -1.2, -1.25]);
    expect(new Set(changes.map(([, , , gesture]) => gesture)).size).toBe(1);
    expect(cell(1, 1).value).toBe('-1.25');
    focusOn(cell(1, 2));
    expect(cell(1, 1).value).toBe('−1.25');
  });

  it('begins another gesture in another cell, and after the focus has come back', () => {
    const { changes } = renderEditor([[2, 3]]);
    typeInto(cell(1, 1), '5');
    typeInto(cell(1, 2), '6');
    typeInto(cell(1, 1), '7');
    expect(new Set(changes.map(([, , , gesture]) => gesture)).size).toBe(3);
  });

  it('reads a fraction, and reports no change where the number is the same', () => {
    const { changes } = renderEditor([[2]]);
    typeInto(cell(1, 1), '2.0');
    typeInto(cell(1, 1), '1/4');
    expect(changes.map(([, , value]) => value)).toEqual([0.25]);
  });
});

describe('a text that is no number', () => {
  it('stays as typed with its sentence, and the last good value stands', () => {
    const { changes } = renderEditor([[2, 3]]);
    typeInto(cell(1, 1), '2,5');
    expect(cell(1, 1).getAttribute('aria-invalid')).toBe('true');
    expect(cell(1, 1).getAttribute('aria-describedby')).toBe(cell(1, 1).getAttribute('aria-errormessage'));
    expect(sentenceOf(cell(1, 1))).toBe('Write 2.5: the decimal mark is a point.');
    focusOn(cell(1, 2));
    expect(cell(1, 1).value).toBe('2,5');
    expect(sentenceOf(cell(1, 1))).toBe('Write 2.5: the decimal mark is a point.');
    expect(changes).toEqual([]);
    typeInto(cell(1, 1), '2.5');
    expect(cell(1, 1).getAttribute('aria-invalid')).toBeNull();
    expect(changes).toHaveLength(1);
  });

  it('is announced once the typing rests', () => {
    renderEditor([[2]]);
    for (const text of ['a', 'ab', 'abc']) typeInto(cell(1, 1), text);
    expect(screen.getByRole('status').textContent).toBe('');
    pause(1000);
    expect(screen.getByRole('status').textContent).toContain('“abc” is not a number');
  });

  it.each(['', '-', '1e', '1e-', '3/'])('waits while %j may still become one', (text) => {
    renderEditor([[2, 3]]);
    typeInto(cell(1, 1), text);
    pause(500);
    expect(cell(1, 1).getAttribute('aria-invalid')).toBeNull();
    pause(2000);
    expect(sentenceOf(cell(1, 1))).toMatch(/\.$/);
  });

  it('waits no longer when the cell is left, or Enter is pressed, which stays there', () => {
    renderEditor([[2, 3]]);
    typeInto(cell(1, 1), '');
    focusOn(cell(1, 2));
    expect(sentenceOf(cell(1, 1))).toBe('Type a number; 2 stands until then.');
    fireEvent.change(cell(1, 2), { target: { value: '-' } });
    fireEvent.keyDown(cell(1, 2), { key: 'Enter' });
    expect(document.activeElement).toBe(cell(1, 2));
    expect(sentenceOf(cell(1, 2))).toContain('“-” breaks off');
  });

  it('shows the sentence of the cell that has the focus, else the latest', () => {
    renderEditor([[1, 2, 3]]);
    typeInto(cell(1, 1), 'x');
    typeInto(cell(1, 2), 'y');
    focusOn(cell(1, 3));
    expect(sentenceOf(cell(1, 1))).toContain('“y”');
    focusOn(cell(1, 1));
    expect(sentenceOf(cell(1, 1))).toContain('“x”');
  });

  it('is dropped when its entry changes from elsewhere, as undo does', () => {
    const { control } = renderEditor([[2, 3]]);
    typeInto(cell(1, 1), 'x');
    act(() => control.set([[2, 4]]));
    expect(cell(1, 1).value).toBe('x');
    act(() => control.set([[5, 4]]));
    expect(cell(1, 1).value).toBe('5');
    act(() => control.set([[2, 4]]));
    expect(cell(1, 1).value).toBe('2');
  });
});

describe('a reset', () => {
  it('drops what is half typed, though no number changes', () => {
    const { control } = renderEditor([[2]]);
    typeInto(cell(1, 1), 'abc');
    const rows = screen.getByRole<HTMLInputElement>('textbox', { name: 'rows of W' });
    focusOn(rows);
    fireEvent.change(rows, { target: { value: 'many' } });
    fireEvent.blur(rows);
    expect(sentenceOf(rows)).toContain('W can have');
    act(() => control.revise());
    expect(cell(1, 1).value).toBe('2');
    expect(cell(1, 1).getAttribute('aria-invalid')).toBeNull();
    expect(rows.value).toBe('1');
    expect(document.querySelector('[data-problem]')?.textContent).toBe('');
  });
});

describe('Escape', () => {
  it('gives back the value from before the edit, in the same gesture', () => {
    const { changes } = renderEditor([[2, 3]]);
    typeInto(cell(1, 1), '7');
    typeInto(cell(1, 1), '7x');
    fireEvent.keyDown(cell(1, 1), { key: 'Escape' });
    expect(cell(1, 1).value).toBe('2');
    expect(changes.map(([, , value]) => value)).toEqual([7, 2]);
    expect(changes[0][3]).toBe(changes[1][3]);
    typeInto(cell(1, 1), '9');
    expect(changes[2][3]).not.toBe(changes[1][3]);
  });

  it('takes back a text that was left standing, and nothing else', () => {
    const { changes } = renderEditor([[2, 3]]);
    typeInto(cell(1, 1), 'x');
    focusOn(cell(1, 2));
    focusOn(cell(1, 1));
    fireEvent.keyDown(cell(1, 1), { key: 'Escape' });
    expect(cell(1, 1).value).toBe('2');
    fireEvent.keyDown(cell(1, 1), { key: 'Escape' });
    expect(changes).toEqual([]);
  });
});

describe('the keys of undo', () => {
  const pressUndo = (): boolean => {
    const heard = vi.fn();
    document.addEventListener('keydown', heard, { once: true });
    fireEvent.keyDown(cell(1, 1), { key: 'z', ctrlKey: true });
    document.removeEventListener('keydown', heard);
    return heard.mock.calls.length > 0;
  };

  it('go on to the card, save while the text is no number', () => {
    renderEditor([[2]]);
    focusOn(cell(1, 1));
    expect(pressUndo()).toBe(true);
    typeInto(cell(1, 1), '5');
    expect(pressUndo()).toBe(true);
    typeInto(cell(1, 1), '5x');
    expect(pressUndo()).toBe(false);
  });

  it('begin another gesture for what is typed after an undo', () => {
    const { changes, control } = renderEditor([[2]]);
    typeInto(cell(1, 1), '5');
    act(() => control.set([[2]]));
    expect(cell(1, 1).value).toBe('2');
    typeInto(cell(1, 1), '6');
    expect(changes[0][3]).not.toBe(changes[1][3]);
  });
});
