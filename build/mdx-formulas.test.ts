import { compile } from '@mdx-js/mdx';
import remarkMath from 'remark-math';
import { expect, test } from 'vitest';
import { rehypeFormulas } from './mdx-formulas';
import { rehypeBaseLinks } from './mdx-links';

const compiled = async (value: string, base = '/') =>
  String(
    await compile(
      { value },
      { remarkPlugins: [remarkMath], rehypePlugins: [rehypeFormulas, [rehypeBaseLinks, base]] },
    ),
  );

test('a formula in a sentence becomes one raw element, in the colour of its role', async () => {
  const code = await compiled('Multiply $\\var{X}$.');
  expect(code).toContain('dangerouslySetInnerHTML');
  expect(code).toContain('role-variable');
  expect(code).toContain('<math');
});

test('a display formula can be scrolled by keyboard and has a name', async () => {
  const code = await compiled('$$\nX \\tag{3}\n$$');
  expect(code).toMatch(/tabIndex: "0"/);
  expect(code).toMatch(/"aria-label": "Formula \(3\)"/);
});

test('a formula that KaTeX does not know is an error that names line and formula', async () => {
  await expect(compiled('One.\n\nTwo $\\nonsense{X}$.')).rejects.toThrow(/line 3, formula \\nonsense\{X\}/);
});

test('a formula can set no link', async () => {
  await expect(compiled('$\\href{https://example.org}{X}$')).rejects.toThrow(/formula/);
});

test('a link from the root follows the site into its folder, another does not', async () => {
  const code = await compiled('[a](/rules/) [b](#c) [d](https://example.org/)', '/some/folder/');
  expect(code).toContain('"/some/folder/rules/"');
  expect(code).toContain('"#c"');
  expect(code).toContain('"https://example.org/"');
});
