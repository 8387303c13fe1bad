import { describe, expect, it } from 'vitest';
import { objection } from './formulas/agreement';
import { slipsIn, statementText } from './formulas/changes';
import { once } from './formulas/once';
import { Point } from './formulas/point';
import { statementsIn, withoutClaim } from './formulas/reader';
import { type Setting, type Sizes, settingOf } from './formulas/settings';
import { type Stated, stated, words } from './formulas/stated';
import { hasDerivative, statesDerivative } from './formulas/tokens';

/*
 * Every formula of the words that states a derivative, and every rule as the engine prints it, is read and evaluated. Derivatives in it
 * are differences of values, so that neither the rules nor the printers have a say in what is right.
 */

/** Slips that lead to another true statement, each with the reason. `of` is a rule, or a part of the essay. */
const HARMLESS: readonly { of: readonly string[]; slips: readonly string[]; reason: string }[] = [
  {
    of: ['matrix-addition'],
    slips: ['X for G', 'G for X'],
    reason: 'G = X + C moves as X does, so f has one slope by both.',
  },
  {
    of: ['matrix-addition', 'row-broadcast-addition', 'column-broadcast-addition'],
    slips: [String.raw`flip the sign of C_k\ell`, String.raw`leave out the term C_k\ell`],
    reason: 'C stands under the sign of a derivative by X alone, and a constant has the slope 0.',
  },
  {
    of: ['quadratic-form'],
    slips: ['G_ji for G_ij', String.raw`G_\ellk for G_k\ell`, '∂f/∂G_ji for ∂f/∂G_ij'],
    reason: 'The gradient a·aᵀ is symmetric.',
  },
  {
    of: ['quadratic-form'],
    slips: ['transpose (+ G + Gᵀ)'],
    reason: 'The sum of a matrix and its transpose is symmetric.',
  },
  {
    of: ['quadratic-form'],
    slips: ['transpose G'],
    reason: 'aᵀ·G·a is a number, which is its own transpose.',
  },
  {
    of: ['the derivation by W'],
    slips: ['leave out the term Y'],
    reason: 'Y stays fixed, so f has one slope by g(X·W) - Y and by g(X·W).',
  },
  {
    of: ['02-entry-by-entry'],
    slips: [
      'flip the sign of 0^2',
      'leave out the term 0^2',
      'leave out the exponent of 0^2',
      'leave out the exponent of 1^2',
    ],
    reason: 'The squares of 0 and 1 are 0 and 1.',
  },
];

const SIZES: readonly Sizes[] = [
  { m: 3, n: 4, p: 2 },
  { m: 2, n: 3, p: 4 },
  { m: 4, n: 2, p: 3 },
  { m: 2, n: 4, p: 3 },
  { m: 3, n: 2, p: 4 },
  { m: 4, n: 3, p: 2 },
];

const points = once((setting: Setting) => SIZES.map((sizes, index) => new Point(setting(sizes, index + 1))));

/** The slips that leave what a formula states true, in every instance of its setting. */
const trueSlips = once(({ latex, setting }: Stated): { slip: string; text: string }[] => {
  const everyPoint = points(setting as Setting);
  return statementsIn(latex)
    .flatMap((statement) => slipsIn(statement, everyPoint[0]))
    .filter(({ statement }) => everyPoint.every((point) => objection(statement, point) === undefined))
    .map(({ slip, statement }) => ({ slip, text: statementText(statement) }));
});

const isHarmless = (owner: string, slip: string): boolean =>
  HARMLESS.some(({ of, slips }) => of.includes(owner) && slips.includes(slip));

describe.each(stated)('%s', (_name, formula) => {
  it('agrees with central differences', () => {
    if (!formula.setting) throw new Error('has no setting: name one in a comment before it');
    const statements = statementsIn(formula.latex);
    expect(statements.length).toBeGreaterThan(0);
    for (const statement of statements)
      for (const point of points(formula.setting))
        expect(objection(statement, point), statementText(statement)).toBeUndefined();
  });

  it('fails after any slip of the hand', () => {
    const others = trueSlips(formula).filter(({ slip }) => !isHarmless(formula.of, slip));
    expect(others).toEqual([]);
  });
});

describe('a displayed formula with a derivative', () => {
  const displayed = words.filter(({ display, latex }) => display && hasDerivative(latex));

  it('is in the words at all', () => {
    expect(displayed.length).toBeGreaterThan(50);
  });

  it('has lost no sign of a relation: what it does not state is a derivative by itself, or a step of descent', () => {
    for (const { file, line, latex } of displayed)
      expect(withoutClaim(latex), `content/${file}:${line}`).toEqual([]);
  });

  it.each([
    String.raw`\res{\frac{df}{dX}} \up{\frac{df}{dG}}`,
    String.raw`\res{\frac{df}{dX}} \; 2 \, \var{X}`,
    String.raw`\var{X} \mapsto \val{G}, \qquad \res{\frac{df}{dX}} 2`,
  ])('would be found without its sign: %s', (latex) => {
    expect(withoutClaim(latex)).not.toEqual([]);
  });
});

describe('the slips that are said to be harmless', () => {
  const rows = HARMLESS.flatMap(({ of, slips }) =>
    of.flatMap((owner) => slips.map((slip) => [owner, slip] as const)),
  );
  it.each(rows)('%s: %s leaves a true statement', (owner, slip) => {
    const candidates = stated.map(([, formula]) => formula).filter((formula) => formula.of === owner);
    expect(candidates.some((formula) => trueSlips(formula).some((found) => found.slip === slip))).toBe(true);
  });
});

describe('a formula that is wrong', () => {
  const X_SQUARED = 'f = norm2(X)^2';
  it.each([
    ['network', String.raw`\frac{df}{dW} = 2 \, X^\T \cdot (g(X \cdot W) - Y) \odot g'(X \cdot W)`, /mixes/],
    ['network', String.raw`\frac{df}{dW} = X^\T \cdot [(g(X \cdot W) - Y) \odot g'(X \cdot W)]`, /is not/],
    ['step X*W', String.raw`\frac{df}{dX} = \frac{df}{dG} \cdot W`, /inner sizes/],
    [
      'step X*W',
      String.raw`\frac{df}{dX} = \left(\frac{df}{dG} \cdot W^\T\right)^\T`,
      /4 x 3 is no|3 x 4 is no/,
    ],
    [
      'step X*W',
      String.raw`\frac{\partial f}{\partial X_{ij}} = \frac{\partial f}{\partial G_{k\ell}} \, \frac{\partial G_{k\ell}}{\partial X_{ij}}`,
      /is not/,
    ],
    [
      'step X*W',
      String.raw`\frac{\partial f}{\partial X_{ij}} = \sum_k \frac{\partial f}{\partial G_{ik}} \, W_{kj}`,
      /runs over/,
    ],
    ['step X.*C', String.raw`\frac{df}{dX} = \frac{df}{dG} \odot X`, /is not/],
    ['f = sum(X)', String.raw`\frac{df}{dX} = \mathbf 1_{m\times 1}`, /3 x 4 is no 3 x 1/],
    ['f = sum(X)', String.raw`\frac{df}{dX} = 1`, /3 x 4 is no 1 x 1/],
    ['f = norm2(X)', String.raw`\frac{df}{dX} = 2 \, X`, /is not/],
    [X_SQUARED, String.raw`\frac{df}{dX} = 2 \, X = X`, /is not/],
    [X_SQUARED, String.raw`\frac{df}{dX} = 2 \, X \, X`, /side by side/],
    [X_SQUARED, String.raw`\frac{df}{dX} = 2 \, Z`, /Z is nothing/],
    [
      'f = norm2(a)^2',
      String.raw`\frac{df}{da} \approx \begin{pmatrix} 0.1 \\ 0.2 \\ 0.3 \\ 0.4 \end{pmatrix}`,
      /is not/,
    ],
  ])('with %s: %s', (setting, latex, reason) => {
    const [statement] = statementsIn(latex);
    expect(objection(statement, points(settingOf(setting))[0])).toMatch(reason);
  });
});

describe('a formula that cannot be read', () => {
  it.each([
    String.raw`\res{\frac{df}{dX}} = \nabla f`,
    String.raw`\frac{d^2 f}{dX^2} = 2`,
    String.raw`\frac{df}{dX} \neq 2 \, X`,
    String.raw`\frac{df}{dX} = \operatorname{vec}(X)`,
    String.raw`\frac{df}{dX} = \left( 2 \, X`,
    String.raw`\frac{df}{dX} = 2 X^{\T^2}`,
  ])('is stated, and no reader passes over it: %s', (latex) => {
    expect(() => {
      expect(statesDerivative(latex)).toBe(true);
      statementsIn(latex);
    }).toThrow(SyntaxError);
  });

  it.each([
    [String.raw`\var{W} \leftarrow \var{W} - \eta \, \res{\frac{df}{dW}}`, false],
    [String.raw`\val{f} = \|\val{H}\|_F^2`, false],
    [String.raw`\val{f} = \|\val{H}\|_F^2, \qquad \text{wanted: } \res{\frac{df}{dW}}`, true],
    [String.raw`\begin{aligned} \res{\frac{df}{dX}} &= \up{\frac{df}{dG}} \\ &= 0 \end{aligned}`, true],
  ])('is told from one that states nothing: %s', (latex, states) => {
    expect(statesDerivative(latex)).toBe(states);
  });
});
