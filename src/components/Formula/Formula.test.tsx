import { act, cleanup, render } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

/** The renderer keeps what it knows: each test takes a new one. */
async function fresh() {
  vi.resetModules();
  const { Formula } = await import('./Formula');
  const renderer = await import('./renderer');
  return { Formula, ...renderer };
}

beforeEach(() => {
  document.body.innerHTML = '';
});
afterEach(cleanup);

test('a formula that came with the page is shown again as it came', async () => {
  const { Formula, collectFormulas } = await fresh();
  document.body.innerHTML =
    '<span data-formula="X">inline</span><span data-formula="X" data-display="">display</span>';
  collectFormulas(document);
  const { container } = render(
    <>
      <Formula latex="X" />
      <Formula latex="X" display />
    </>,
  );
  expect([...container.children].map((element) => element.innerHTML)).toEqual(['inline', 'display']);
});

test('a formula that is new shows its LaTeX, then itself', async () => {
  const { Formula, loadFormulaRenderer } = await fresh();
  const { container } = render(<Formula latex="\var{X}" />);
  expect(container.textContent).toBe('\\var{X}');
  await act(loadFormulaRenderer);
  expect(container.querySelector('.role-variable')?.textContent).toBe('X');
});

test('what KaTeX does not understand stays text in the browser, and is an error in prerendering', async () => {
  const { Formula, loadFormulaRenderer, setFormulaRenderer, formulaHtml } = await fresh();
  const { container } = render(<Formula latex="\nonsense <b>" />);
  await act(loadFormulaRenderer);
  expect(container.textContent).toBe('\\nonsense <b>');
  expect(container.querySelector('b')).toBeNull();
  const { renderLatex } = await import('./katex');
  setFormulaRenderer(renderLatex);
  expect(() => formulaHtml('\\nonsense', false)).toThrow(/nonsense/);
});

test('a display formula has a name and takes the focus, to be scrolled', async () => {
  const { Formula } = await fresh();
  const { getByRole } = render(<Formula latex="X" display label="The variable" />);
  expect(getByRole('group', { name: 'The variable' }).tabIndex).toBe(0);
});

test('every macro of the house renders', async () => {
  const { macros } = await import('./macros');
  const { renderLatex } = await import('./katex');
  for (const [name, meaning] of Object.entries(macros)) {
    const html = renderLatex(meaning.includes('#1') ? `${name}{X}` : `X^{${name}}`, false);
    expect(html).toContain('</math>');
  }
});
