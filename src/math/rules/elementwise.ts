import type { ElementwiseFunction } from '../expression/types';
import { worked } from '../operators/arithmetic';
import * as build from '../operators/build';
import { elementwise } from '../operators/elementwise';
import { elementwiseFunctions } from '../operators/functions';
import { elementwisePower } from '../operators/powers';
import { division } from '../operators/products';
import type { Rule } from './rule';

/** `X -> g(X)`: `df/dX = df/dG .* g'(X)`. */
export const elementwiseRule: Rule = {
  id: 'elementwise-function',
  name: 'elementwise function',
  kind: 'matrix-to-matrix',
  article: true,
  places: [{ operator: elementwise, operand: 0 }],
  pullback: (upstream, { operands: [operand], attributes }) =>
    build.hadamard(upstream, (attributes.apply as ElementwiseFunction).derivative(operand)),
  sample: {
    matrices: [
      {
        name: 'X',
        role: 'variable',
        rows: 'm',
        columns: 'n',
        entries: [
          [0.5, -1, 2],
          [-0.3, 1.2, 0.8],
        ],
      },
    ],
    result: 'G',
    g: (t) => build.applyElementwise(elementwiseFunctions.get('tanh') as ElementwiseFunction, t),
    step: ([x], g) => build.applyElementwise(g, x),
  },
};

/** `X -> C./X`: `df/dX = -df/dG .* C ./ (X .* X)`. */
export const divisionDenominator: Rule = {
  id: 'elementwise-division',
  name: 'elementwise division',
  kind: 'matrix-to-matrix',
  article: false,
  places: [{ operator: division, operand: 1 }],
  pullback: (upstream, { operands: [numerator, denominator] }) => {
    const slope = build.divide(numerator, build.hadamard(denominator, denominator));
    return build.reduceTo(build.negate(build.hadamard(upstream, slope)), denominator.shape);
  },
  sample: {
    matrices: [
      {
        name: 'C',
        role: 'constant',
        rows: 'm',
        columns: 'n',
        entries: [
          [1, -2],
          [3, 0.5],
          [-1, 4],
        ],
      },
      {
        name: 'X',
        role: 'variable',
        rows: 'm',
        columns: 'n',
        entries: [
          [2, 1],
          [-1.5, 0.5],
          [1, -2],
        ],
      },
    ],
    result: 'G',
    step: ([c, x]) => build.divide(c, x),
  },
};

/** `X -> X./C`: `df/dX = df/dG ./ C`. */
export const divisionNumerator: Rule = {
  id: 'elementwise-division-numerator',
  name: 'elementwise division (its numerator)',
  kind: 'matrix-to-matrix',
  article: false,
  places: [{ operator: division, operand: 0 }],
  pullback: (upstream, { operands: [numerator, denominator] }) =>
    build.reduceTo(build.divide(upstream, denominator), numerator.shape),
  sample: {
    matrices: [
      {
        name: 'X',
        role: 'variable',
        rows: 'm',
        columns: 'n',
        entries: [
          [2, 1, -1],
          [-1.5, 0.5, 3],
        ],
      },
      {
        name: 'C',
        role: 'constant',
        rows: 'm',
        columns: 'n',
        entries: [
          [1, -2, 4],
          [0.5, 2, -1],
        ],
      },
    ],
    result: 'G',
    step: ([x, c]) => build.divide(x, c),
  },
};

/**
 * `X -> X.^p`: `df/dX = p * df/dG .* X.^(p-1)`. The exponents 0, 1 and 2 are met without a power, so that they hold at an
 * entry 0 too; of an exponent that is no numeral the slope is 0 wherever it is 0.
 */
export const powerBase: Rule = {
  id: 'elementwise-power',
  name: 'elementwise power',
  kind: 'matrix-to-matrix',
  article: false,
  places: [{ operator: elementwisePower, operand: 0 }],
  pullback: (upstream, { operands: [base, exponent] }) => {
    const value = build.constantValue(exponent);
    if (value === 0) return build.zeros(base.shape);
    if (value === 1) return upstream;
    if (value === undefined) {
      const slope = build.hadamard(exponent, build.power(base, build.subtract(exponent, build.constant(1))));
      return build.reduceTo(build.hadamard(upstream, slope), base.shape);
    }
    const slope = value === 2 ? base : build.power(base, build.constant(worked('-', value, 1) ?? value - 1));
    return build.reduceTo(build.hadamard(exponent, build.hadamard(upstream, slope)), base.shape);
  },
  sample: {
    matrices: [
      {
        name: 'X',
        role: 'variable',
        rows: 'm',
        columns: 'n',
        entries: [
          [2, 1, 0.5],
          [1.5, -1, 3],
        ],
      },
    ],
    result: 'G',
    step: ([x]) => build.power(x, build.constant(3)),
  },
};

/** `P -> X.^P`: `df/dP = df/dG .* X.^P .* log(X)`, for `X` above 0, and for `X` 0 where `P` is above 0. */
export const powerExponent: Rule = {
  id: 'elementwise-power-exponent',
  name: 'elementwise power (its exponent)',
  kind: 'matrix-to-matrix',
  article: false,
  places: [{ operator: elementwisePower, operand: 1 }],
  pullback: (upstream, node) => {
    const [base, exponent] = node.operands;
    const log = build.applyElementwise(elementwiseFunctions.get('log') as ElementwiseFunction, base);
    return build.reduceTo(build.hadamard(upstream, build.hadamard(node, log)), exponent.shape);
  },
  sample: {
    matrices: [
      {
        name: 'C',
        role: 'constant',
        rows: 'm',
        columns: 'n',
        entries: [
          [2, 1, 0.5],
          [1.5, 1.2, 3],
        ],
      },
      {
        name: 'X',
        role: 'variable',
        rows: 'm',
        columns: 'n',
        entries: [
          [1, -1, 2],
          [0.5, 3, -0.5],
        ],
      },
    ],
    result: 'G',
    step: ([c, x]) => build.power(c, x),
  },
};
