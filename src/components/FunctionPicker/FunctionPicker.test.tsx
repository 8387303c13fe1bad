import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { parseFunction } from '../../math';
import { functionFormulas } from '../../state/functions/formulas';
import { offeredFunctions } from '../../state/functions/offered';
import { readFunction } from '../../state/functions/read';
import { FunctionPicker } from './FunctionPicker';

const onSource = vi.fn<(source: string) => void>();

function Host({ first = 'tanh(t)' }) {
  const [source, setSource] = useState(first);
  return (
    <>
      <FunctionPicker
        name="g"
        source={source}
        onSource={(text) => {
          onSource(text);
          setSource(text);
        }}
      />
      <button type="button" onClick={() => setSource('sin(t)')}>
        Undo
      </button>
    </>
  );
}

const list = () => screen.getByRole<HTMLSelectElement>('combobox', { name: 'g' });
const box = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'g of t' });
const type = (text: string) => fireEvent.change(box(), { target: { value: text } });
const choose = (value: string) => fireEvent.change(list(), { target: { value } });
const chosen = () => list().selectedOptions[0].textContent;
const latex = () => screen.getAllByRole('group').map((formula) => formula.getAttribute('data-formula'));

/** The sentence that the text box refers to. */
const sentence = () => document.getElementById(box().getAttribute('aria-errormessage') ?? '')?.textContent;

beforeEach(() => {
  vi.useFakeTimers();
  onSource.mockClear();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

test('every function on offer can be chosen, and its text stands in the box', () => {
  render(<Host />);
  for (const { name, source } of [...offeredFunctions].reverse()) {
    choose(source);
    expect(onSource).toHaveBeenLastCalledWith(source);
    expect(box().value).toBe(source);
    expect(chosen()).toBe(name);
    expect(box().getAttribute('aria-invalid')).toBe('false');
  }
});

test('a typed function is taken at each keystroke that makes one', () => {
  render(<Host />);
  for (const text of ['x', 'x^', 'x^3', 'x^3 -', 'x^3 - x']) type(text);
  expect(onSource.mock.calls).toEqual([['x'], ['x^3'], ['x^3 - x']]);
  expect(chosen()).toBe('typed in…');
  const { value, slope } = functionFormulas(parseFunction('g', 'x^3 - x'), 't');
  expect(latex()).toEqual([value, slope]);
});

test('a text that is a function on offer is named in the list', () => {
  render(<Host />);
  type('t * sigmoid(t)');
  expect(chosen()).toBe('swish');
});

test('what is no function is kept and has a sentence and a mark, and the last good function stands', () => {
  render(<Host />);
  const before = latex();
  type('t*foo(t)');
  expect(box().value).toBe('t*foo(t)');
  expect(box().getAttribute('aria-invalid')).toBe('true');
  expect(sentence()).toBe(readFunction('g', 't*foo(t)').error?.message);
  expect(document.querySelector('mark')?.textContent).toBe('foo');
  expect(chosen()).toBe('typed in…');
  expect(latex()).toEqual(before);
  expect(onSource).not.toHaveBeenCalled();
  type('t*cos(t)');
  expect(box().getAttribute('aria-invalid')).toBe('false');
  expect(document.querySelector('mark')).toBeNull();
  expect(onSource.mock.calls).toEqual([['t*cos(t)']]);
});

test('the sentence is read out once the typing rests', () => {
  render(<Host />);
  type('t*');
  act(() => vi.advanceTimersByTime(300));
  type('t*fo');
  act(() => vi.advanceTimersByTime(500));
  expect(screen.getByRole('status').textContent).toBe('');
  act(() => vi.advanceTimersByTime(300));
  expect(screen.getByRole('status').textContent).toBe(sentence());
  type('t');
  act(() => vi.advanceTimersByTime(1));
  expect(screen.getByRole('status').textContent).toBe('');
});

test('a repair is one click, and the focus goes back to the text', () => {
  render(<Host />);
  type('tanh(2*t');
  fireEvent.click(screen.getByRole('button', { name: 'Use tanh(2*t)' }));
  expect(box().value).toBe('tanh(2*t)');
  expect(onSource.mock.calls).toEqual([['tanh(2*t)']]);
  expect(document.activeElement).toBe(box());
});

test('"typed in…" leads to the text, ready to be written over', () => {
  render(<Host />);
  choose('typed');
  expect(chosen()).toBe('typed in…');
  expect(document.activeElement).toBe(box());
  expect([box().selectionStart, box().selectionEnd]).toEqual([0, 'tanh(t)'.length]);
  expect(onSource).not.toHaveBeenCalled();
});

test('Escape gives the last good text back', () => {
  render(<Host />);
  type('tanh(');
  fireEvent.keyDown(box(), { key: 'Escape' });
  expect(box().value).toBe('tanh(t)');
  expect(sentence()).toBeUndefined();
});

test('a function that comes from outside takes the place of a draft', () => {
  render(<Host />);
  type('tanh(');
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(box().value).toBe('sin(t)');
  expect(chosen()).toBe('sin');
});

test('undoing inside a draft belongs to the text box, and otherwise to the card', () => {
  const onKeyDown = vi.fn();
  render(
    // biome-ignore lint/a11y/noStaticElementInteractions: it stands for the card.
    <div onKeyDown={onKeyDown}>
      <Host />
    </div>,
  );
  fireEvent.keyDown(box(), { key: 'z', ctrlKey: true });
  expect(onKeyDown).toHaveBeenCalledTimes(1);
  type('tanh(');
  fireEvent.keyDown(box(), { key: 'z', ctrlKey: true });
  expect(onKeyDown).toHaveBeenCalledTimes(1);
});

test('text is text: nothing of it becomes an element', () => {
  render(<Host />);
  type('<img src=x onerror=alert(1)>');
  expect(box().value).toBe('<img src=x onerror=alert(1)>');
  expect(document.querySelector('img')).toBeNull();
  expect(sentence()).toBeTruthy();
});
