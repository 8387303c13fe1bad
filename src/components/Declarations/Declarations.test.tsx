import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { matrixFrom } from '../../math';
import { MOST_MATRICES, type SandboxState } from '../../state/sandbox/state';
import { sandboxStore } from '../../state/sandbox/store';
import { Declarations } from './Declarations';

const entries = (rows: number, columns: number) =>
  matrixFrom({ rows, columns }, (row, column) => row - column / 2);

const network: SandboxState = {
  source: 'norm2(g(X*W) - Y)^2',
  matrices: [
    { name: 'X', value: entries(4, 3) },
    { name: 'W', value: entries(3, 2) },
    { name: 'Y', value: entries(4, 2) },
    { name: 'C', value: entries(2, 5) },
  ],
  functions: [
    { name: 'g', source: 'tanh(t)' },
    { name: 'h', source: 'sin(t)' },
  ],
  variable: 'W',
  form: 'factored',
};

function renderDeclarations(state: SandboxState = network) {
  const store = sandboxStore(state);
  render(<Declarations store={store} />);
  const shapes = () =>
    Object.fromEntries(
      store.getState().state.matrices.map(({ name, value }) => [name, [value.rows, value.columns]]),
    );
  return { store, shapes };
}

const button = (name: string) => screen.getByRole('button', { name });
const box = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const open = (name: string) => act(() => fireEvent.click(button(name)));
const write = (name: string, text: string) => fireEvent.change(box(name), { target: { value: text } });
const sentence = (name: string) =>
  document.getElementById(box(name).getAttribute('aria-describedby') ?? '')?.textContent;

afterEach(cleanup);

test('every matrix has its symbol in the colour of its role, and its size', () => {
  renderDeclarations();
  const list = screen.getByRole('list', { name: 'Matrices' });
  const symbols = [...list.querySelectorAll('[data-formula]')].map((symbol) =>
    symbol.getAttribute('data-formula'),
  );
  expect(symbols).toEqual(['\\con{X}', '\\var{W}', '\\con{Y}', '\\con{C}']);
  expect([box('rows of W').value, box('columns of W').value]).toEqual(['3', '2']);
});

test('a size is stepped and typed, sizes that are tied follow, and each is a step of undo', () => {
  const { store, shapes } = renderDeclarations();
  fireEvent.click(button('add a row to W'));
  expect(shapes()).toEqual({ X: [4, 4], W: [4, 2], Y: [4, 2], C: [2, 5] });
  write('columns of W', '5');
  fireEvent.blur(box('columns of W'));
  expect(shapes()).toEqual({ X: [4, 4], W: [4, 5], Y: [4, 5], C: [2, 5] });
  act(() => store.getState().undo());
  act(() => store.getState().undo());
  expect(shapes()).toEqual({ X: [4, 3], W: [3, 2], Y: [4, 2], C: [2, 5] });
});

test('the matrix that is looked at is marked', () => {
  const { store } = renderDeclarations();
  expect(document.querySelector('[data-focused]')).toBeNull();
  act(() => store.getState().look({ focus: { node: 'W' } }));
  expect(document.querySelector('[data-focused] [data-formula]')?.getAttribute('data-formula')).toBe(
    '\\var{W}',
  );
});

test('a matrix has another name, and f follows', () => {
  const { store } = renderDeclarations();
  open('rename or remove W');
  write('name of W', 'V');
  fireEvent.submit(box('name of W'));
  expect(store.getState().state.source).toBe('norm2(g(X*V) - Y)^2');
  expect(store.getState().state.variable).toBe('V');
  expect(box('rows of V').value).toBe('3');
});

test('a name that cannot be is told, and nothing is renamed', () => {
  const { store } = renderDeclarations();
  open('rename or remove W');
  write('name of W', 'sum');
  expect(sentence('name of W')).toBe('sum is a function of the language. Choose another name.');
  fireEvent.submit(box('name of W'));
  expect(store.getState().past).toEqual([]);
  write('name of W', 'Y');
  expect(sentence('name of W')).toBe('Y is a matrix already. Choose another name.');
});

test('undoing inside a name that is being typed belongs to its text box, and otherwise to the page', () => {
  renderDeclarations();
  const heard: string[] = [];
  const hear = ({ key }: KeyboardEvent) => heard.push(key);
  document.body.addEventListener('keydown', hear);
  open('rename or remove W');
  fireEvent.keyDown(box('name of W'), { key: 'z', ctrlKey: true });
  write('name of W', 'V');
  fireEvent.keyDown(box('name of W'), { key: 'y', ctrlKey: true });
  document.body.removeEventListener('keydown', hear);
  expect(heard).toEqual(['z']);
});

test('only what f does not use can be removed', () => {
  const { store, shapes } = renderDeclarations();
  open('rename or remove W');
  fireEvent.click(button('Remove W. f uses W. Take W out of f first.'));
  expect(store.getState().past).toEqual([]);
  open('rename or remove W');
  open('rename or remove C');
  fireEvent.click(button('Remove C'));
  expect(shapes()).toEqual({ X: [4, 3], W: [3, 2], Y: [4, 2] });
});

test('a panel has the focus when it opens, and Escape gives it back', () => {
  renderDeclarations();
  const more = button('rename or remove X');
  open('rename or remove X');
  expect(more.getAttribute('aria-expanded')).toBe('true');
  expect(document.activeElement).toBe(box('name of X'));
  fireEvent.keyDown(box('name of X'), { key: 'Escape' });
  expect(screen.queryByRole('textbox', { name: 'name of X' })).toBeNull();
  expect(document.activeElement).toBe(more);
});

test('a panel closes when the focus goes elsewhere', () => {
  renderDeclarations();
  open('rename or remove X');
  act(() => box('rows of Y').focus());
  expect(screen.queryByRole('textbox', { name: 'name of X' })).toBeNull();
});

test('a matrix is added with a free name and a size', () => {
  const { shapes } = renderDeclarations();
  open('Add a matrix');
  expect(box('name of the new matrix').value).toBe('A');
  write('name of the new matrix', 'b');
  fireEvent.click(button('remove the last column of the new matrix'));
  fireEvent.click(button('Add'));
  expect(shapes()).toMatchObject({ b: [3, 1] });
  expect(screen.queryByRole('textbox', { name: 'name of the new matrix' })).toBeNull();
});

test('there is an end of matrices, and it is said', () => {
  const many = Array.from({ length: MOST_MATRICES - 4 }, (_, index) => ({
    name: `A${index}`,
    value: entries(1, 1),
  }));
  renderDeclarations({ ...network, matrices: [...network.matrices, ...many] });
  const add = button('Add a matrix');
  expect(add.getAttribute('aria-disabled')).toBe('true');
  expect(add.title).toBe('There are 40 matrices, and no more are kept.');
  fireEvent.click(add);
  expect(screen.queryByRole('textbox', { name: 'name of the new matrix' })).toBeNull();
});

test('a function opens into its choice and its plot, with the entries that it is applied to', () => {
  const { store } = renderDeclarations();
  open('g(t) = tanh(t)');
  expect(screen.getByRole('img').getAttribute('aria-label')).toContain('8');
  fireEvent.change(screen.getByRole('combobox', { name: 'g' }), { target: { value: 'relu(t)' } });
  write('g of t', 'relu(t) +');
  write('g of t', 'relu(t) + t');
  expect(store.getState().state.functions[0]).toEqual({ name: 'g', source: 'relu(t) + t' });
  expect(button('g(t) = relu(t)+t').getAttribute('aria-expanded')).toBe('true');
  open('h(t) = sin(t)');
  expect(screen.queryByRole('combobox', { name: 'g' })).toBeNull();
  expect(screen.getByRole('combobox', { name: 'h' })).toBeTruthy();
});

test('a function is added, renamed and removed', () => {
  const { store } = renderDeclarations();
  open('Add a function');
  fireEvent.click(button('Add'));
  expect(store.getState().state.functions.at(-1)).toEqual({ name: 'k', source: 'tanh(t)' });
  expect(screen.getByRole('combobox', { name: 'k' })).toBeTruthy();
  write('name of k', 'q');
  fireEvent.submit(box('name of k'));
  fireEvent.click(button('Remove q'));
  expect(store.getState().state.functions).toEqual(network.functions);
});

test('a function that f uses is renamed in f, and cannot be removed', () => {
  const { store } = renderDeclarations();
  open('g(t) = tanh(t)');
  expect(button('Remove g. f uses g. Take g out of f first.').getAttribute('aria-disabled')).toBe('true');
  write('name of g', 'act');
  fireEvent.submit(box('name of g'));
  expect(store.getState().state.source).toBe('norm2(act(X*W) - Y)^2');
  expect(screen.getByRole('combobox', { name: 'act' })).toBeTruthy();
});

test('a function that uses another is shown as it is written', () => {
  renderDeclarations({ ...network, functions: [...network.functions, { name: 'k', source: 'g(t)^2' }] });
  open('k(t) = g(t)^2');
  expect(
    within(screen.getByRole('list', { name: 'Functions' })).getByText(/uses another function/),
  ).toBeTruthy();
});
