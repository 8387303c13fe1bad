import { expect, test } from 'vitest';
import { formulaHtml } from './mdx-formula-html';
import { wordsInLine } from './words-in-line';

test('a formula in a line is heard as words beside what is drawn', () => {
  const whole = formulaHtml('\\con{W}^\\T \\eta', false);
  const [, words] = /aria-label="([^"]*)"/.exec(whole) ?? [];
  expect(words).toContain('W transpose');
  const html = wordsInLine(whole);
  expect(html.startsWith(`<span class="katex"><span class="visually-hidden">${words}</span>`)).toBe(true);
  expect(html).not.toContain('<math');
  expect(html).toContain('katex-html');
});

test('a displayed formula keeps its MathML', () => {
  const html = formulaHtml('\\con{W}^\\T', true);
  expect(wordsInLine(html)).toBe(html);
});

test('one formula does not reach into the next', () => {
  const html = `<p>${formulaHtml('\\eta', false)} and ${formulaHtml('X = Y', false)}</p>`;
  expect(wordsInLine(html).match(/visually-hidden">[^<]*/g)).toEqual([
    'visually-hidden">eta',
    'visually-hidden">X equals Y',
  ]);
});
