import { compile } from '@mdx-js/mdx';
import remarkMath from 'remark-math';
import { expect, test } from 'vitest';
import { rehypeFormulas } from './mdx-formulas';
import { rehypeBaseLinks } from './mdx-links';
import { numbersIn } from './mdx-numbers';

const compiled = async (value: string, base = '/') =>
  String(
    await compile(
      { value },
      { remarkPlugins: [remarkMath], rehypePlugins: [rehypeFormulas, [rehypeBaseLinks, base]] },
    ),
  );

/** Words of a part of an essay of two parts. */
const part = async (name: string, value: string) => {
  const files = [
    { name: '03-setup.mdx', source: 'One.\n\n$$\nX\n$$\n\nTwo.\n\n$$\nW\n\\label{weights}\n$$\n' },
    { name: '04-next.mdx', source: '$$\nG\n\\label{value}\n$$\n' },
  ];
  const numbers = () => numbersIn(files.map((file) => (file.name === name ? { name, source: value } : file)));
  return String(
    await compile(
      { value, path: `content/article/${name}` },
      { remarkPlugins: [remarkMath], rehypePlugins: [[rehypeFormulas, numbers]] },
    ),
  );
};

test('a formula in a sentence becomes one raw element, in the colour of its role', async () => {
  const code = await compiled('Multiply $\\var{X}$.');
  expect(code).toContain('dangerouslySetInnerHTML');
  expect(code).toContain('role-variable');
  expect(code).toMatch(/>X</);
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

test('a formula is spoken on its MathML, and its LaTeX stays at home', async () => {
  const code = await compiled('$\\res{\\frac{df}{dX}} = \\up{\\frac{df}{dG}} \\cdot \\con{W}^\\T$');
  expect(code).toContain(
    '<math class=\\"katex-mathml\\" aria-label=\\"d f by d X equals d f by d G times W transpose\\">',
  );
  expect(code).not.toContain('annotation');
});

test('a formula that has no words is an error that names line and formula', async () => {
  await expect(compiled('One.\n\n$\\sqrt{X}$')).rejects.toThrow(/line 3, formula \\sqrt\{X\}: .*sqrt/);
});

test('a derivative, and a symbol that looks like another, name themselves', async () => {
  const code = await compiled(
    '$\\frac{\\partial \\val{G}_{k\\ell}}{\\partial X_{ij}}$ $\\frac{df}{da}$ $\\mathbf 1[k=i]$ $\\mathbb R$ $\\frac{1}{n}$',
  );
  const named = [...code.matchAll(/data-symbol=\\"([^"\\]*)\\"/g)].map(([, symbol]) => symbol);
  expect(named).toEqual(['∂G/∂X', 'df/da', '𝟏', 'ℝ']);
});

test('displayed formulas of a part are numbered in order, and each has a link to itself outside its frame', async () => {
  const code = await part('03-setup.mdx', 'One $X$.\n\n$$\nX\n$$\n\n$$\nW\n\\label{weights}\n$$\n');
  expect([...code.matchAll(/id: "(formula-[^"]*)"/g)].map(([, id]) => id)).toEqual([
    'formula-3-1',
    'formula-weights',
  ]);
  expect(code).toContain('"aria-label": "Formula (3.2)"');
  expect(code).toMatch(
    /href: "#formula-weights",\s*"aria-label": "Link to formula \(3\.2\)",\s*children: "\(3\.2\)"/,
  );
  expect(code).not.toContain('label{');
});

test('formulas of other words have no number', async () => {
  expect(await compiled('$$\nX\n$$')).not.toContain('formula-number');
});

test('an empty link to a formula is its number, from any part', async () => {
  const code = await part(
    '04-next.mdx',
    'See [](#formula-weights), [](#formula-value) and [this](#formula-weights).\n\n$$\nG\n\\label{value}\n$$',
  );
  expect(
    [...code.matchAll(/href: "#formula-[a-z]*",\s*children: "([^"]*)"/g)].map(([, text]) => text),
  ).toEqual(['(3.2)', '(4.1)', 'this']);
});

test('a link to a formula that no part names is an error, and so are two formulas of one name', async () => {
  await expect(part('03-setup.mdx', 'See [](#formula-nothing).')).rejects.toThrow(/#formula-nothing/);
  await expect(part('03-setup.mdx', '$$\nX\n\\label{value}\n$$')).rejects.toThrow(
    /second formula is called value/,
  );
});

test('a name stands at the end of a displayed formula of the essay, and nowhere else', async () => {
  await expect(part('03-setup.mdx', '$X \\label{weights}$')).rejects.toThrow(/label/);
  await expect(part('03-setup.mdx', '$$\nX \\label{weights} + 1\n$$')).rejects.toThrow(/label/);
  await expect(compiled('$$\nX \\label{weights}\n$$')).rejects.toThrow(/label/);
});
