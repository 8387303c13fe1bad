import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { formulaHtml } from '../../build/mdx-formula-html';
import { unlabelled } from '../../build/mdx-numbers';
import { symbols } from '../../src/components/Symbols/symbols';
import { parts } from '../../src/pages/Article/parts';
import { content, displayFormulas, formulas, readWords } from './words';

/** What needs no explanation: numbers, signs of arithmetic, brackets. */
const PLAIN = /[\d.,;:=+−()[\]…\u200b\s]/u;

const files = ['article', 'rules'].flatMap((folder) =>
  readdirSync(new URL(folder, content))
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => `${folder}/${name}`),
);
const explained = symbols.flatMap(({ symbols: keys }) => keys);

/** The symbols in a formula's HTML, each with the role that it has there. */
function symbolsIn(html: string): { key: string; role?: string }[] {
  const found: { key: string; role?: string }[] = [];
  const open: { role?: string; named: boolean; text: boolean; word: boolean }[] = [];
  const visible = html.slice(html.search(/class="(?:katex )?katex-html"/));
  for (const [tag, close, text] of visible.matchAll(/<(\/?)[^>]*>|([^<>]+)(?=<)/g)) {
    const around = open.at(-1);
    if (text !== undefined) {
      if (!around || around.named) continue;
      const keys = explained.includes(text) ? [text] : around.word ? [] : [...text];
      found.push(...keys.filter((key) => !PLAIN.test(key)).map((key) => ({ key, role: around.role })));
    } else if (close) open.pop();
    else if (tag.startsWith('<span')) {
      const named = /data-symbol="([^"]*)"/.exec(tag)?.[1];
      const role = /\brole-(\w+)/.exec(tag)?.[1] ?? around?.role;
      const isText = /class="[^"]*\btext\b/.test(tag) || (around?.text ?? false);
      if (named) found.push({ key: named, role });
      open.push({
        role,
        named: named !== undefined || (around?.named ?? false),
        text: isText,
        word: isText || /class="[^"]*\bmop\b/.test(tag),
      });
    }
  }
  return found;
}

async function symbolsOf(file: string): Promise<{ key: string; role?: string }[]> {
  const words = await readWords(file);
  const displayed = new Set(displayFormulas(words));
  return formulas(words).flatMap((latex) =>
    symbolsIn(formulaHtml(unlabelled(latex).latex, displayed.has(latex))),
  );
}

describe.each(files)('the symbols of %s', (file) => {
  it('are all explained', async () => {
    const missing = (await symbolsOf(file)).map(({ key }) => key).filter((key) => !explained.includes(key));
    expect([...new Set(missing)]).toEqual([]);
  });
});

test('symbols are found in the HTML of a formula: letters, indices, derivatives, no words', () => {
  const html = formulaHtml(
    String.raw`\con{g'}(\var{X}_{ij}) \cdot \res{\frac{df}{dX}} \text{ and } \tanh \mathbf 1[k=i] \sum_r`,
    true,
  );
  expect(symbolsIn(html)).toEqual([
    { key: 'g', role: 'constant' },
    { key: '′', role: 'constant' },
    { key: 'X', role: 'variable' },
    { key: 'i', role: undefined },
    { key: 'j', role: undefined },
    { key: '⋅', role: undefined },
    { key: 'df/dX', role: 'result' },
    { key: 'tanh', role: undefined },
    { key: '𝟏', role: undefined },
    { key: 'k', role: undefined },
    { key: 'i', role: undefined },
    { key: 'r', role: undefined },
    { key: '∑', role: undefined },
  ]);
});

test('no symbol is explained twice, and none that does not occur', async () => {
  expect(explained.filter((key, index) => explained.indexOf(key) !== index)).toEqual([]);
  const occurring = new Set((await Promise.all(files.map(symbolsOf))).flat().map(({ key }) => key));
  expect(explained.filter((key) => !occurring.has(key))).toEqual([]);
});

test('what a symbol means elsewhere has a place: its parts are the essay’s, its roles those that it has there', async () => {
  const ids: readonly string[] = parts.map(({ id }) => id);
  const all = (await Promise.all(files.map(symbolsOf))).flat();
  for (const { symbols: keys, elsewhere = [] } of symbols) {
    for (const { parts: there = [], roles = [] } of elsewhere) {
      expect(there.length + roles.length).toBeGreaterThan(0);
      for (const id of there) expect(ids).toContain(id);
      for (const role of roles)
        expect(
          all.some((found) => keys.includes(found.key) && found.role === role),
          `${keys} as ${role}`,
        ).toBe(true);
    }
  }
});

test('explanations are one or two sentences', () => {
  const json = readFileSync(new URL('symbols.json', content), 'utf8');
  expect(json).not.toMatch(/\b(clearly|simply|just|obvious(ly)?|of course|note that)\b/i);
  for (const { text, elsewhere = [] } of symbols)
    for (const sentence of [text, ...elsewhere.map((there) => there.text)])
      expect(sentence.match(/[.:](?=\s|$)/g)?.length ?? 0, sentence).toBeLessThanOrEqual(3);
});
