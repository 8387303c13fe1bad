import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderLatex } from '../../src/components/Formula/katex';
import {
  build,
  derivationLatex,
  differentiate,
  lineLatex,
  lineReason,
  nameParts,
  nodeLatex,
  parse,
  rewritesLatex,
  type Scope,
  type WrittenDerivation,
  writeDerivation,
} from '../../src/math';
import { generate } from './generate';
import { RUNS } from './support';

const scope: Scope = {
  shapes: new Map([
    ['X', { rows: 4, columns: 3 }],
    ['W', { rows: 3, columns: 2 }],
    ['Y', { rows: 4, columns: 2 }],
  ]),
  functions: new Map([['g', 'tanh(t)']]),
};
const write = (source: string, variable: string): WrittenDerivation =>
  writeDerivation(differentiate(parse(source, scope), variable, scope), { form: 'factored' });
/** Without the marks of size that LaTeX needs. */
const bare = (latex: string): string =>
  latex.replaceAll(/\\mathopen\{\}|\\left(?=[([])|\\right(?=[)\]])/g, '');

const symbols = new Map([
  ['X', '\\con{X}'],
  ['W', '\\var{W}'],
  ['Y', '\\con{Y}'],
]);

describe('the LaTeX of a derivation', () => {
  const network = write('norm2(g(X*W)-Y)^2', 'W');

  it('makes what is still to be differentiated stand out, and colours symbols by their roles', () => {
    const [first, second] = network.lines.map((line) => lineLatex(network, line, { symbols }));
    expect(first.left).toBe('\\frac{df}{dW}');
    expect(bare(first.right)).toBe('\\con{X}^{\\mathsf T} \\cdot \\res{\\frac{df}{d(X \\cdot W)}}');
    expect(second.left).toBe('');
    expect(bare(second.right)).toBe(
      '\\con{X}^{\\mathsf T} \\cdot [\\res{\\frac{df}{d\\,g(X \\cdot W)}} \\odot g^{\\prime}(\\con{X} \\cdot \\var{W})]',
    );
  });

  it('tells what a rule matched', () => {
    const matched = network.lines.map((line) =>
      bare(lineReason(network, line, { symbols }).matched?.latex ?? ''),
    );
    expect(matched[0]).toBe('G\\colon\\; \\var{W} \\mapsto \\con{X} \\cdot \\var{W}');
    expect(matched[3]).toMatch(/^f\\colon\\; g\(/);
    expect(matched[4]).toBe('');
  });

  it('is plain LaTeX for a document where no symbols are given', () => {
    expect(bare(derivationLatex(write('norm2(X*W-Y)^2', 'W'))).split('\n')).toEqual([
      '\\begin{align*}',
      '  \\frac{df}{dW} &= X^{\\mathsf T} \\cdot \\frac{df}{d(X \\cdot W)} \\tag{1} \\\\',
      '  &= X^{\\mathsf T} \\cdot \\frac{df}{d(X \\cdot W - Y)} \\tag{2} \\\\',
      '  &= X^{\\mathsf T} \\cdot 2 \\, (X \\cdot W - Y) \\tag{3} \\\\',
      '  &= 2 \\, X^{\\mathsf T} \\cdot (X \\cdot W - Y)',
      '\\end{align*}',
      '\\noindent',
      'For (1): left multiplication, with $G\\colon\\; W \\mapsto X \\cdot W$. \\\\',
      'For (2): matrix addition, with $G\\colon\\; X \\cdot W \\mapsto X \\cdot W - Y$. \\\\',
      'For (3): squared Frobenius norm, with $f\\colon\\; X \\cdot W - Y \\mapsto \\left\\|X \\cdot W - Y\\right\\|_F^2$. \\\\',
      'Then simplified: a number may stand before the whole product.',
    ]);
  });

  it('leaves rewrites out that move nothing but a bracket that is not seen, unless there are no others', () => {
    const { rewrites } = network.lines[4];
    const seen = rewritesLatex(network, rewrites, { symbols });
    expect(rewrites).toHaveLength(2);
    expect(seen.map(({ step }) => step)).toEqual([rewrites[1]]);
    expect(bare(seen[0].after)).toMatch(/^2 \\, \\con\{X\}/);
    expect(rewritesLatex(network, [rewrites[0]]).map(({ step }) => step)).toEqual([rewrites[0]]);
  });

  it('brackets a derivative that is transposed, and counts the parts of a sum', () => {
    const written = write("sum(X'*X)", 'X');
    const latex = written.lines.map((line) => bare(lineLatex(written, line).right));
    expect(latex[0]).toBe('[\\frac{df}{dX}]_{1} + [\\frac{df}{dX}]_{2}');
    expect(latex[2]).toContain('(\\frac{df}{d(X^{\\mathsf T})})^{\\mathsf T}');
  });

  it('is understood by KaTeX, line by line and as one block, for random functions', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), (seed) => {
        const { expression, shapes } = generate(seed, { depth: 4, shape: { rows: 1, columns: 1 } });
        const roles = new Map([...shapes.keys()].map((name) => [name, `\\con{${name}}`]));
        for (const name of shapes.keys()) {
          const derivation = differentiate(expression, name, { shapes });
          const written = writeDerivation(derivation, { form: 'expanded' });
          for (const line of written.lines) {
            const { left, relation, right } = lineLatex(written, line, { symbols: roles });
            renderLatex(`${left} ${relation} ${right}`, true);
            renderLatex(lineReason(written, line, { symbols: roles }).matched?.latex ?? '', false);
          }
          const [block] = derivationLatex(written).split('\\noindent');
          renderLatex(block, true);
          expect(block).not.toMatch(/\\(res|up|val|con|var)\b/);
        }
      }),
      { ...RUNS, numRuns: 20 },
    );
  });

  it('writes a caption by the names of parts', () => {
    const f = parse("norm2(g(X*W*W'*X'*Y)-Y)^2", scope);
    const names = nameParts(f, scope.shapes.keys());
    const captions = [...names.keys()].map((node) => nodeLatex(node, { names }));
    expect(captions).toEqual(['Z_{1}']);
    const within = build.subtract([...names.keys()][0], parse('Y', scope));
    expect(nodeLatex(within, { names, symbols })).toBe('\\val{Z_{1}} - \\con{Y}');
    expect(nodeLatex(parse('X*W', scope), {})).toBe('X \\cdot W');
  });
});
