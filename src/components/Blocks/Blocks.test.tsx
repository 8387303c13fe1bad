import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { matrix, parse, toText } from '../../math';
import { nodeText } from '../../state/sandbox/focus';
import { scopeOf } from '../../state/sandbox/reading';
import type { SandboxState } from '../../state/sandbox/state';
import { type SandboxStore, sandboxStore } from '../../state/sandbox/store';
import { Blocks } from './Blocks';

const ones = (rows: number, columns: number) =>
  matrix(Array.from({ length: rows }, () => new Array<number>(columns).fill(1)));

const first: SandboxState = {
  source: 'norm2(X*W - Y)^2',
  matrices: [
    { name: 'X', value: ones(4, 3) },
    { name: 'W', value: ones(3, 2) },
    { name: 'Y', value: ones(4, 2) },
  ],
  functions: [{ name: 'g', source: 'tanh(t)' }],
  variable: 'W',
  form: 'factored',
};

function open(state: SandboxState = first): SandboxStore {
  const store = sandboxStore(state);
  render(<Blocks store={store} />);
  const details = screen.getByRole('group');
  if (!(details instanceof HTMLDetailsElement)) throw new Error('no details');
  details.open = true;
  fireEvent(details, new Event('toggle'));
  return store;
}

const button = (name: string): HTMLElement => screen.getByRole('button', { name });
const box = (name: string): HTMLElement => screen.getByRole('textbox', { name });
const write = (name: string, value: string) => fireEvent.change(box(name), { target: { value } });
const take = (name: string, value: string) =>
  fireEvent.change(screen.getByRole('combobox', { name }), { target: { value } });
const nodes = () => screen.getAllByRole('radio').map((radio) => radio.getAttribute('aria-label'));

/** Enter on what has the focus: on a button it presses it, in a form's text box it submits the form. */
function enter(): void {
  const at = document.activeElement;
  if (at instanceof HTMLButtonElement) fireEvent.click(at);
  else if (at instanceof HTMLElement) fireEvent.submit(at);
}

/** Goes to a button with the keyboard, and presses it. */
function press(name: string): void {
  act(() => button(name).focus());
  enter();
}

/** A step picked from the list. */
function apply(step: string): void {
  press('Apply a step…');
  press(step);
}

function reads(store: SandboxStore, text: string): void {
  const { shown, state, error } = store.getState();
  expect(error).toBeUndefined();
  expect(toText(shown.f)).toBe(toText(parse(text, scopeOf(state))));
  expect(shown.f).toBe(parse(text, scopeOf(state)));
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

test('nothing is there until it is unfolded', () => {
  render(<Blocks store={sandboxStore(first)} />);
  expect(screen.queryByRole('radio', { hidden: true })).toBeNull();
});

test('the nodes are listed, operands first, and f is selected until another one has the focus', () => {
  const store = open();
  expect(nodes()).toEqual([
    'X, 4 x 3',
    'W, 3 x 2',
    'X*W, 4 x 2',
    'Y, 4 x 2',
    'X*W-Y, 4 x 2',
    'norm2(X*W-Y)^2, 1 x 1',
  ]);
  expect(screen.getByRole('radio', { checked: true }).getAttribute('aria-label')).toContain('norm2');
  fireEvent.click(screen.getByRole('radio', { name: 'X*W, 4 x 2' }));
  expect(store.getState().view.focus).toEqual({ node: 'X*W' });
  expect(screen.getByRole('radio', { checked: true }).closest('[data-focused]')).not.toBeNull();
  act(() => store.getState().look({ focus: { node: 'Y' } }));
  expect(screen.getByRole('radio', { checked: true }).getAttribute('aria-label')).toBe('Y, 4 x 2');
});

test('the neural network is built with the keyboard alone', () => {
  const store = open({ ...first, source: '1', matrices: [], functions: [], variable: '' });
  press('Start again from a matrix…');
  expect(document.activeElement).toBe(box('Name'));
  enter();
  reads(store, 'X');
  expect(document.activeElement).toBe(button('Apply a step…'));
  apply('Multiply from the right by a matrix…');
  expect(box('rows of W')).toHaveProperty('readOnly', true);
  expect(box('columns of W')).toHaveProperty('value', '2');
  enter();
  apply('Apply a function to every entry…');
  act(() => box('Name').focus());
  enter();
  apply('Subtract a matrix…');
  enter();
  apply('Squared Frobenius norm');
  reads(store, 'norm2(g(X*W) - Y)^2');
  expect(store.getState().state.matrices.map(({ name }) => name)).toEqual(['X', 'W', 'Y']);
  expect(store.getState().past).toHaveLength(5);
});

test('dictionary learning is built with the keyboard alone', () => {
  const store = open({ ...first, source: '1', matrices: [], functions: [], variable: '' });
  press('Start again from a matrix…');
  write('Name', 'D');
  write('columns of D', '2');
  enter();
  apply('Multiply from the right by a matrix…');
  write('Name', 'R');
  write('columns of R', '3');
  enter();
  apply('Subtract it from a matrix…');
  write('Name', 'X');
  enter();
  apply('Squared Frobenius norm');
  reads(store, 'norm2(X - D*R)^2');
  const sizes = store
    .getState()
    .state.matrices.map(({ name, value }) => `${name} ${value.rows} ${value.columns}`);
  expect(sizes).toEqual(['D 4 2', 'R 2 3', 'X 4 3']);
});

test('a step inside f is one step of undo with the matrix that it declares, and keeps the focus on what it made', () => {
  const store = open();
  fireEvent.click(screen.getByRole('radio', { name: 'X*W, 4 x 2' }));
  apply('Add a row to every row (broadcast)…');
  enter();
  reads(store, 'norm2(X*W + b - Y)^2');
  expect(store.getState().view.focus).toEqual({
    node: nodeText(parse('X*W+b', scopeOf(store.getState().state))),
  });
  act(() => store.getState().undo());
  expect(store.getState().state).toEqual(first);
});

test('a step that does not fit stays in reach, says why and does nothing', () => {
  const store = open();
  fireEvent.click(screen.getByRole('radio', { name: 'X*W, 4 x 2' }));
  press('Apply a step…');
  const invert = button('Invert');
  expect(invert.getAttribute('aria-disabled')).toBe('true');
  const reason = document.getElementById(invert.getAttribute('aria-describedby') ?? '');
  expect(reason?.textContent).toBe(
    'inv(X*W) inverts 4 x 2: it takes a square matrix, and this one is 4 x 2.',
  );
  fireEvent.click(invert);
  expect(store.getState().state).toBe(first);
});

test('a matrix that is declared can be taken, where it fits', () => {
  const store = open({ ...first, source: 'X*W' });
  apply('Subtract a matrix…');
  const options = within(screen.getByRole('combobox', { name: 'Matrix' })).getAllByRole('option');
  expect(options.map(({ textContent }) => textContent)).toEqual(['a new matrix', 'Y, 4 x 2']);
  take('Matrix', 'known Y');
  fireEvent.click(button('Apply'));
  reads(store, 'X*W - Y');
});

test('what cannot be applied yet says why, and Enter changes nothing', () => {
  const store = open({ ...first, source: 'X*W' });
  apply('Scale by a number…');
  write('Value', 'two');
  fireEvent.submit(box('Value'));
  const sentence = 'Type a number, such as 2 or -0.5.';
  expect(document.getElementById(button('Apply').getAttribute('aria-describedby') ?? '')?.textContent).toBe(
    sentence,
  );
  act(() => vi.advanceTimersByTime(800));
  expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContain(sentence);
  expect(store.getState().state.source).toBe('X*W');
  write('Value', '-0.5');
  fireEvent.submit(box('Value'));
  reads(store, '-0.5*(X*W)');
});

test('a node can be replaced, and taken out where f still fits', () => {
  const store = open();
  fireEvent.click(screen.getByRole('radio', { name: 'X*W, 4 x 2' }));
  press('Replace…');
  write('Name', 'Z');
  enter();
  reads(store, 'norm2(Z - Y)^2');
  act(() => store.getState().undo());
  fireEvent.click(screen.getByRole('radio', { name: 'X*W, 4 x 2' }));
  press('Take out…');
  const kept = button('X, 4 x 3');
  expect(kept.getAttribute('aria-disabled')).toBe('true');
  expect(document.getElementById(kept.getAttribute('aria-describedby') ?? '')?.textContent).toMatch(
    /^With G = X: G-Y /,
  );
  fireEvent.click(screen.getByRole('radio', { name: 'X*W-Y, 4 x 2' }));
  press('X*W, 4 x 2');
  reads(store, 'norm2(X*W)^2');
});

test('what was done is read out', () => {
  open();
  apply('Scale by a number…');
  enter();
  act(() => vi.advanceTimersByTime(800));
  expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContain(
    'f is now 2*norm2(X*W-Y)^2',
  );
});

test('Escape goes back, from the form to the list and from the list to the button', () => {
  open();
  apply('Scale by a number…');
  fireEvent.keyDown(box('Value'), { key: 'Escape' });
  expect(screen.queryByRole('textbox')).toBeNull();
  fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Escape' });
  expect(screen.queryByRole('button', { name: 'Transpose' })).toBeNull();
  expect(document.activeElement).toBe(button('Apply a step…'));
});

test('the arrow keys go through a list', () => {
  open();
  press('Apply a step…');
  const list = document.activeElement as HTMLElement;
  expect(list.textContent).toBe('Multiply from the right by a matrix…');
  fireEvent.keyDown(list, { key: 'ArrowDown' });
  expect(document.activeElement?.textContent).toBe('Multiply from the left by a matrix…');
});

test('a new function gets the name and the text that are filled in, in one step of undo', () => {
  const store = open({ ...first, source: 'X*W' });
  apply('Apply a function to every entry…');
  take('Function', 'new');
  write('Name', 's');
  write('s of t', 't^2');
  fireEvent.submit(box('Name'));
  reads(store, 's(X*W)');
  expect(store.getState().state.functions.at(-1)).toEqual({ name: 's', source: 't^2' });
  expect(store.getState().past).toEqual([{ ...first, source: 'X*W' }]);
});

test('a name that is none is told, and nothing of it becomes a formula', () => {
  open({ ...first, source: 'X*W' });
  apply('Apply a function to every entry…');
  take('Function', 'new');
  write('Name', '\\var{x}');
  expect(screen.getByText(/is not a name/)).toBeTruthy();
  expect(box('h of t')).toBeTruthy();
});
