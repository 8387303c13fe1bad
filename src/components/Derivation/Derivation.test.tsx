import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { lineSentence, lineText, matrix } from '../../math';
import { chooseForm, chooseVariable, setSource } from '../../state/sandbox/changes';
import { stepsOf, writtenOf } from '../../state/sandbox/derive';
import { presetState } from '../../state/sandbox/presets';
import type { SandboxState } from '../../state/sandbox/state';
import { type SandboxStore, sandboxStore } from '../../state/sandbox/store';
import { Derivation } from './Derivation';

afterEach(cleanup);

function shownFrom(id: string, depth?: number): SandboxStore {
  const store = sandboxStore(presetState(id, depth) as SandboxState);
  render(<Derivation store={store} />);
  return store;
}

const lines = () => within(screen.getAllByRole('list')[0]).getAllByRole('listitem');
const presses = () => lines().map((line) => within(line).getAllByRole('button')[0]);

/** What is read to those who hear the page, of what is not folded away. */
function heard(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const silent of copy.querySelectorAll('[aria-hidden="true"], details > :not(summary)'))
    silent.remove();
  return (copy.textContent ?? '').replace(/\s+/g, ' ').replaceAll(' ,', ',').trim();
}

const writtenIn = (store: SandboxStore) => {
  const { shown, state } = store.getState();
  const written = writtenOf(shown, state.form);
  if (!written) throw new Error('There is no derivation.');
  return written.derivation;
};

test('the lines read as sentences', () => {
  const store = shownFrom('neural-network');
  expect(lines().map(heard)).toEqual([
    "(1) df/dW = X'*df/d(X*W), by left multiplication, with G: W ↦ X*W.",
    "(2) df/dW = X'*(df/d(g(X*W)).*g'(X*W)), by elementwise function, with G: X*W ↦ g(X*W).",
    "(3) df/dW = X'*(df/d(g(X*W)-Y).*g'(X*W)), by matrix addition, with G: g(X*W) ↦ g(X*W)-Y.",
    "(4) df/dW = X'*((2*(g(X*W)-Y)).*g'(X*W)), by squared Frobenius norm, with f: g(X*W)-Y ↦ norm2(g(X*W)-Y)^2.",
    "df/dW = 2*(X'*((g(X*W)-Y).*g'(X*W))), simplified by 1 rewrite",
  ]);
  const written = writtenIn(store);
  for (const [index, line] of written.lines.entries()) {
    if (line.rewrites.length === 0) expect(heard(lines()[index])).toBe(lineSentence(written, line));
  }
});

test('what a sum over places adds up is a line of its own', () => {
  const store = sandboxStore({
    ...(presetState('neural-network') as SandboxState),
    source: 'sum(X.*X)+sum(X)',
    variable: 'X',
  });
  render(<Derivation store={store} />);
  const total = writtenIn(store).lines.findIndex(({ kind }) => kind === 'total');
  expect(heard(lines()[total])).toMatch(/places: the parts add up\.$/);
});

test('pressing a line, or coming to it by keyboard, looks at its step in the whole page', () => {
  const store = shownFrom('neural-network');
  fireEvent.click(presses()[1]);
  expect(store.getState().view.focus).toEqual({ node: 'g(X*W)' });
  act(() => presses()[2].focus());
  expect(store.getState().view.focus).toEqual({ node: 'g(X*W)-Y' });
});

test('the line of the node in focus is marked, wherever the focus was set', () => {
  const store = shownFrom('neural-network');
  const marked = () => lines().map((line) => line.hasAttribute('data-focused'));
  expect(marked()).toEqual([false, false, false, false, false]);
  act(() => store.getState().look({ focus: { node: 'X*W' } }));
  expect(marked()).toEqual([true, false, false, false, false]);
  expect(presses()[0].getAttribute('aria-current')).toBe('true');
  act(() => store.getState().look({ focus: { node: 'W' } }));
  expect(marked()).toEqual([false, false, false, false, true]);
});

test("a rule's name leads to its card where it has one", () => {
  const store = shownFrom('neural-network');
  expect(screen.getByRole('link', { name: 'left multiplication' }).getAttribute('href')).toMatch(
    /\/rules\/left-multiplication\/$/,
  );
  act(() => store.getState().change(setSource("norm2((X*W)')^2")));
  expect(screen.queryByRole('link', { name: 'transpose' })).toBeNull();
  expect(lines().map(heard).join()).toContain('by transpose,');
});

test('the form is chosen, and the way from one to the other can be unfolded', () => {
  const store = shownFrom('dictionary-learning');
  act(() => store.getState().change(chooseVariable('D')));
  const group = screen.getByRole('group', { name: 'Form of the gradient' });
  expect(within(group).getByRole<HTMLInputElement>('radio', { name: 'Factored' }).checked).toBe(true);
  const factored = lines().length;
  fireEvent.click(within(group).getByRole('radio', { name: 'Expanded' }));
  expect(store.getState().state.form).toBe('expanded');
  const { rewrites } = writtenIn(store).lines.at(-1) ?? { rewrites: [] };
  expect(lines()).toHaveLength(factored + 1);
  const last = lines().at(-1) as HTMLElement;
  const [summary] = within(last).getAllByText(`multiplied out by ${rewrites.length} rewrites`);
  expect(within(last).queryAllByRole('listitem')).toHaveLength(0);
  const details = summary.closest('details') as HTMLDetailsElement;
  act(() => {
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
  });
  expect(within(last).getAllByRole('listitem').map(heard)[0]).toContain(rewrites[0].rewrite.sentence);
  expect(within(last).getAllByRole('listitem')).toHaveLength(rewrites.length);
});

test('while the play goes on, the lines not yet reached are faint, and none is missing', () => {
  const store = shownFrom('neural-network');
  const faint = () => lines().map((line) => line.hasAttribute('data-ahead'));
  const all = stepsOf(store.getState().shown).length;
  const at = (step: number | undefined) => act(() => store.getState().look({ step }));
  at(0);
  expect(faint()).toEqual([true, true, true, true, true]);
  act(() => store.getState().look({ focus: { node: 'X*W' } }));
  expect(lines().some((line) => line.hasAttribute('data-focused'))).toBe(false);
  expect(presses().some((press) => press.hasAttribute('aria-current'))).toBe(false);
  at(all - 2);
  expect(faint()).toEqual([true, true, false, false, true]);
  at(all);
  expect(faint()).toEqual([false, false, false, false, false]);
  expect(lines()[0].hasAttribute('data-focused')).toBe(true);
  at(undefined);
  expect(faint()).toEqual([false, false, false, false, false]);
});

test('where there is no derivation, a sentence says why', () => {
  const store = shownFrom('neural-network');
  act(() => store.getState().change(setSource('X*W')));
  expect(screen.queryByRole('list')).toBeNull();
  screen.getByText(store.getState().shown.error?.message as string);
  act(() => store.getState().change(setSource('norm2(X)^2')));
  expect(lines().map(heard)).toEqual(['df/dW = zeros(3, 2), since f does not contain W.']);
});

test('a long derivation defines its names first, and is folded in its middle', () => {
  const store = shownFrom('deep-network', 12);
  const { lines: written } = writtenIn(store);
  const button = () => screen.queryByRole('button', { name: `Show all ${written.length} lines` });
  expect(lines().length).toBeLessThan(written.length);
  expect(heard(lines()[0])).toMatch(/^Let Z_1 = .*\.$/);
  fireEvent.click(button() as HTMLElement);
  expect(
    lines()
      .map(heard)
      .map((text) => text.length > 0),
  ).toEqual(written.map(() => true));
  expect(button()).toBeNull();
});

test('a line that the page looks at is not folded away', () => {
  const store = shownFrom('deep-network', 12);
  const derived = writtenIn(store);
  const hidden = derived.lines[Math.floor(derived.lines.length / 2)];
  const text = lineText(derived, hidden);
  expect(lines().map(heard).join('\n')).not.toContain(text);
  const node = writtenOf(store.getState().shown, 'factored')?.lines.find(({ line }) => line === hidden)?.node;
  expect(node).toBeDefined();
  const all = stepsOf(store.getState().shown);
  const step = all.findIndex((each) => each.kind === 'backward' && each.step === hidden.step) + 1;
  act(() => store.getState().look({ step }));
  expect(lines().map(heard).join('\n')).toContain(text);
  act(() => store.getState().look({ step: undefined }));
  expect(lines()).toHaveLength(derived.lines.length);
});

test('a gradient too long to multiply out stays factored, and the page says so', () => {
  const matrices = [...'ABCDE'].map((name) => ({
    name,
    value: matrix([
      [1, 2],
      [3, 4],
    ]),
  }));
  const source = 'tr(A*(B+C+D+E)*(B+C+D-E)*(B+C-D+E)*(B-C+D+E))';
  const store = sandboxStore({ matrices, functions: [], source, variable: 'A', form: 'expanded' });
  render(<Derivation store={store} />);
  expect(writtenIn(store).complete).toBe(false);
  screen.getByText(/stays factored/);
  act(() => store.getState().change(chooseForm('factored')));
  expect(screen.queryByText(/stays factored/)).toBeNull();
});

test('a long derivation ends in the gradient as a formula, or says that it is too long for one', () => {
  const store = shownFrom('softmax-cross-entropy');
  expect(heard(lines().at(-1) as HTMLElement)).toMatch(
    /^df\/dW = X'\*\(.*-Y\), by the lines above, put together\. ?simplified by \d rewrites$/,
  );
  const terms = Array.from({ length: 12 }, (_, index) => `norm2(exp(X*W)*${index + 2}-Y)^2*sum(X*W)`);
  act(() => store.getState().change(setSource(terms.join('+'))));
  expect(screen.queryByText(/one formula/)).toBeNull();
  act(() => store.getState().change(chooseForm('expanded')));
  screen.getByText('This gradient is too long to read as one formula. It stays as the lines give it.');
});
