import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderLatex } from '../../src/components/Formula/katex';
import { articleRules, ruleById } from '../../src/math';
import { parts } from '../../src/pages/Article/parts';
import {
  bareLetters,
  content,
  displayFormulas,
  elements,
  formulas,
  ofType,
  prose,
  readWords,
  roles,
  type WordsNode,
} from './words';

/** Words and emphases that tell a reader how easy a thing is, instead of telling the thing. */
const banned =
  /\b(clearly|simply|just|obvious(ly)?|trivial(ly)?|of course|easily|note that|recall that|it is easy)\b/i;

/** The name of a formula, which the build takes off before KaTeX reads it. */
const NAME = /\\label\{([^}]+)\}/;

/** What a link within the essay may lead to: its parts, its rules, and the formulas that its words give a name. */
const places = new Set([
  ...parts.map(({ id }) => id),
  ...articleRules.map(({ id }) => `rule-${id}`),
  ...parts.flatMap(({ file }) =>
    [...readFileSync(new URL(`article/${file}.mdx`, content), 'utf8').matchAll(new RegExp(NAME, 'g'))].map(
      ([, name]) => `formula-${name}`,
    ),
  ),
]);

/** What holds for the words of every page. */
function describeWords(words: () => WordsNode): void {
  it('has formulas that all render', () => {
    for (const latex of displayFormulas(words()))
      expect(renderLatex(latex.replace(NAME, ''), true)).toContain('<math');
    for (const latex of formulas(words()))
      expect(renderLatex(latex.replace(NAME, ''), false)).toContain('<math');
  });

  it('gives each symbol one role: role macros have their braces and do not nest', () => {
    for (const latex of formulas(words())) {
      for (const argument of roles(latex).arguments) {
        expect(argument.trim()).not.toBe('');
        expect(roles(argument).arguments, latex).toEqual([]);
      }
    }
  });

  it('does not tell the reader that something is easy', () => {
    expect(prose(words())).not.toMatch(banned);
  });

  it('links to no rule that has no page', () => {
    for (const { url = '' } of ofType(words(), 'link')) {
      if (url === '/sandbox/') continue;
      if (url.startsWith('#')) {
        expect(places).toContain(url.slice(1));
        continue;
      }
      const [, id] = /^\/rules\/(?:([a-z-]+)\/)?$/.exec(url) ?? [undefined, 'not a rule'];
      if (id !== undefined) expect(articleRules.map((rule) => rule.id)).toContain(id);
    }
  });
}

describe.each(articleRules.map((rule) => [rule.id, rule.sample.result] as const))(
  'the words of %s',
  (id, result) => {
    let words: WordsNode;
    beforeAll(async () => {
      words = await readWords(`rules/${id}.mdx`);
    });
    describeWords(() => words);

    const lines = () => elements(elements(words, 'Proof')[0], 'Line');

    it('have a lead of one to three sentences, a card, a proof and titled notes, in this order', () => {
      const parts = words.children?.map((part) => part.name) ?? [];
      expect(parts.slice(0, 3)).toEqual(['Lead', 'Card', 'Proof']);
      const notes = words.children?.slice(3) ?? [];
      expect(notes.length).toBeGreaterThan(0);
      expect(notes.length).toBeLessThan(4);
      for (const note of notes) {
        expect(note.name).toBe('Note');
        expect(String(note.attributes?.find(({ name }) => name === 'title')?.value ?? '')).toMatch(/\w/);
      }
      const sentences = prose(elements(words, 'Lead')[0]).match(/\.(?=\s|$)/g) ?? [];
      expect(sentences.length).toBeGreaterThan(0);
      expect(sentences.length).toBeLessThan(4);
    });

    it('prove the rule in four to seven lines, each a formula with its reason', () => {
      expect(lines().length).toBeGreaterThanOrEqual(4);
      expect(lines().length).toBeLessThanOrEqual(7);
      for (const line of lines()) {
        expect(line.children?.map((part) => part.type)).toEqual(['math', 'paragraph']);
        expect(prose(line)).toMatch(/[a-z]{2,} .*\.$/);
      }
    });

    it('go from the entry asked about to the whole gradient, with the equals signs in one place', () => {
      const by = result === 'f' ? 'G' : 'X';
      const [first, ...others] = lines().flatMap(displayFormulas);
      const [, entry] = /^\\res\{(\\frac\{\\partial f\}\{\\partial (?:G|X)_\{\w+\}\})\} = /.exec(first) ?? [];
      expect(entry).toContain(`\\partial ${by}_`);
      const last = others.pop() ?? '';
      for (const latex of others) expect(latex.startsWith(`\\hphantom{${entry}} = `)).toBe(true);
      expect(last.startsWith(`\\Longrightarrow \\res{\\frac{df}{d${by}}} = `)).toBe(true);
    });

    it('leave no symbol of the proof without its role', () => {
      for (const latex of lines().flatMap(displayFormulas)) expect(bareLetters(latex), latex).toBe('');
    });

    it('say once how the gradient is laid out', () => {
      const stated = lines()
        .flatMap(formulas)
        .filter((latex) => /^\{?\\left\[\\res\{/.test(latex));
      expect(stated).toHaveLength(1);
    });
  },
);

describe.each(parts.map(({ file }) => [file]))('the words of the essay: %s', (file) => {
  let words: WordsNode;
  beforeAll(async () => {
    words = await readWords(`article/${file}.mdx`);
  });
  describeWords(() => words);
});

it('has a file of words for every part of the essay, and a part for every file', () => {
  const files = readdirSync(fileURLToPath(new URL('article/', content)));
  expect(files.sort()).toEqual(parts.map(({ file }) => `${file}.mdx`));
});

it('names a rule with every file of words', () => {
  const files = readdirSync(fileURLToPath(new URL('rules/', content)));
  for (const file of files) expect(ruleById(file.replace(/\.mdx$/, ''))?.id, file).toBeDefined();
});
