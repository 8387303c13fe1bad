import { describe, expect, it } from 'vitest';
import { evaluate, MathError, parse, parseFunction, randomMatrix, seededRandom } from '../../src/math';
import { malformed, scopeOf } from '../fixtures/malformed';
import { bodies, mutated, scope, texts } from './mutations';

const MUTATIONS = 8_000;
const SEED = 20261125;

type Read = (text: string) => unknown;

function refusalOf(text: string, read: Read): MathError | undefined {
  try {
    read(text);
    return undefined;
  } catch (error) {
    if (error instanceof MathError) return error;
    throw error;
  }
}

/** Whether an error is one of the text between two places. What is wrong with shapes around it is no error of it. */
function standsAt({ kind, span }: MathError, start: number, end: number): boolean {
  if (!span || start === end) return false;
  if (kind === 'arity') return start <= span.start && span.start < end;
  const isMeaning = kind === 'shape' || kind === 'domain' || kind === 'too-large';
  return isMeaning
    ? start <= span.start && span.end <= end
    : Math.max(start, span.start) < Math.min(end, span.end);
}

/** A refused text with its repair, as a list has it; undefined where none is offered or the repaired text is not refused for it. */
function misled(text: string, read: Read): string | undefined {
  const refusal = refusalOf(text, read);
  if (!refusal?.repair) return undefined;
  const { span, replacement } = refusal.repair;
  const repaired = text.slice(0, span.start) + replacement + text.slice(span.end);
  if (repaired === text) return `${text} is repaired to itself`;
  const next = refusalOf(repaired, read);
  return next && standsAt(next, span.start, span.start + replacement.length)
    ? `${text} => ${repaired}: ${next.message}`
    : undefined;
}

describe('a repair, put in its place, is not refused there', () => {
  it('in every written case', () => {
    const cases = Object.values(malformed).flat();
    expect(cases.map((of) => misled(of.source, (text) => parse(text, scopeOf(of)))).filter(Boolean)).toEqual(
      [],
    );
  });

  it.each([
    ['formulas', texts, (text: string) => parse(text, scope)],
    ["functions' texts", bodies, (text: string) => parseFunction('g', text, 't')],
  ] as const)('in mutations of %s', { timeout: 60_000 }, (_of, from, read) => {
    const random = seededRandom(SEED);
    const wrong: string[] = [];
    let offered = 0;
    for (let done = 0; done < MUTATIONS; done += 1) {
      const text = mutated(random, from);
      if (refusalOf(text, read)?.repair) offered += 1;
      const found = misled(text, read);
      if (found) wrong.push(found);
    }
    expect(wrong.slice(0, 20)).toEqual([]);
    expect(offered).toBeGreaterThan(MUTATIONS / 20);
  });
});

/** The entries of `x` and `y` in a formula with a function of another system, and what that function makes of them. */
const ELSEWHERE: readonly (readonly [string, (x: number, y: number) => number])[] = [
  ['max(0, x)', (x) => Math.max(0, x)],
  ['max(x, 0)', (x) => Math.max(0, x)],
  ['max(x, y)', Math.max],
  ['2*max(x, y)', (x, y) => 2 * Math.max(x, y)],
  ['min(x, 0)', (x) => Math.min(0, x)],
  ['min(x, y)', Math.min],
  ['x - min(x, 1)', (x) => x - Math.min(x, 1)],
  ['sinh(x + y)', (x, y) => Math.sinh(x + y)],
  ['1 - cosh(x)/3', (x) => 1 - Math.cosh(x) / 3],
  ['log2(exp(x))', (x) => x / Math.LN2],
  ['2.^log2(exp(x))', (x) => Math.exp(x)],
  ['-log10(exp(x))', (x) => -x / Math.LN10],
  ['log1p(exp(x))', (x) => Math.log1p(Math.exp(x))],
  ['2*expm1(x)', (x) => 2 * Math.expm1(x)],
  ['exp2(x - y)', (x, y) => 2 ** (x - y)],
  ['square(x - y)', (x, y) => (x - y) ** 2],
  ['pow(x - y, 3)', (x, y) => (x - y) ** 3],
  ['cot(x)', (x) => 1 / Math.tan(x)],
  ['2./sec(x)', (x) => 2 * Math.cos(x)],
  ['csc(x) - y', (x, y) => 1 / Math.sin(x) - y],
  ['swish(x + y)', (x, y) => (x + y) / (1 + Math.exp(-x - y))],
  ['e.^x', (x) => Math.exp(x)],
  ['expit(x)', (x) => 1 / (1 + Math.exp(-x))],
];

describe('a repair of what another system has means the same there', () => {
  const repairedOf = (text: string, read: Read): string => {
    let repaired = text;
    for (let count = 0; count < 3; count += 1) {
      const { repair } = refusalOf(repaired, read) ?? {};
      if (!repair) break;
      const { start, end } = repair.span;
      repaired = repaired.slice(0, start) + repair.replacement + repaired.slice(end);
    }
    return repaired;
  };

  it.each(ELSEWHERE)('entry by entry: %s', (text, meant) => {
    for (const shape of [
      { rows: 1, columns: 1 },
      { rows: 3, columns: 2 },
    ]) {
      const within = { shapes: new Map([['x', shape] as const, ['y', shape] as const]) };
      const [x, y] = [randomMatrix(shape, seededRandom(5)), randomMatrix(shape, seededRandom(6))];
      const value = evaluate(
        parse(
          repairedOf(text, (source) => parse(source, within)),
          within,
        ),
        new Map([
          ['x', x],
          ['y', y],
        ]),
      );
      for (const [index, entry] of value.data.entries())
        expect(entry).toBeCloseTo(meant(x.data[index], y.data[index]), 10);
    }
  });

  it.each([
    ['dot(a, b)', "a'*b"],
    ["dot(a', b')", "a'*b"],
    ['dot(a, b)^2', "(a'*b)^2"],
    ['2/mean(A)', '2/(sum(A)/9)'],
    ['norm(a - b, 2)^2', 'norm2(a - b)^2'],
    ['norm(a, 1)', 'norm1(a)'],
    ['softmax(a)', 'exp(a)/sum(exp(a))'],
    ['softmax(A)*b', 'exp(A)./sumcols(exp(A))*b'],
    ['√a', 'sqrt(a)'],
    ['A^{-T}*a', "inv(A)'*a"],
    ['a^\\top*b', "a'*b"],
    ['2\\frac{a}{1+1}', '2*(a)/(1+1)'],
    ['log det(A)', 'log(det(A))'],
  ])('of whole matrices: %s is %s', (text, meant) => {
    const column = { rows: 3, columns: 1 };
    const within = {
      shapes: new Map([
        ['a', column],
        ['b', column],
        ['A', { rows: 3, columns: 3 }],
      ] as const),
    };
    const read = (source: string) => parse(source, within);
    expect(read(repairedOf(text, read))).toBe(read(meant));
  });
});
