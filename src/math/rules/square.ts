import type { Expression } from '../expression/types';
import * as build from '../operators/build';
import { matrixPower } from '../operators/powers';
import { cofactors, determinant, inverse, logDeterminant, trace } from '../operators/square';
import { weighted } from './places';
import type { Rule, SampleMatrix } from './rule';

function square(name: 'X' | 'G'): SampleMatrix {
  return {
    name,
    role: 'variable',
    rows: 'n',
    columns: 'n',
    entries: [
      [2, -1, 0.5],
      [1, 1.5, -1],
      [0.5, 1, 3],
    ],
  };
}

/** `X -> inv(X)`: `df/dX = -inv(X)' * df/dG * inv(X)'`. Cookbook (124). */
export const inverseRule: Rule = {
  id: 'inverse',
  name: 'inverse',
  kind: 'matrix-to-matrix',
  article: false,
  places: [{ operator: inverse, operand: 0 }],
  pullback: (upstream, node) => {
    const turned = build.transpose(node);
    return build.negate(build.multiply(build.multiply(turned, upstream), turned));
  },
  sample: { matrices: [square('X')], result: 'G', step: ([x]) => build.inverse(x) },
};

/** `X -> X^k`: the sum over `r < k` of `(X')^r * df/dG * (X')^(k-1-r)`. Cookbook (90) gives the entries. */
export const matrixPowerRule: Rule = {
  id: 'matrix-power',
  name: 'matrix power',
  kind: 'matrix-to-matrix',
  article: false,
  places: [{ operator: matrixPower, operand: 0 }],
  pullback: (upstream, { operands: [operand], attributes: { exponent = 2 } }) => {
    const turned = build.transpose(operand);
    const side = (power: number, onto: (by: Expression) => Expression, plain: Expression): Expression =>
      power === 0 ? plain : onto(build.matrixPower(turned, power));
    let total: Expression | undefined;
    for (let left = 0; left < exponent; left += 1) {
      const lifted = side(left, (by) => build.multiply(by, upstream), upstream);
      const term = side(exponent - 1 - left, (by) => build.multiply(lifted, by), lifted);
      total = total ? build.add(total, term) : term;
    }
    return total as Expression;
  },
  sample: { matrices: [square('X')], result: 'G', step: ([x]) => build.matrixPower(x, 3) },
};

/** `G -> tr(G)`: `df/dG` is the identity matrix. Cookbook (99). */
export const traceRule: Rule = {
  id: 'trace',
  name: 'trace',
  kind: 'matrix-to-scalar',
  article: false,
  places: [{ operator: trace, operand: 0 }],
  pullback: (upstream, { operands: [operand] }) => weighted(upstream, build.identity(operand.shape.rows)),
  sample: { matrices: [square('G')], result: 'f', step: ([g]) => build.trace(g) },
};

/** `G -> det(G)`: `df/dG = det(G)*inv(G)'`, the cofactors, which a singular matrix has too. Cookbook (49). */
export const determinantRule: Rule = {
  id: 'determinant',
  name: 'determinant',
  kind: 'matrix-to-scalar',
  article: false,
  places: [{ operator: determinant, operand: 0 }],
  pullback: (upstream, { operands: [operand] }) => weighted(upstream, build.cofactors(operand)),
  sample: { matrices: [square('G')], result: 'f', step: ([g]) => build.determinant(g) },
};

/** `G -> logdet(G)`: `df/dG = inv(G)'`. Cookbook (57). */
export const logDeterminantRule: Rule = {
  id: 'log-determinant',
  name: 'log-determinant',
  kind: 'matrix-to-scalar',
  article: false,
  places: [{ operator: logDeterminant, operand: 0 }],
  pullback: (upstream, { operands: [operand] }) =>
    weighted(upstream, build.transpose(build.inverse(operand))),
  sample: { matrices: [square('G')], result: 'f', step: ([g]) => build.logDeterminant(g) },
};

/**
 * `X -> det(X)*inv(X)'`: from `dK = tr(inv(X)*dX)*K - inv(X)'*dX'*K` with the cofactors `K`,
 * `df/dX = sum(df/dG .* K)*inv(X)' - inv(X)'*(df/dG)'*K`.
 */
export const cofactorsRule: Rule = {
  id: 'cofactors',
  name: 'matrix of cofactors',
  kind: 'matrix-to-matrix',
  article: false,
  places: [{ operator: cofactors, operand: 0 }],
  pullback: (upstream, node) => {
    const turned = build.transpose(build.inverse(node.operands[0]));
    const first = build.scale(build.sum(build.hadamard(upstream, node)), turned);
    return build.subtract(first, build.multiply(build.multiply(turned, build.transpose(upstream)), node));
  },
  sample: { matrices: [square('X')], result: 'G', step: ([x]) => build.cofactors(x) },
};
