import { describe, expect, it } from 'vitest';
import {
  build,
  differentiate,
  type ElementwiseFunction,
  type Expression,
  elementwiseFunctions,
  parse,
  toLatex,
} from '../index';

const X = build.variable('X', { rows: 4, columns: 3 });
const W = build.variable('W', { rows: 3, columns: 2 });
const Y = build.variable('Y', { rows: 4, columns: 2 });
const A = build.variable('A', { rows: 3, columns: 3 });
const a = build.variable('a', { rows: 3, columns: 1 });
const c = build.variable('c', { rows: 1, columns: 1 });
const tanh = (operand: Expression): Expression =>
  build.applyElementwise(elementwiseFunctions.get('tanh') as ElementwiseFunction, operand);
const T = build.transpose;
const product = build.multiply(X, W);

describe('LaTeX', () => {
  it('brackets every mix of the two products', () => {
    const mixed = build.multiply(T(X), build.hadamard(product, Y));
    expect(toLatex(mixed)).toBe('X^{\\mathsf T} \\cdot \\left[\\left[X \\cdot W\\right] \\odot Y\\right]');
    expect(toLatex(build.hadamard(Y, product))).toBe('Y \\odot \\left[X \\cdot W\\right]');
  });

  it('needs no brackets in a chain of one product', () => {
    expect(toLatex(build.multiply(T(W), build.multiply(T(X), Y)))).toBe(
      'W^{\\mathsf T} \\cdot X^{\\mathsf T} \\cdot Y',
    );
  });

  it('brackets a sum in a product, and a difference after a minus', () => {
    expect(toLatex(build.multiply(T(X), build.subtract(product, Y)))).toBe(
      'X^{\\mathsf T} \\cdot \\left(X \\cdot W - Y\\right)',
    );
    expect(toLatex(build.subtract(Y, build.subtract(product, Y)))).toBe('Y - \\left(X \\cdot W - Y\\right)');
  });

  it('writes the transposed inverse with one exponent', () => {
    expect(toLatex(T(build.inverse(A)))).toBe('A^{-\\mathsf T}');
    expect(toLatex(build.cofactors(A))).toContain('A^{-\\mathsf T}');
    expect(toLatex(T(build.cofactors(A)))).toContain('A^{-1}');
  });

  it('keeps the transpose of an inverse or of cofactors that is a named part', () => {
    const long = Array.from({ length: 30 }, (_, index) => build.variable(`Long_${index}`, A.shape)).reduce(
      build.add,
    );
    for (const part of [build.inverse(long), build.cofactors(long)]) {
      const text = toLatex(build.add(build.multiply(part, part), T(part)));
      expect(text).toMatch(/T_\{\d\}\^\{\\mathsf T\}/);
    }
  });

  it('writes numbers, scalars and powers as on paper', () => {
    expect(toLatex(build.scale(c, X))).toBe('c \\, X');
    expect(toLatex(build.power(X, build.constant(2)))).toBe('X^{\\circ 2}');
    expect(toLatex(build.squaredNorm(X))).toBe('\\left\\|X\\right\\|_F^2');
    expect(toLatex(build.constant(2.5e-7))).toBe('2.5\\cdot 10^{-7}');
    expect(toLatex(build.multiply(build.multiply(T(a), A), a))).toBe('a^{\\mathsf T} \\cdot A \\cdot a');
  });

  it('brackets what a reader would take apart or together otherwise', () => {
    const scope = {
      shapes: new Map(
        [
          A,
          a,
          c,
          build.variable('B', A.shape),
          build.variable('C', A.shape),
          build.variable('x', a.shape),
        ].map(({ attributes, shape }) => [attributes.name as string, shape]),
      ),
    };
    const printed = (text: string): string =>
      toLatex(parse(text, scope)).replaceAll(/\\mathopen\{\}|\\left(?=[([])|\\right(?=[)\]])/g, '');
    const expected = {
      '1./(2*sqrt(A))': '1 \\oslash (2 \\, \\operatorname{sqrt}(A))',
      'A./(B./C)': 'A \\oslash (B \\oslash C)',
      'A./B./C': 'A \\oslash B \\oslash C',
      'x./(x./a)./a': 'x \\oslash (x \\oslash a) \\oslash a',
      'A./(B.*C)': 'A \\oslash [B \\odot C]',
      'sum(A)*B': '(\\sum A) \\, B',
      'A*(sum(B)*C)': 'A \\cdot (\\sum B) \\, C',
      'sum(A)^2': '(\\sum A)^{2}',
      '2*sum(A)*ones(3, 3)': '(2 \\, \\sum A) \\, \\mathbf 1_{3\\times 3}',
      "sumcols(a'.*x')*a": '(\\sum_{\\text{columns}} (a^{\\mathsf T} \\odot x^{\\mathsf T})) \\, a',
      '2*sum(A)': '2 \\, \\sum A',
      'c*(2-c)': 'c \\, (2 - c)',
      '3*(2*A)': '3 \\times 2 \\, A',
      '(A/c)^2': '(\\frac{A}{c})^{2}',
      "(A/c)'": '(\\frac{A}{c})^{\\mathsf T}',
      '(norm2(A)^2)^0.5': '(\\left\\|A\\right\\|_F^2)^{0.5}',
      '(norm2(A)^3)^-1': '(\\left\\|A\\right\\|_F^{3})^{-1}',
      '2.^A': '2^{\\circ A}',
      'A.^B': 'A^{\\circ B}',
      '2^c': '2^{c}',
    };
    const found = Object.keys(expected).map((text) => [text, printed(text)]);
    expect(Object.fromEntries(found)).toEqual(expected);
  });

  it('writes names with their indices, and Greek letters', () => {
    const names = ['W_2', 'W2', 'lambda', 'loss', 'x_y'].map((name) =>
      toLatex(build.variable(name, X.shape)),
    );
    expect(names).toEqual(['W_{2}', 'W_{2}', '\\lambda', '\\mathit{loss}', 'x_{y}']);
  });

  it('gives no two things of one formula the same symbol', () => {
    const of = (name: string): Expression => build.variable(name, A.shape);
    expect(toLatex(build.add(of('W2'), of('W_2')))).toBe('W_{2} + \\mathit{W\\_2}');
    expect(toLatex(build.add(of('I_3'), build.identity(3)))).toBe('\\mathit{I\\_3} + I_{3}');
    expect(toLatex(build.scale(build.trace(build.identity(2)), of('I_3')))).toContain('\\, I_{3}');
    const layered = (weight: Expression): Expression => {
      let chain: Expression = A;
      for (let layer = 0; layer < 30; layer += 1) chain = tanh(build.multiply(chain, weight));
      const { gradient } = differentiate(build.squaredNorm(chain), 'A', {
        shapes: new Map([['A', A.shape]]),
      });
      return gradient;
    };
    const stems = (latex: string): string[] => [
      ...new Set([...latex.matchAll(/(\S+)_\{\d+\} &=/g)].map(([, stem]) => stem)),
    ];
    expect(stems(toLatex(layered(of('W'))))).toEqual(['T']);
    expect(stems(toLatex(layered(of('T1'))))).toEqual(['S']);
    expect(stems(toLatex(layered(of('T_x'))))).toEqual(['S']);
    const letters = ['T', 'S', 'U', 'V', 'R', 'Q', 'P', 'TT'].map((letter) => of(`${letter}_1`));
    expect(stems(toLatex(layered(letters.reduce(build.add))))).toEqual(['\\mathit{TTT}']);
  });

  it('takes symbols and sizes from its reader', () => {
    expect(toLatex(product, { symbols: new Map([['X', '\\htmlClass{role-x}{X}']]) })).toBe(
      '\\htmlClass{role-x}{X} \\cdot W',
    );
    expect(toLatex(build.identity(3), { size: () => 'n' })).toBe('I_{n}');
  });

  it('names repeated parts of a long formula, and balances its braces', () => {
    let chain: Expression = X;
    for (let layer = 0; layer < 30; layer += 1)
      chain = tanh(build.multiply(chain, build.variable(`V_${layer}`, A.shape)));
    const { gradient } = differentiate(build.squaredNorm(chain), 'X', { shapes: new Map([['X', X.shape]]) });
    const latex = toLatex(gradient);
    expect(latex).toMatch(/^\\begin\{aligned\}/);
    expect(latex.split('{').length).toBe(latex.split('}').length);
    expect(latex.split('\\left').length).toBe(latex.split('\\right').length);
    expect(latex.length).toBeLessThan(10_000);
  });
});
