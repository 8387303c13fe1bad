import { describe, expect, it } from 'vitest';
import { build, type ElementwiseFunction, type Expression, elementwiseFunctions, operators } from '../index';
import { at, indicator, join, number, sumOver } from './entry';
import { entryLatex } from './entry-latex';

const X = build.variable('X', { rows: 3, columns: 4 });
const W = build.variable('W', { rows: 4, columns: 2 });
const A = build.variable('A', { rows: 3, columns: 3 });
const a = build.variable('a', { rows: 3, columns: 1 });
const c = build.variable('c', { rows: 1, columns: 1 });

/** The entry formula of a node whose operands are variables. */
function entryOf(node: Expression): string {
  return entryLatex(
    node.operator.entry(node),
    node.operands.map((operand) => operand.attributes.name as string),
    node.operands.map((operand) => operand.shape),
  );
}

describe('an entry formula in index notation', () => {
  it.each([
    ['matrix product', build.multiply(X, W), '\\sum_{l=1}^{4} X_{il}\\, W_{lj}'],
    ['matrix product with a column', build.multiply(A, a), '\\sum_{l=1}^{3} A_{il}\\, a_{l}'],
    ['scaling', build.scale(c, X), 'c\\, X_{ij}'],
    ['Hadamard product', build.hadamard(X, build.variable('C', X.shape)), 'X_{ij}\\, C_{ij}'],
    ['broadcast sum', build.add(X, build.variable('b', { rows: 1, columns: 4 })), 'X_{ij} + b_{j}'],
    ['difference', build.subtract(A, build.variable('B', A.shape)), 'A_{ij} - B_{ij}'],
    ['negation', build.negate(X), '-X_{ij}'],
    ['division', build.divide(X, a), '\\frac{X_{ij}}{a_{i}}'],
    ['power', build.power(X, c), 'X_{ij}^{c}'],
    ['transpose', build.transpose(X), 'X_{ji}'],
    [
      'quadratic form',
      build.multiply(build.multiply(build.transpose(a), A), a),
      '\\sum_{k=1}^{3} \\sum_{l=1}^{3} a_{k}\\, A_{kl}\\, a_{l}',
    ],
    ['squared norm', build.squaredNorm(X), '\\sum_{k=1}^{3} \\sum_{l=1}^{4} X_{kl}^{2}'],
    ['norm', build.norm2(X), '\\sqrt{\\sum_{k=1}^{3} \\sum_{l=1}^{4} X_{kl}^{2}}'],
    ['one norm', build.norm1(X), '\\sum_{k=1}^{3} \\sum_{l=1}^{4} \\left|X_{kl}\\right|'],
    ['trace', build.trace(A), '\\sum_{k=1}^{3} A_{kk}'],
    ['diagonal matrix', build.diagonal(a), '\\delta_{ij}\\, a_{i}'],
    ['diagonal', build.diagonal(A), 'A_{ii}'],
    [
      'determinant',
      build.determinant(A),
      '\\sum_{l=1}^{3} A_{1l}\\, \\operatorname{cof}\\left(A\\right)_{1l}',
    ],
    [
      'cube',
      build.matrixPower(A, 3),
      '\\sum_{l_{3}=1}^{3} A_{i,l_{3}}\\, \\sum_{l_{2}=1}^{3} A_{l_{3},l_{2}}\\, A_{l_{2},j}',
    ],
    [
      'elementwise function',
      build.applyElementwise(elementwiseFunctions.get('tanh') as ElementwiseFunction, X),
      '\\tanh\\left(X_{ij}\\right)',
    ],
  ] as const)('writes the %s', (_name, node, latex) => {
    expect(entryOf(node)).toBe(latex);
  });

  it('brackets a name that is more than one symbol, so that the subscript holds for all of it', () => {
    expect(entryLatex(at(0), ['X \\cdot W'])).toBe('\\left(X \\cdot W\\right)_{ij}');
    expect(entryLatex(at(0), ['W_{2}'])).toBe('\\left(W_{2}\\right)_{ij}');
    expect(entryLatex(at(0), ['\\frac{df}{dG}'])).toBe('\\left(\\frac{df}{dG}\\right)_{ij}');
    expect(entryLatex(at(0), ['\\mathit{loss}'])).toBe('\\mathit{loss}_{ij}');
  });

  it('separates indices that would run together', () => {
    expect(entryLatex(at(0, 1, 12), ['X'])).toBe('X_{1,12}');
    expect(entryLatex(indicator('i', 10), ['X'])).toBe('\\delta_{i,10}');
  });

  it('brackets sums, signs and powers where they would be read otherwise', () => {
    const sum = join(at(0), '+', at(1));
    expect(entryLatex(join(sum, '*', at(1)), ['X', 'Y'])).toBe('\\left(X_{ij} + Y_{ij}\\right)\\, Y_{ij}');
    expect(entryLatex(join(at(0), '-', sum), ['X', 'Y'])).toBe('X_{ij} - \\left(X_{ij} + Y_{ij}\\right)');
    expect(entryLatex(join(sum, '^', number(2)), ['X', 'Y'])).toBe('\\left(X_{ij} + Y_{ij}\\right)^{2}');
    expect(entryLatex(join(sumOver('l', 2, at(0, 'i', 'l')), '*', at(1)), ['X', 'Y'])).toBe(
      '\\left(\\sum_{l=1}^{2} X_{il}\\right)\\, Y_{ij}',
    );
    expect(entryLatex(sumOver('l', 2, sum), ['X', 'Y'])).toBe(
      '\\sum_{l=1}^{2} \\left(X_{ij} + Y_{ij}\\right)',
    );
  });

  it('has a form for every operator', () => {
    expect(operators.length).toBeGreaterThan(25);
    for (const { id, arity, entry } of operators) {
      if (id === 'elementwise-function') continue;
      const operands = Array.from({ length: arity }, () => A);
      const node: Expression = { ...A, operands, attributes: { value: 3, exponent: 2 } };
      expect(entryLatex(entry(node), ['X', 'Y'])).not.toMatch(/undefined|NaN/);
    }
  });
});
