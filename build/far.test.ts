// @vitest-environment node
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { splitFar } from './far';

const entry = (value: number) =>
  `<span><input enterKeyHint="next" aria-label="X row ${value} column 1" value="${value}"/></span>`;
const formula =
  '<span class="formula" data-formula="X^\\T"><span class="katex"><span class="katex-mathml"><math aria-label="X transposed">' +
  '<mrow><msup><mi>X</mi><mi mathvariant="sans-serif">T</mi></msup></mrow></math></span><span class="katex-html">X<i>T</i></span></span></span>';
const island = (count: number) =>
  `<fieldset>${Array.from({ length: count }, (_, index) => entry(index)).join('')}<p hidden="">help</p>${formula}</fieldset>`;
const pageOf = (part: string) =>
  `<p>words</p><div data-island="RuleCard" data-props="{&quot;rule&quot;:1}"><noscript>${part}</noscript></div><noscript>words</noscript>`;

test('a page with little far away keeps it', () => {
  const html = pageOf(island(3));
  expect(splitFar(html)).toEqual({ html, parts: [] });
});

test('a far part travels whole, and every number and formula of it stays as it is without scripts', () => {
  const part = island(3000);
  const { html, parts } = splitFar(pageOf(part));
  expect(parts).toEqual([part]);
  expect(html).toContain('<noscript>words</noscript>');
  // A document without scripts reads what stands in a noscript.
  const { document } = new JSDOM(html).window;
  const still = document.querySelector('[data-far="0"]');
  expect([...(still?.querySelectorAll('input') ?? [])].map((input) => input.value)).toEqual(
    Array.from({ length: 3000 }, (_, index) => `${index}`),
  );
  expect(still?.querySelector('math')?.textContent).toBe('X𝖳');
  expect(still?.querySelector('math')?.getAttribute('aria-label')).toBe('X transposed');
  expect(still?.querySelector('.katex-html, [hidden], [data-formula]')).toBeNull();
});
