import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { matrixFrom } from '../../math';
import { setSource } from '../../state/sandbox/changes';
import { sandboxStore } from '../../state/sandbox/store';
import { ExpressionLine } from './ExpressionLine';

const NETWORK = 'norm2(g(X*W) - Y)^2';

function renderLine(source = NETWORK) {
  const entries = (rows: number, columns: number) =>
    matrixFrom({ rows, columns }, (row, column) => row - column / 2);
  const store = sandboxStore({
    source,
    matrices: [
      { name: 'X', value: entries(4, 3) },
      { name: 'W', value: entries(3, 2) },
      { name: 'Y', value: entries(4, 2) },
    ],
    functions: [{ name: 'g', source: 'tanh(t)' }],
    variable: 'W',
    form: 'factored',
  });
  const view = render(<ExpressionLine store={store} />);
  return { store, ...view };
}

const box = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'f' });
const list = () => screen.queryByRole('listbox');
const items = () => within(screen.getByRole('listbox')).getAllByRole('option');
const chosen = () => document.getElementById(box().getAttribute('aria-activedescendant') ?? '')?.textContent;
const formula = () => screen.getByRole('group', { name: 'f as mathematics' }).getAttribute('data-formula');
const underlined = () => document.querySelector('[data-wrong]')?.textContent;
/** What is said of a faulty text: once, as its description. */
function sentence(): string | null | undefined {
  expect(box().hasAttribute('aria-errormessage')).toBe(false);
  if (box().getAttribute('aria-invalid') !== 'true') return undefined;
  return document.getElementById(box().getAttribute('aria-describedby') ?? '')?.textContent;
}
const key = (name: string) => fireEvent.keyDown(box(), { key: name });
const rest = (time: number) => act(() => vi.advanceTimersByTime(time));

/** Types a text with the caret at its end, or where it has a `|`. */
function type(marked: string): void {
  const caret = marked.indexOf('|');
  const text = marked.replace('|', '');
  const element = box();
  fireEvent.change(element, {
    target: {
      value: text,
      selectionStart: caret < 0 ? text.length : caret,
      selectionEnd: caret < 0 ? text.length : caret,
    },
  });
}

/** Types and waits until what helps is worked out. */
function typeAndRest(text: string): void {
  type(text);
  rest(300);
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

test('each keystroke changes f, and what is typed at one go is one step of undo', () => {
  const { store } = renderLine();
  type('sum(X)');
  type('sum(X*W)');
  expect(store.getState().state.source).toBe('sum(X*W)');
  rest(1500);
  type('sum(X*W.^2)');
  act(() => store.getState().undo());
  expect(box().value).toBe('sum(X*W)');
  act(() => store.getState().undo());
  expect(box().value).toBe(NETWORK);
});

test('f stands beneath as mathematics, the symbols in the colours of their roles', () => {
  renderLine();
  type("tr(W'*W) + sum(X)");
  expect(formula()).toContain('\\var{W}');
  expect(formula()).toContain('\\con{X}');
});

test('the text behind the box is the text in the box, in the colours of the roles', () => {
  renderLine();
  const overlay = box().previousElementSibling;
  expect(overlay?.textContent).toBe(NETWORK);
  const withRole = (role: string) =>
    [...(overlay?.querySelectorAll(`[data-role='${role}']`) ?? [])].map((piece) => piece.textContent);
  expect(withRole('variable')).toEqual(['W']);
  expect(withRole('constant')).toEqual(['X', 'Y']);
});

test('a fault is underlined and told, and the last f that could be read stands', () => {
  renderLine();
  const before = formula();
  type('norm2(X*W + foo)^2');
  expect(box().getAttribute('aria-invalid')).toBe('true');
  expect(underlined()).toBe('foo');
  expect(sentence()).toMatch(/^foo is not declared/);
  expect(screen.getByText('the last f that could be read')).toBeTruthy();
  expect(formula()).toBe(before);
  expect(box().value).toBe('norm2(X*W + foo)^2');
});

test('a place without text has a mark of its own, which is no text', () => {
  renderLine();
  type('');
  expect(underlined()).toBe('');
  expect(box().previousElementSibling?.textContent).toBe('\u200b');
});

test('the sentence is read out once the typing rests', () => {
  renderLine();
  type('sum(X*');
  rest(500);
  expect(screen.getByRole('status').textContent).toBe('');
  rest(300);
  expect(screen.getByRole('status').textContent).toBe(sentence());
});

test('a repair is one press and one step of undo, and the focus is in the text', () => {
  const { store } = renderLine();
  type('sum(X*Y)');
  fireEvent.click(screen.getByRole('button', { name: "Use sum(X'*Y)" }));
  expect(box().value).toBe("sum(X'*Y)");
  expect(document.activeElement).toBe(box());
  act(() => store.getState().undo());
  expect(box().value).toBe('sum(X*Y)');
});

test('of a long text the button holds the repaired part', () => {
  renderLine();
  type('norm2(g(X*W) - Y)^2 + sum(X*Y)');
  expect(screen.getByRole('button', { name: "Use X'*Y" })).toBeTruthy();
});

test('a matrix that is missing is declared at one press, in a shape that fits', () => {
  const { store } = renderLine();
  type('norm2(X*B - Y)^2');
  expect(screen.queryByRole('button')).toBeNull();
  rest(300);
  fireEvent.click(screen.getByRole('button', { name: 'Declare B as 3 × 2' }));
  expect(store.getState().error).toBeUndefined();
  expect(store.getState().state.matrices.at(-1)).toMatchObject({ name: 'B', value: { rows: 3, columns: 2 } });
  expect(box().getAttribute('aria-invalid')).toBe('false');
});

test('a function that is missing is defined at one press', () => {
  const { store } = renderLine();
  typeAndRest('sum(h(X))');
  fireEvent.click(screen.getByRole('button', { name: 'Define h(t) = tanh(t)' }));
  expect(store.getState().state.functions.at(-1)).toEqual({ name: 'h', source: 'tanh(t)' });
  expect(store.getState().error).toBeUndefined();
});

test('a matrix in the place of a number has its sentence, and is closed at one press', () => {
  const { store } = renderLine();
  typeAndRest('X*W');
  expect(box().getAttribute('aria-invalid')).toBe('false');
  expect(screen.getByText(/must be a single number/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'sum(…)' })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'norm2(…)^2' }));
  expect(box().value).toBe('norm2(X*W)^2');
  expect(store.getState().shown.error).toBeUndefined();
});

test('names are completed with the arrow keys and Tab, and the caret goes between the brackets', () => {
  renderLine();
  type('no');
  expect(items().map((item) => item.textContent)).toEqual([
    'norm1(A)sum of absolute values',
    'norm2(A)Frobenius norm',
  ]);
  expect(box().getAttribute('aria-controls')).toBe(list()?.id);
  expect(chosen()).toMatch(/^norm1/);
  key('ArrowDown');
  expect(chosen()).toMatch(/^norm2/);
  key('ArrowDown');
  key('ArrowUp');
  expect(key('Tab')).toBe(false);
  expect(box().value).toBe('norm2()');
  expect([box().selectionStart, box().selectionEnd]).toEqual([6, 6]);
  expect(list()).toBeNull();
  expect(box().getAttribute('aria-activedescendant')).toBeNull();
});

test('a completion can be pressed, and Enter takes one too', () => {
  renderLine();
  type('sum(X) + t|(X)');
  fireEvent.click(items()[2]);
  expect(box().value).toBe('sum(X) + tr(X)');
  type('sum(X) + sig');
  key('Enter');
  expect(box().value).toBe('sum(X) + sigmoid()');
});

test('Escape closes the list and no more, and it stays closed', () => {
  const outside = vi.fn();
  renderLine();
  document.body.addEventListener('keydown', outside);
  type('no');
  key('Escape');
  expect(list()).toBeNull();
  expect(outside).not.toHaveBeenCalled();
  key('Escape');
  expect(outside).toHaveBeenCalledTimes(1);
  document.body.removeEventListener('keydown', outside);
});

test('while the list is closed Tab leaves the box, and Enter adds no line', () => {
  renderLine();
  type('sum(X)');
  expect(list()).toBeNull();
  expect(key('Tab')).toBe(true);
  expect(key('ArrowDown')).toBe(true);
  expect(key('Enter')).toBe(false);
  type('no');
  fireEvent.blur(box());
  expect(list()).toBeNull();
});

test('Tab backwards leaves an open list', () => {
  renderLine();
  type('no');
  expect(fireEvent.keyDown(box(), { key: 'Tab', shiftKey: true })).toBe(true);
  expect(box().value).toBe('no');
});

test('lines that are pasted become one', () => {
  const { store } = renderLine();
  type('sum(X)\n+ sum(W)');
  expect(store.getState().state.source).toBe('sum(X) + sum(W)');
});

test('a change from outside closes the list', () => {
  const { store } = renderLine();
  type('no');
  act(() => store.getState().change(setSource('sum(X)')));
  expect(list()).toBeNull();
  expect(box().value).toBe('sum(X)');
});

test('text is text: nothing of it becomes an element', () => {
  renderLine();
  type('<img src=x onerror=alert(1)>');
  expect(document.querySelector('img')).toBeNull();
  expect(box().value).toBe('<img src=x onerror=alert(1)>');
  expect(sentence()).toBeTruthy();
});
