import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { replaceMatrix, resize } from '../sandbox/changes';
import { presetById } from '../sandbox/presets';
import { examples } from './examples';
import { heldBack } from './held-back';
import { exampleStore } from './store';

const FRAME = 16;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', (act: () => void) => setTimeout(act, FRAME));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** Other numbers for R, of its own size. */
const other = Array.from({ length: 3 }, (_, row) =>
  Array.from({ length: 5 }, (_, column) => row - column / 2),
);

function made() {
  const preset = presetById('dictionary-learning');
  if (!preset) throw new Error('There is no such preset.');
  const store = exampleStore(preset.state, examples['dictionary-learning'].variables);
  return { store, held: heldBack(store) };
}

test('other numbers come after a frame', () => {
  const { store, held } = made();
  const before = held.getState();
  store.getState().change(replaceMatrix('R', other));
  expect(held.getState()).toBe(before);
  vi.advanceTimersByTime(FRAME + 1);
  expect(held.getState()).toBe(store.getState());
});

test('other sizes come later, with all that came meanwhile', () => {
  const { store, held } = made();
  const before = held.getState();
  store.getState().change(resize('X', { rows: 5, columns: 5 }));
  store.getState().change(replaceMatrix('R', other));
  vi.advanceTimersByTime(2 * FRAME);
  expect(held.getState()).toBe(before);
  vi.runAllTimers();
  expect(held.getState()).toBe(store.getState());
  store.getState().undo();
  vi.runAllTimers();
  expect(held.getState()).toBe(store.getState());
});
