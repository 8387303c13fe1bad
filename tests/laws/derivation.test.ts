import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  build,
  checkGradient,
  type Derivation,
  differentiate,
  type ElementwiseFunction,
  type Expression,
  elementwiseFunctions,
  evaluate,
  MathError,
  type Matrix,
  parse,
  randomMatrix,
  type Scope,
  type Shape,
  seededRandom,
  simplify,
  toText,
} from '../../src/math';
import { generate } from './generate';
import { RUNS, relativeError, seeds } from './support';

const scalar: Shape = { rows: 1, columns: 1 };

/** Makes any expression a scalar that weighs its entries differently, so that a swapped entry shows. */
function closed(expression: Expression): Expression {
  if (expression.shape.rows * expression.shape.columns === 1) return expression;
  return build.sum(build.hadamard(build.variable('U', expression.shape), expression));
}

/** Holds a derivation's record against what a differentiation is. */
function replay({ f, gradient, steps, variable }: Derivation, scope: Scope): void {
  const arrived = new Map<Expression, Expression[]>([[f, [build.constant(1)]]]);
  const totals = new Map<Expression, Expression>();
  let changed = false;
  const upstreamOf = (node: Expression): Expression | undefined => totals.get(node) ?? arrived.get(node)?.[0];
  for (const step of steps) {
    expect(step.result).toBe(simplify(step.stated));
    changed ||= step.rewrites.length > 0;
    if (!changed) expect(step.result).toBe(step.stated);
    if (step.kind === 'total') {
      expect(step.contributions).toEqual(arrived.get(step.node));
      expect(step.contributions.length).toBeGreaterThan(1);
      expect(step.stated).toBe(step.contributions.reduce(build.add));
      totals.set(step.node, step.result);
      continue;
    }
    const { rule, node, position, operand, upstream, stated, result } = step;
    expect(node.operands[position]).toBe(operand);
    expect(rule.places).toContainEqual({ operator: node.operator, operand: position });
    expect(upstream).toBe(upstreamOf(node));
    // Where several ways lead back, the upstream is their total, not the first of them.
    expect(arrived.get(node)?.length === 1 || totals.has(node)).toBe(true);
    expect(stated).toBe(rule.pullback(upstream, node, position));
    expect(result.shape).toEqual(operand.shape);
    arrived.set(operand, [...(arrived.get(operand) ?? []), result]);
  }
  const shape = scope.shapes.get(variable) as Shape;
  expect(gradient).toBe(upstreamOf(build.variable(variable, shape)) ?? build.zeros(shape));
}

describe('the record of a derivation', () => {
  it('is the differentiation itself: every upstream, pullback and total follows from the steps before', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { expression, shapes } = generate(seed, { depth: 5 });
        const f = closed(expression);
        for (const name of shapes.keys()) replay(differentiate(f, name, { shapes }), { shapes });
      }),
      RUNS,
    );
  });

  it('lists every rewrite from what a rule says to what is kept', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { expression, shapes } = generate(seed, { depth: 4 });
        const [name] = shapes.keys();
        if (name === undefined) return;
        for (const { rewrites } of differentiate(closed(expression), name, { shapes }).steps) {
          for (const { rewrite, before, after } of rewrites) expect(rewrite.apply(before)).toBe(after);
        }
      }),
      RUNS,
    );
  });

  it('gives the gradient that central differences give, for random functions', () => {
    let judged = 0;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), (seed) => {
        const { expression, shapes, bindings } = generate(seed, { depth: 4 });
        const f = closed(expression);
        const all = new Map(bindings).set('U', randomMatrix(expression.shape, seededRandom(seed + 1)));
        for (const [name, shape] of shapes) {
          const check = checkGradient(differentiate(f, name, { shapes }), all);
          expect(check.gradient).toMatchObject(shape);
          const scale = Math.max(1, ...check.gradient.data.map(Math.abs));
          // Steep functions of generated depth lose more digits to rounding than the rules' own samples do.
          if (check.gradient.data.every(Number.isFinite) && scale < 1e3) {
            judged += 1;
            expect(check.largestError).toBeLessThan(1e-5);
          }
        }
      }),
      RUNS,
    );
    expect(judged).toBeGreaterThan(200);
  });
});

const square: Shape = { rows: 3, columns: 3 };
const wide: Shape = { rows: 2, columns: 3 };
const X = build.variable('X', square);
const tanh = elementwiseFunctions.get('tanh') as ElementwiseFunction;

function repeatedSquares(base: Expression, times: number): Expression {
  let power = base;
  for (let level = 0; level < times; level += 1) power = build.multiply(power, power);
  return power;
}

describe('a variable in several places', () => {
  const A = build.variable('A', wide);
  const cases: readonly (readonly [string, Expression, Expression])[] = [
    ["A'*A", build.multiply(build.transpose(A), A), A],
    ["A*A'", build.multiply(A, build.transpose(A)), A],
    ['A.*A', build.hadamard(A, A), A],
    ['X*X', build.multiply(X, X), X],
    ['X*X*X', build.multiply(build.multiply(X, X), X), X],
    ['X+X', build.add(X, X), X],
    ['X-X', build.subtract(X, X), X],
    ['X./(X.*X+1)', build.divide(X, build.add(build.hadamard(X, X), build.constant(1))), X],
    ["X.^2+X'*X", build.add(build.power(X, build.constant(2)), build.multiply(build.transpose(X), X)), X],
    ['inv(X)*X*inv(X)', build.multiply(build.multiply(build.inverse(X), X), build.inverse(X)), X],
    ['X to the 32nd, by repeated squaring', repeatedSquares(build.scale(build.constant(0.5), X), 5), X],
    [
      'a tanh of itself, five deep',
      [1, 2, 3, 4, 5].reduce((inner) => build.hadamard(build.applyElementwise(tanh, inner), inner), X),
      X,
    ],
  ];

  it.each(cases)('%s', (_text, expression, variable) => {
    const { name = '' } = variable.attributes;
    const scope = { shapes: new Map([[name, variable.shape]]) };
    const derivation = differentiate(closed(expression), name, scope);
    replay(derivation, scope);
    fc.assert(
      fc.property(seeds, (seed) => {
        const random = seededRandom(seed);
        const value = randomMatrix(variable.shape, random, 0.1, 0.6);
        value.data.forEach((entry, index) => {
          if (index % (variable.shape.columns + 1) === 0) value.data[index] = entry + 1;
        });
        const bindings = new Map([
          [name, value],
          ['U', randomMatrix(expression.shape, random)],
        ]);
        expect(checkGradient(derivation, bindings).largestError).toBeLessThan(1e-6);
      }),
      RUNS,
    );
  });

  it('has a total among the steps where the ways back meet', () => {
    const { steps } = differentiate(build.sum(build.multiply(X, X)), 'X', {
      shapes: new Map([['X', square]]),
    });
    const total = steps.find((step) => step.kind === 'total');
    expect(total?.node).toBe(X);
    expect(total?.kind === 'total' && total.contributions).toHaveLength(2);
  });
});

describe('differentiate refuses and answers plainly', () => {
  const scope = {
    shapes: new Map([
      ['X', square],
      ['Y', wide],
    ]),
  };

  it('gives zeros for a declared variable that f does not contain', () => {
    const derivation = differentiate(build.sum(X), 'Y', scope);
    expect(derivation.gradient).toBe(build.zeros(wide));
    expect(derivation.steps).toEqual([]);
    expect(
      checkGradient(derivation, new Map<string, Matrix>([['X', randomMatrix(square, seededRandom(1))]]))
        .agrees,
    ).toBe(true);
  });

  it('gives 1 for f itself', () => {
    const x = build.variable('x', scalar);
    expect(differentiate(x, 'x', { shapes: new Map([['x', scalar]]) }).gradient).toBe(build.constant(1));
  });

  const caught = (action: () => unknown): unknown => {
    try {
      return action();
    } catch (error) {
      return error;
    }
  };

  it('refuses an f that is no scalar, with its shape and what would close it', () => {
    const error = caught(() => differentiate(X, 'X', scope));
    expect(error).toBeInstanceOf(MathError);
    expect(error).toMatchObject({ kind: 'not-scalar' });
    expect((error as MathError).message).toMatch(/3 x 3.*sum\(…\).*norm2\(…\)\^2/);
  });

  it.each(['Z', '__proto__', 'constructor', ''])('refuses the undeclared variable "%s"', (name) => {
    expect(caught(() => differentiate(build.sum(X), name, scope))).toMatchObject({ kind: 'undeclared' });
  });
});

describe('the examples of the article', () => {
  const scope: Scope = {
    shapes: new Map([
      ['X', { rows: 4, columns: 3 }],
      ['W', { rows: 3, columns: 2 }],
      ['Y', { rows: 4, columns: 2 }],
      ['D', { rows: 4, columns: 2 }],
      ['R', { rows: 2, columns: 3 }],
    ]),
    functions: new Map([['g', 'tanh(t)']]),
  };
  const network = 'norm2(g(X*W)-Y)^2';
  const dictionary = 'norm2(X-D*R)^2';

  it.each([
    [network, 'W', "2*(X'*((g(X*W)-Y).*g'(X*W)))"],
    [dictionary, 'D', "-2*((X-D*R)*R')"],
    [dictionary, 'R', "-2*(D'*(X-D*R))"],
  ])('d %s / d%s', (source, variable, formula) => {
    const derivation = differentiate(parse(source, scope), variable, scope);
    expect(toText(derivation.gradient)).toBe(formula);
    replay(derivation, scope);
    fc.assert(
      fc.property(seeds, (seed) => {
        const random = seededRandom(seed);
        const bindings = new Map(
          [...scope.shapes].map(([name, shape]) => [name, randomMatrix(shape, random)]),
        );
        expect(checkGradient(derivation, bindings).largestError).toBeLessThan(1e-6);
        const expected = evaluate(parse(formula, scope), bindings);
        expect(relativeError(evaluate(derivation.gradient, bindings), expected)).toBeLessThan(1e-12);
      }),
      RUNS,
    );
  });
});
