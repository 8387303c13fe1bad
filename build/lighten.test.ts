import { JSDOM } from 'jsdom';
import { describe, expect, it, test } from 'vitest';
import { renderLatex } from '../src/components/Formula/katex';
import { formulaHtml } from './mdx-formula-html';

const { document } = new JSDOM('').window;

const place = (html: string): HTMLElement => {
  const element = document.createElement('div');
  element.innerHTML = html;
  return element;
};
const light = (latex: string, display = false) => place(formulaHtml(latex, display));
const whole = (latex: string, display = false) => place(renderLatex(latex, display));

/** The letters in the order in which they are drawn; what holds KaTeX's tables open is not seen. */
const drawn = (formula: Element) => formula.querySelector('.katex-html')?.textContent?.replace(/\u200b/g, '');

/** All room to the right of letters, in em of the element that has it. */
const room = (formula: Element) =>
  [...formula.querySelectorAll<HTMLElement>('.katex-html *')].reduce(
    (sum, { style }) => sum + Number.parseFloat(style.marginRight || '0'),
    0,
  );

const formulas = [
  'X^{\\mathsf T}',
  'G_{k\\ell}',
  '\\frac{df}{dX}',
  '\\frac{df}{dX} = \\frac{df}{dG} \\cdot W^{\\mathsf T}',
  '\\frac{\\partial f}{\\partial X_{ij}} = \\sum_{k,\\ell} \\frac{\\partial f}{\\partial G_{k\\ell}}',
  'W \\leftarrow W - \\eta \\, G',
  '\\left[\\frac{df}{dX}\\right]_{ij} \\approx 0.25',
  "g'(X) \\odot Y",
  '\\mathbb R^{m \\times n}',
];

describe.each(formulas.flatMap((latex) => [false, true].map((display) => [latex, display] as const)))(
  '%s, displayed %s',
  (latex, display) => {
    it('has the letters that KaTeX draws, in their order', () => {
      expect(drawn(light(latex, display))).toBe(drawn(whole(latex, display)));
    });

    it('has the room between them that KaTeX leaves', () => {
      expect(room(light(latex, display))).toBeCloseTo(room(whole(latex, display)), 3);
    });

    it('is smaller than what KaTeX writes', () => {
      const size = (formula: Element) => formula.querySelectorAll('*').length;
      expect(size(light(latex, display))).toBeLessThan(0.9 * size(whole(latex, display)));
    });
  },
);

test('one script needs no table', () => {
  for (const latex of ['X^{\\mathsf T}', 'G_{k\\ell}'])
    expect(light(latex).querySelector('.vlist-t'), latex).toBeNull();
  expect(light('X_{ij}^2').querySelector('.vlist-t')).not.toBeNull();
});

test('a script is moved as far as KaTeX moves it', () => {
  const styleOf = (latex: string, part: string) =>
    light(latex, true).querySelector(part)?.getAttribute('style') ?? '';
  // KaTeX: top -3.063em on a support of 2.7em; -2.55em on one of 2.7em.
  expect(styleOf('X^{2}', '.katex-raised')).toContain('vertical-align:0.413em');
  expect(styleOf('G_{k}', '.katex-raised')).toContain('vertical-align:-0.15em');
});

test('a letter that is read as it is written has no MathML, and is heard', () => {
  const letter = light('\\var{X}');
  expect(letter.querySelector('math')).toBeNull();
  expect(letter.querySelector('[aria-hidden]')).toBeNull();
  expect(letter.textContent).toBe('X');
  expect(letter.querySelector('.role-variable')).not.toBeNull();
});

test('a letter that is read by another name keeps its words', () => {
  expect(light('\\eta').querySelector('math')?.getAttribute('aria-label')).toBe('eta');
});

test('what is higher than letters keeps what holds its line apart', () => {
  expect(light('X = W').querySelector('.katex-strut')).toBeNull();
  expect(light('\\frac{df}{dX}').querySelector('.katex-strut')).not.toBeNull();
});
