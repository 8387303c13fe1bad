import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInNames, parse } from '../../math';
import { completed, completionsAt } from './completion';
import { functionWords } from './completion-words';

const scope = {
  shapes: new Map([
    ['X', { rows: 4, columns: 3 }],
    ['W_hidden', { rows: 3, columns: 2 }],
    ['target', { rows: 4, columns: 2 }],
  ]),
  functions: new Map([['gelu', 't*sigmoid(t)']]),
};

/** What is offered where the text has a `|`. */
function offeredAt(marked: string): string[] {
  const caret = marked.indexOf('|');
  const text = marked.replace('|', '');
  return completionsAt(text, caret, scope)?.items.map(({ name }) => name) ?? [];
}

/** The text after a completion, with the caret as a `|`. */
function taken(marked: string, name: string): string {
  const caret = marked.indexOf('|');
  const text = marked.replace('|', '');
  const found = completionsAt(text, caret, scope);
  const item = found?.items.find((each) => each.name === name);
  if (!found || !item) throw new Error(`${name} is not offered in ${marked}`);
  const after = completed(text, found.span, item);
  return `${after.text.slice(0, after.caret)}|${after.text.slice(after.caret)}`;
}

describe('the names that are offered', () => {
  it.each([
    ['norm|', ['norm1', 'norm2']],
    ['sum(X) + no|', ['norm1', 'norm2']],
    ['t|', ['target', 'tan', 'tanh', 'tr']],
    ['X*W|', ['W_hidden']],
    ['g|', ['gelu']],
    ['w|', ['W_hidden']],
    ['NORM|', ['norm1', 'norm2']],
    ['T_one = X; sum(T_|', ['T_one']],
    ['2*no|', ['norm1', 'norm2']],
  ])('in %s', (text, names) => {
    expect(offeredAt(text)).toEqual(names);
  });

  it.each([
    ['a name that is finished', 'sum|'],
    ['a matrix that is finished, however it goes on elsewhere', 'X|'],
    ['nothing typed', '|'],
    ['a sign', 'X*|'],
    ['a number', '2|'],
    ['the e of a number', '2e|'],
    ['a caret inside a name', 'no|rm2(X)'],
    ['a name that nothing begins with', 'qqq|'],
    ['a name that is defined further on', 'T_| + 1; T_one = X'],
  ])('are none at %s', (_, text) => {
    expect(offeredAt(text)).toEqual([]);
  });

  it('are longer than what stands and begin as it does, wherever the caret is', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...'aegnorstuxXW_12e*(.) '),
      maxLength: 12,
    });
    fc.assert(
      fc.property(letters, fc.nat(12), (text, at) => {
        const caret = Math.min(at, text.length);
        const found = completionsAt(text, caret, scope);
        if (!found) return;
        const typed = text.slice(found.span.start, found.span.end);
        expect(found.span.end).toBe(caret);
        for (const { name } of found.items) {
          expect(name.toLowerCase().startsWith(typed.toLowerCase())).toBe(true);
          expect(name.length).toBeGreaterThan(typed.length);
        }
      }),
      { numRuns: 1000, seed: 20260923 },
    );
  });
});

describe('a completion', () => {
  it.each([
    ['X*W|', 'W_hidden', 'X*W_hidden|'],
    ['norm| - 1', 'norm2', 'norm2(|) - 1'],
    ['norm|(X)', 'norm2', 'norm2(|X)'],
    ['sum(ge|)', 'gelu', 'sum(gelu(|))'],
    ['NORM|', 'norm1', 'norm1(|)'],
  ])('in %s of %s', (text, name, after) => {
    expect(taken(text, name)).toBe(after);
  });
});

describe('the words for functions', () => {
  it('are there for every function of the language but those of texts from elsewhere', () => {
    expect([...functionWords.keys(), 'matrix', 'vector'].sort()).toEqual([...builtInNames].sort());
  });

  it('show a call that can be read', () => {
    const shapes = new Map([
      ['A', { rows: 3, columns: 3 }],
      ['v', { rows: 3, columns: 1 }],
    ]);
    for (const { form } of functionWords.values()) {
      const text = form.replace(/\b[mn]\b/g, '2');
      expect(() => parse(text, { shapes }), form).not.toThrow();
    }
  });
});
