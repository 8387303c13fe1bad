import { describe, expect, it } from 'vitest';
import { MathError } from '../errors';
import { syntaxOf } from './parser';
import type { Syntax } from './syntax';

const functions = new Set(['sum', 'g', 'ones']);
const roleOf = (name: string) => (functions.has(name) ? 'function' : 'variable');

/** A tree with every bracket written. */
function bracketed(node: Syntax): string {
  switch (node.kind) {
    case 'number':
      return String(node.value);
    case 'name':
      return node.name;
    case 'group':
      return bracketed(node.inner);
    case 'call':
      return `${node.name}${"'".repeat(node.order)}(${node.operands.map(bracketed).join(', ')})`;
    case 'transpose':
      return `(${bracketed(node.operand)}${"'".repeat(node.primes)})`;
    case 'prefix':
      return `(${node.sign}${bracketed(node.operand)})`;
    case 'binary':
      return `(${bracketed(node.left)} ${node.sign} ${bracketed(node.right)})`;
  }
}

const read = (source: string): string => bracketed(syntaxOf(source, roleOf).result);

describe('the grammar', () => {
  it.each([
    ['a + b - c', '((a + b) - c)'],
    ['a - b + c', '((a - b) + c)'],
    ['a*b.*c/d./e', '((((a * b) .* c) / d) ./ e)'],
    ['a + b*c', '(a + (b * c))'],
    ['-x^2', '(-(x ^ 2))'],
    ['-x.^2*y', '((-(x .^ 2)) * y)'],
    ['a*-b', '(a * (-b))'],
    ['a - -b', '(a - (-b))'],
    ['+-a', '(+(-a))'],
    ['2^-1', '(2 ^ (-1))'],
    ['2^-x^y', '(2 ^ (-(x ^ y)))'],
    ['a^b^c', '(a ^ (b ^ c))'],
    ['a.^b^c', '(a .^ (b ^ c))'],
    ["A'^2", "((A') ^ 2)"],
    ["A^b'", "(A ^ (b'))"],
    ["-A'", "(-(A'))"],
    ["A''*Bᵀ", "((A'') * (B'))"],
    ['A⊙B*C', '((A .* B) * C)'],
    ['(a + b)*c', '((a + b) * c)'],
    ["(a*b)'", "((a * b)')"],
    ['sum(a)^2', '(sum(a) ^ 2)'],
    ["sum(a)'", "(sum(a)')"],
    ['ones(2, 3)', 'ones(2, 3)'],
    ["g'(a) + g''(b)", "(g'(a) + g''(b))"],
    ["g'(a)'", "(g'(a)')"],
    ['5.*x', '(5 .* x)'],
    ['\na\n+\nb\n', '(a + b)'],
  ])('reads %j as %s', (source, expected) => {
    expect(read(source)).toBe(expected);
  });

  it('keeps the place of every part', () => {
    const { result } = syntaxOf('a + (b*c) ', roleOf);
    expect(result).toMatchObject({
      span: { start: 0, end: 9 },
      signSpan: { start: 2, end: 3 },
      right: { kind: 'group', span: { start: 4, end: 9 }, inner: { span: { start: 5, end: 8 } } },
    });
    expect(syntaxOf("g'(a)", roleOf).result).toMatchObject({
      nameSpan: { start: 0, end: 2 },
      span: { start: 0, end: 5 },
    });
  });

  it('reads definitions, which may use those before them', () => {
    const known = (name: string) => (name === 'a' ? 'variable' : undefined);
    const { definitions, result } = syntaxOf('T = a*a; S_2 = T + a;\nT*S_2', known);
    expect(definitions.map(({ name, value }) => `${name} = ${bracketed(value)}`)).toEqual([
      'T = (a * a)',
      'S_2 = (T + a)',
    ]);
    expect(bracketed(result)).toBe('(T * S_2)');
  });
});

describe('the limit of nesting', () => {
  const nests: readonly (readonly [string, (depth: number) => string])[] = [
    ['brackets', (depth) => `${'('.repeat(depth)}a${')'.repeat(depth)}`],
    ['calls', (depth) => `${'sum('.repeat(depth)}a${')'.repeat(depth)}`],
    ['prefixes', (depth) => `${'-'.repeat(depth)}a`],
    ['exponents', (depth) => `a${'^a'.repeat(depth)}`],
  ];

  it.each(nests)('is 200 for %s', (_what, nest) => {
    expect(() => syntaxOf(nest(200), roleOf)).not.toThrow();
    expect(() => syntaxOf(nest(201), roleOf)).toThrow(expect.objectContaining({ kind: 'too-large' }));
    expect(() => syntaxOf(nest(1500), roleOf)).toThrow(MathError);
  });

  it('does not count what stands side by side', () => {
    expect(() => syntaxOf(Array(2400).fill('(a)').join('+'), roleOf)).not.toThrow();
    expect(() => syntaxOf(`a${'*-a'.repeat(3000)}`, roleOf)).not.toThrow();
  });
});
