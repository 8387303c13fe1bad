import {
  build,
  type Expression,
  type LatexOptions,
  type Rule,
  ruleFor,
  type SampleMatrix,
  statedFunction,
  toLatex,
} from '../../math';
import { aroundHole, HOLE } from '../Lanes/around-hole';

/** A rule's formulas, printed from its definition: the statement, and the signs that stand on the lanes of its card. */
export interface Statement {
  /** `G: X ↦ X·W` */
  readonly step: string;
  /** `df/dX = df/dG·Wᵀ` */
  readonly back: string;
  /** `X·W`, the result in its parts. */
  readonly result: string;
  /** The symbol of each matrix, and of the derivatives, in the colour of its role. */
  readonly symbols: ReadonlyMap<string, string>;
  readonly resultSymbol: string;
  readonly upstreamSymbol: string;
  readonly gradientSymbol: string;
  /** The derivatives' symbols where `f` is not the end of the chain, but leads on to `h`. */
  readonly chained: { readonly upstreamSymbol: string; readonly gradientSymbol: string };
  /** What the step does, on the upper lane: before and after the constant that stands there, if one does. */
  readonly forward: { readonly before: string; readonly after: string };
  /** What the rule does to the upstream, on the lower lane. */
  readonly backward: string;
  /** The sizes of every matrix in letters, the gradient's last: those of the variable. */
  readonly shapes: readonly { readonly symbol: string; readonly shape: string }[];
}

const UPSTREAM = 'upstream';
/** The sizes that a rule's sample has are all different, so each tells its letter. */
function letters(matrices: readonly SampleMatrix[]): (size: number) => string {
  const known = new Map<number, string>([[1, '1']]);
  for (const { rows, columns, entries } of matrices) {
    if (rows !== 1) known.set(entries.length, rows);
    if (columns !== 1) known.set(entries[0].length, columns);
  }
  return (size) => known.get(size) ?? String(size);
}

function differential(of: string, by: string, role: string): string {
  return `\\${role}{\\frac{d${of}}{d${by}}}`;
}

/** The formulas of a rule. */
export function statementOf(rule: Rule): Statement {
  const { matrices, result: resultName } = rule.sample;
  const size = letters(matrices);
  const variables = matrices.map(({ name, entries }) =>
    build.variable(name, { rows: entries.length, columns: entries[0].length }),
  );
  const variableIndex = matrices.findIndex(({ role }) => role === 'variable');
  const name = matrices[variableIndex].name;
  const node = rule.sample.step(variables, statedFunction('g', rule.sample.g ?? ((t) => t)));
  const scalar = resultName === 'f';
  const upstream = scalar ? build.constant(1) : build.variable(UPSTREAM, node.shape);
  const position = node.operands.indexOf(variables[variableIndex]);
  const gradient = ruleFor(node, position).pullback(upstream, node, position);

  const upstreamSymbol = scalar ? '\\up{\\frac{df}{df}}' : differential('f', 'G', 'up');
  const symbols = new Map<string, string>(
    matrices.map((matrix) => [
      matrix.name,
      `\\${matrix.role === 'variable' ? 'var' : 'con'}{${matrix.name}}`,
    ]),
  );
  if (rule.sample.g) symbols.set('g', '\\con{g}');
  const resultSymbol = `\\val{${resultName}}`;
  const gradientSymbol = differential('f', name, 'res');
  const withSymbols = (more: ReadonlyMap<string, string>): LatexOptions => ({
    symbols: new Map([...symbols, ...more]),
    size,
  });
  const printed = (expression: Expression, more: ReadonlyMap<string, string> = new Map()): string =>
    toLatex(expression, withSymbols(more));

  const result = printed(node);
  const { rows, columns } = matrices[variableIndex];
  const constants = matrices
    .filter(({ role }) => role === 'constant')
    .map((matrix) => symbols.get(matrix.name) as string);
  return {
    step: `${resultSymbol}\\colon\\; ${symbols.get(name)} \\mapsto ${result}`,
    back: `${gradientSymbol} = ${printed(gradient, new Map([[UPSTREAM, upstreamSymbol]]))}`,
    result,
    symbols,
    resultSymbol,
    upstreamSymbol,
    gradientSymbol,
    chained: {
      upstreamSymbol: differential('h', 'f', 'up'),
      gradientSymbol: differential('h', name, 'res'),
    },
    forward: forwardOf(printed(node, new Map([[name, HOLE]])), constants, result),
    backward: backwardOf(printed(gradient, new Map([[UPSTREAM, HOLE]])), scalar),
    shapes: [
      ...matrices.map((matrix) => ({
        symbol: symbols.get(matrix.name) as string,
        shape: `${matrix.rows} × ${matrix.columns}`,
      })),
      {
        symbol: resultSymbol,
        shape: scalar ? 'a number' : `${size(node.shape.rows)} × ${size(node.shape.columns)}`,
      },
      { symbol: gradientSymbol, shape: `${rows} × ${columns}` },
    ],
  };
}

/** The sign before and after a constant that occurs once; where it occurs twice, the whole formula stands before it. */
function forwardOf(latex: string, constants: readonly string[], whole: string): Statement['forward'] {
  if (constants.length === 0) return { before: aroundHole(latex), after: '' };
  const parts = latex.split(constants[0]);
  if (parts.length !== 2) return { before: `${whole}\\;\\text{ with}`, after: '' };
  return { before: aroundHole(parts[0]), after: aroundHole(parts[1]) };
}

function backwardOf(latex: string, scalar: boolean): string {
  if (latex === HOLE) return '=';
  return scalar ? latex : aroundHole(latex);
}
