import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Matrix, matrix } from '../../math';
import { chooseVariable, setEntry, setSource } from '../../state/sandbox/changes';
import type { SandboxState } from '../../state/sandbox/state';
import { type SandboxStore, sandboxStore } from '../../state/sandbox/store';
import { Check } from './Check';

const X = matrix([
  [0.5, -1, 2],
  [1.5, 0.25, -0.75],
]);
const W = matrix([
  [1, 0.2],
  [-0.4, 0.8],
  [0.6, -0.3],
]);

function stateOf(source: string, matrices: Readonly<Record<string, Matrix>> = { X, W }): SandboxState {
  return {
    source,
    matrices: Object.entries(matrices).map(([name, value]) => ({ name, value })),
    functions: [],
    variable: 'W',
    form: 'factored',
  };
}

function show(source: string, matrices?: Readonly<Record<string, Matrix>>): SandboxStore {
  const store = sandboxStore(stateOf(source, matrices));
  render(<Check store={store} />);
  return store;
}

/** Lets the numbers rest, and the check come to its end. */
const rest = () => act(() => vi.advanceTimersByTime(5000));
const section = () => screen.getByRole('region', { name: 'Check it' });
const text = () => section().textContent ?? '';
const error = (row: number, column: number) =>
  screen.getByRole('cell', { name: new RegExp(`^error of df/dW row ${row} column ${column}: `) });
const title = () => screen.getByRole('heading', { level: 3 }).textContent;
const slider = () => screen.getByRole<HTMLInputElement>('slider', { name: 'step size h' });

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

test('the gradient is checked when its numbers have rested', () => {
  show('sum(tanh(X*W))');
  expect(text()).toContain('Checking…');
  expect(screen.queryByRole('table')).toBeNull();
  rest();
  expect(text()).toContain('Central differences agree in all 6 entries; the largest error is ');
  expect(within(screen.getByRole('table', { name: 'error of df/dW' })).getAllByRole('cell')).toHaveLength(6);
  expect(section().getAttribute('aria-busy')).toBe('false');
});

test('no verdict is shown for other numbers than those on the page', () => {
  const store = show('sum(tanh(X*W))');
  rest();
  act(() => store.getState().change(setEntry('W', 0, 0, 3)));
  expect(text()).toContain('Checking…');
  expect(text()).not.toContain('agree');
  expect(section().getAttribute('aria-busy')).toBe('true');
  rest();
  expect(text()).toContain('agree');
  act(() => store.getState().change(chooseVariable('X')));
  expect(text()).toContain('Checking…');
  rest();
  screen.getByRole('table', { name: 'error of df/dX' });
});

test('what changes no number is not checked again', () => {
  const store = show('sum(tanh(X*W))');
  rest();
  act(() => store.getState().change(setSource('sum(tanh(X*W)')));
  act(() => store.getState().look({ focus: { node: 'X' } }));
  expect(text()).toContain('agree');
});

test('the worst entry is looked at first; its button and a press on a cell bring the focus of the page', () => {
  const store = show('sum(tanh(X*W))');
  rest();
  const place = within(section()).getByRole('button', { name: /^row \d column \d$/ });
  expect(title()).toBe(`The step size, at W ${place.textContent}`);
  fireEvent.click(error(3, 1));
  expect(store.getState().view.focus).toEqual({ node: 'W', entry: { row: 2, column: 0 } });
  expect(title()).toBe('The step size, at W row 3 column 1');
  expect(error(3, 1).dataset.mark).toBe('looked-at');
  fireEvent.click(place);
  expect(title()).toBe(`The step size, at W ${place.textContent}`);
});

test('the step size is chosen by the slider, and the difference stands beside the gradient', () => {
  show('sum(exp(X*W))');
  rest();
  expect(slider().getAttribute('aria-valuetext')).toBe('10^-5');
  const lines = () => screen.getAllByRole('definition').map((line) => line.textContent);
  const [, gradient, narrow] = lines();
  fireEvent.change(slider(), { target: { value: '-1' } });
  expect(slider().getAttribute('aria-valuetext')).toBe('10^-1');
  const [difference, same, wide] = lines();
  expect(same).toBe(gradient);
  expect(difference).not.toBe(gradient);
  expect(Number(wide?.replace('\u2212', '-'))).toBeGreaterThan(Number(narrow?.replace('\u2212', '-')));
  expect(screen.getByRole('img').getAttribute('aria-label')).toMatch(
    /^The error of the central difference at W row \d column \d against the step size h, from 10\^-14 to 1, on logarithmic axes\. A wide step misses/,
  );
});

test('both regions of the errors are named on the plot, and only those that are there', () => {
  const store = show('sum(exp(X*W))');
  rest();
  const named = () =>
    ['round-off', 'truncation'].filter((word) =>
      screen.queryByText(word, { exact: false, selector: 'text' }),
    );
  expect(named()).toEqual(['round-off', 'truncation']);
  act(() => store.getState().change(setSource('norm2(X*W)^2')));
  rest();
  expect(named()).toEqual(['round-off']);
});

test('a kink is told of, and marked', () => {
  show('sum(relu(W))', { X, W: matrix([[0, 1.5, 2]]) });
  rest();
  expect(text()).toContain('Central differences agree in all 2 entries that can be compared');
  expect(text()).toContain(
    'At W row 1 column 1 relu has a kink: the slope of f is 0 to the left and 1 to the right',
  );
  expect(error(1, 1).dataset.mark).toBe('kink');
  expect(error(1, 1).textContent).toBe('–');
  expect(error(1, 1).title).toBe('none: relu has a kink: the slope of f is 0 to the left and 1 to the right');
  fireEvent.click(error(1, 1));
  expect(text()).toContain('Every step reaches over a kink here');
});

test('a kink of other numbers than those on the page is not told of', () => {
  const store = show('sum(relu(W))', { X, W: matrix([[0, 1.5, 2]]) });
  rest();
  screen.getByRole('listitem');
  act(() => store.getState().change(setSource('sum(tanh(W))')));
  expect(text()).toContain('Checking…');
  expect(screen.queryByRole('listitem')).toBeNull();
  rest();
  expect(text()).not.toContain('kink');
});

test('that the verdict combines several steps, and the panel shows one, is said', () => {
  show('sum(tanh(X*W))');
  rest();
  expect(text()).toContain('This is the plain difference of one step. The verdict combines');
});

test('a curve over a kink is named so, and its least is on this side', () => {
  show('sum(relu(W))', { X, W: matrix([[0.6, 1.5, 2]]) });
  rest();
  fireEvent.click(error(1, 1));
  screen.getByText('over a kink', { selector: 'text' });
  expect(screen.queryByText('truncation', { exact: false, selector: 'text' })).toBeNull();
  expect(text()).toContain('A wide step reaches over a kink. One that does not misses nothing');
  expect(screen.getByRole('img').getAttribute('aria-label')).toContain('least near h = 10^-1.');
});

test('where f has no gradient or no finite value there is nothing to check, and that is said', () => {
  const store = show('X*W');
  rest();
  expect(text()).toContain('There is no gradient to check yet.');
  act(() => store.getState().change(setSource('sum(log(X*W))')));
  rest();
  expect(text()).toContain('f has no finite value here, so there is nothing to compare.');
  expect(screen.queryByRole('table')).toBeNull();
});

test('a long check lets the page live on, and is called off by other numbers', () => {
  // A clock by which every entry takes longer than the page may be kept.
  let clock = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => {
    clock += 10;
    return clock;
  });
  const store = show('sum(tanh(X*W))');
  const next = () => act(() => vi.advanceTimersToNextTimer());
  next();
  expect(text()).toContain('Checking… 1 of 6 entries are done.');
  next();
  next();
  expect(text()).toContain('Checking… 3 of 6 entries are done.');
  act(() => store.getState().change(setEntry('W', 0, 0, 3)));
  expect(text()).not.toContain('of 6');
  expect(vi.getTimerCount()).toBe(1);
  next();
  expect(text()).toContain('Checking… 1 of 6 entries are done.');
  vi.restoreAllMocks();
  rest();
  expect(text()).toContain('agree in all 6 entries');
});
