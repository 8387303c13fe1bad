import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { entryAt, type Matrix } from '../../math';
import { type ExampleId, examples } from '../../state/example/examples';
import { type ExampleStore, exampleStore } from '../../state/example/store';
import { setEntry } from '../../state/sandbox/changes';
import { nodeText } from '../../state/sandbox/focus';
import { presetById } from '../../state/sandbox/presets';
import type { SandboxState } from '../../state/sandbox/state';
import { InVariable } from './InVariable';

afterEach(cleanup);

function shownFrom(id: ExampleId): ExampleStore {
  const { variables } = examples[id];
  const store = exampleStore(presetById(id)?.state as SandboxState, variables);
  render(variables.map(({ name }) => <InVariable key={name} store={store} name={name} />));
  // jsdom lays nothing out, and has nowhere to scroll.
  Element.prototype.scrollIntoView = vi.fn();
  return store;
}

const part = (name: string) => within(screen.getByRole('region', { name: `In ${name}` }));
const lines = (name: string) => part(name).getAllByRole('listitem');
const current = (name: string) => lines(name).findIndex((line) => line.hasAttribute('data-focused'));

test('each variable has its derivation, with the numbers of the article, spoken too', () => {
  shownFrom('dictionary-learning');
  const spoken = (name: string) =>
    lines(name).map(
      (line) =>
        within(line)
          .getAllByRole('button')[0]
          .textContent?.match(/^\(\d+\)|^df/)?.[0],
    );
  expect(spoken('D')).toEqual(['(5)', '(6)', '(7)', 'df']);
  expect(spoken('R')).toEqual(['(8)', '(9)', '(10)', 'df']);
  screen.getByRole('list', { name: 'Derivation in R' });
});

test('every line has the table of what it is about, and its numbers follow an edit', () => {
  const store = shownFrom('neural-network');
  const tables = () => part('W').getAllByRole('table');
  expect(tables().map((table) => table.getAttribute('aria-label'))).toEqual([
    'df/d(X*W)',
    'df/d(g(X*W))',
    'df/d(g(X*W)-Y)',
    '2*(g(X*W)-Y)',
    'df/dW',
  ]);
  const first = () => within(tables()[0]).getAllByRole('cell')[0].getAttribute('aria-label');
  const before = first();
  act(() => store.getState().change(setEntry('X', 0, 0, 3)));
  expect(first()).not.toBe(before);
  const { shown } = store.getState();
  const value = [...shown.gradientValues].find(([node]) => nodeText(node) === 'X*W')?.[1] as Matrix;
  expect(first()).toContain(String(Math.abs(entryAt(value, 0, 0))));
});

test('the buttons go from line to line, say which rule was used on what, and stop at the ends', () => {
  const store = shownFrom('dictionary-learning');
  const button = (name: string) => part('R').getByRole('button', { name });
  const disabled = (name: string) => button(name).getAttribute('aria-disabled');
  expect(disabled('Previous line')).toBe('true');
  fireEvent.click(button('Next line'));
  expect(current('R')).toBe(0);
  expect(store.getState().view.focus).toEqual({ node: 'D*R' });
  expect(part('R').getByText(/^Line 1 of 4/).textContent).toMatch(
    /^Line 1 of 4 \(8\): left multiplication, used on /,
  );
  fireEvent.click(button('Next line'));
  fireEvent.click(button('Next line'));
  fireEvent.click(button('Next line'));
  expect(current('R')).toBe(3);
  expect(part('R').getByText(/^Line 4 of 4/).textContent).toBe('Line 4 of 4: simplified');
  expect(disabled('Next line')).toBe('true');
  fireEvent.click(button('Previous line'));
  expect(current('R')).toBe(2);
});

test('the arrow keys go from line to line', () => {
  shownFrom('neural-network');
  const press = (index: number) => within(lines('W')[index]).getAllByRole('button')[0];
  act(() => press(0).focus());
  fireEvent.keyDown(press(0), { key: 'ArrowUp' });
  expect(document.activeElement).toBe(press(0));
  fireEvent.keyDown(press(0), { key: 'ArrowDown' });
  expect(document.activeElement).toBe(press(1));
  expect(current('W')).toBe(1);
  fireEvent.keyDown(press(1), { key: 'ArrowUp' });
  expect(current('W')).toBe(0);
});

test('an entry that is pressed beside a line is looked at everywhere', () => {
  const store = shownFrom('neural-network');
  const cells = (table: string) => within(part('W').getByRole('table', { name: table })).getAllByRole('cell');
  fireEvent.click(cells('df/d(g(X*W)-Y)')[3]);
  expect(store.getState().view.focus).toEqual({ node: 'g(X*W)-Y', entry: { row: 1, column: 1 } });
  for (const table of ['df/d(g(X*W)-Y)', '2*(g(X*W)-Y)'])
    expect(cells(table)[3].getAttribute('data-mark')).toBe('looked-at');
  expect(cells('df/dW')[3].getAttribute('data-mark')).toBeNull();
});
