import {
  build,
  type Derivation,
  differentiate,
  type ElementwiseFunction,
  type Expression,
  elementwiseFunctions,
  evaluate,
  inOrder,
  type Matrix,
  randomMatrix,
  rules,
  type Shape,
  seededRandom,
  simplify,
} from '../../src/math';
import { userFunction } from '../../src/math/operators/user-function';
import { generate } from './generate';
import { instance, type Sizes } from './support';

/** A derivation with a point to evaluate it at. */
export interface CodeCase {
  readonly title: string;
  readonly derivation: Derivation;
  readonly bindings: ReadonlyMap<string, Matrix>;
}

const { add, constant, divide, hadamard, multiply, negate, power, scale, subtract, sum, transpose } = build;

const SCALAR: Shape = { rows: 1, columns: 1 };

const variable = (name: string, rows: number, columns: number): Expression =>
  build.variable(name, { rows, columns });

/** A built-in function on an expression. */
const call = (name: string, operand: Expression): Expression =>
  build.applyElementwise(elementwiseFunctions.get(name) as ElementwiseFunction, operand);

/** The derivation of `f` by one of the variables that it was built from. */
function derivation(f: Expression, by: Expression): Derivation {
  const name = by.attributes.name as string;
  return differentiate(f, name, { shapes: new Map([[name, by.shape]]) });
}

/** A function of the reader's, from its body in its parameter. */
function defined(
  name: string,
  body: (parameter: Expression) => Expression,
  parameter = 't',
): ElementwiseFunction {
  const formal = build.variable(parameter, SCALAR);
  return userFunction(name, formal, body(formal), (of, by) => simplify(derivation(of, by).gradient));
}

const squashing = defined('g', (t) => call('tanh', t));
const nested = defined('h', (t) =>
  add(
    multiply(constant(2), build.applyElementwise(squashing, t)),
    divide(power(t, constant(3)), constant(4)),
  ),
);
const straight = defined('line', (t) => subtract(multiply(constant(2), t), constant(1)), 'in');
const level = defined('level', () => add(call('exp', constant(1)), constant(-3)));
const gate = defined(
  'gate',
  (x) => hadamard(x, divide(constant(1), add(constant(1), call('exp', negate(x))))),
  'x',
);

/** The derivations whose code is kept in files, by name. */
export function representative(): readonly (readonly [title: string, derivation: Derivation])[] {
  const [X, W, Y] = [variable('X', 4, 3), variable('W', 3, 2), variable('Y', 4, 2)];
  const [D, R, b, x] = [variable('D', 4, 2), variable('R', 2, 3), variable('b', 1, 2), variable('x', 3, 1)];
  const [A, M] = [variable('A', 3, 5), variable('M', 3, 3)];
  const scores = call('exp', add(multiply(X, W), b));
  return [
    [
      'neural network',
      derivation(build.squaredNorm(subtract(build.applyElementwise(squashing, multiply(X, W)), Y)), W),
    ],
    ['dictionary learning', derivation(build.squaredNorm(subtract(X, multiply(D, R))), D)],
    ['log-determinant', derivation(build.logDeterminant(multiply(A, transpose(A))), A)],
    [
      'softmax',
      derivation(negate(sum(hadamard(Y, call('log', divide(scores, build.sumColumns(scores)))))), b),
    ],
    ['quadratic form', derivation(multiply(multiply(transpose(x), M), x), x)],
  ];
}

/** Values for every variable of a derivation; square matrices get a dominant diagonal, so that they are invertible. */
function bindingsFor({ f, gradient, variable: by }: Derivation, seed: number): Map<string, Matrix> {
  const random = seededRandom(seed);
  const bindings = new Map<string, Matrix>();
  const bind = (name: string, shape: Shape): void => {
    const value = randomMatrix(shape, random, 0.5, 2);
    if (shape.rows === shape.columns && shape.rows > 1) {
      for (let index = 0; index < shape.rows; index += 1) value.data[index * (shape.rows + 1)] += 4;
    }
    bindings.set(name, value);
  };
  for (const { attributes, shape } of inOrder([f, gradient]))
    if (attributes.name) bind(attributes.name, shape);
  if (!bindings.has(by)) bind(by, gradient.shape);
  return bindings;
}

const SIZES: readonly Sizes[] = [
  { m: 3, n: 4, p: 2 },
  { m: 1, n: 3, p: 2 },
  { m: 3, n: 1, p: 2 },
  { m: 2, n: 3, p: 1 },
  { m: 1, n: 1, p: 3 },
];

/** Every rule's sample at usual and at degenerate sizes; a function of the reader's for every second. */
export function ruleCases(): CodeCase[] {
  return rules.flatMap((rule) =>
    SIZES.map((of, index) => {
      const { node, variable: by, bindings } = instance(rule, of, index + 1, index % 2 ? undefined : nested);
      const f = node.shape.rows * node.shape.columns === 1 ? node : build.squaredNorm(node);
      return { title: `${rule.id} at ${JSON.stringify(of)}`, derivation: derivation(f, by), bindings };
    }),
  );
}

/** What is easily wrong in one target or the other. */
export function trapCases(): CodeCase[] {
  const [X, W, A] = [variable('X', 4, 3), variable('W', 3, 2), variable('A', 3, 3)];
  const [c, d, x, y] = [variable('c', 1, 1), variable('d', 1, 1), variable('x', 3, 1), variable('y', 3, 1)];
  const taken = [
    'lambda',
    'in',
    'end',
    'np',
    'e',
    'i',
    'T_1',
    'f',
    'gradient',
    'I',
    'value',
    'values',
    'pi',
    'size',
  ];
  const takenSum = taken.map((name) => call('sin', variable(name, 1, 1))).reduce(hadamard);
  const long = Array.from({ length: 40 }, (_, k) =>
    multiply(constant(k + 1), call('sin', scale(constant(k / 7), X))),
  );
  const cases: [title: string, f: Expression, by: Expression][] = [
    ['names that the targets take', hadamard(takenSum, sum(X)), variable('lambda', 1, 1)],
    ['a long sum', sum(long.reduce(add)), X],
    ['a long name', sum(power(variable('a'.repeat(80), 2, 3), constant(2))), variable('a'.repeat(80), 2, 3)],
    ['no variable in f', add(power(constant(2), subtract(constant(1), constant(3))), constant(0.5)), X],
    [
      'constants among themselves',
      multiply(power(constant(10), constant(20)), call('sqrt', multiply(constant(2), c))),
      c,
    ],
    ['a function of a constant', multiply(call('exp', constant(2)), sum(multiply(X, W))), W],
    [
      'large and small constants',
      multiply(multiply(constant(4294967296), constant(1e22)), multiply(constant(1e-30), c)),
      c,
    ],
    ['f is a variable', c, c],
    ['the gradient is a variable', multiply(transpose(x), y), x],
    ['the gradient is a part of f', sum(call('exp', multiply(X, W))), W],
    ['the gradient is f', call('exp', multiply(c, constant(1))), c],
    ['powers of negative numbers', sum(power(negate(X), constant(3))), X],
    ['negative powers', sum(power(X, constant(-1))), X],
    ['signs and powers', sum(power(negate(power(negate(X), constant(2))), constant(2))), X],
    [
      'powers of powers',
      sum(power(constant(2), power(power(scale(constant(0.3), X), constant(2)), constant(2)))),
      X,
    ],
    ['a difference of differences', sum(subtract(X, subtract(X, subtract(power(X, constant(2)), X)))), X],
    ['quotients of quotients', sum(divide(X, divide(X, divide(c, power(X, constant(2)))))), X],
    ['a number over a matrix', sum(divide(c, X)), c],
    [
      'products that are numbers',
      multiply(multiply(transpose(x), y), multiply(multiply(transpose(y), A), x)),
      x,
    ],
    ['a column and a row', sum(call('sin', add(x, transpose(y)))), x],
    [
      'rows and columns added up',
      sum(hadamard(build.sumRows(X), transpose(build.sumColumns(transpose(X))))),
      X,
    ],
    ['a diagonal of a row', build.squaredNorm(multiply(build.diagonal(transpose(x)), A)), x],
    ['a diagonal of a matrix', build.squaredNorm(multiply(A, build.diagonal(multiply(A, A)))), A],
    [
      'cofactors beside the determinant',
      add(build.determinant(multiply(A, A)), multiply(c, build.determinant(A))),
      A,
    ],
    ['an inverse of an inverse', build.trace(build.inverse(add(build.inverse(A), build.identity(3)))), A],
    ['a quadratic form of a sum', call('sqrt', multiply(multiply(transpose(add(x, y)), A), add(x, y))), y],
    [
      'scalars through every function',
      [
        build.norm1,
        build.norm2,
        build.squaredNorm,
        sum,
        build.sumRows,
        build.sumColumns,
        build.trace,
        build.determinant,
        build.logDeterminant,
        build.inverse,
      ]
        .map((toScalar) => toScalar(multiply(c, d)))
        .reduce(add),
      d,
    ],
    ['functions made of functions', sum(build.applyElementwise(nested, multiply(X, W))), W],
    ['a function of a number', build.applyElementwise(nested, multiply(c, d)), c],
    ['a function with a taken parameter', sum(build.applyElementwise(straight, multiply(X, W))), W],
    ['a constant function', sum(hadamard(X, build.applyElementwise(level, power(X, constant(2))))), X],
    ['a function with a quotient', sum(build.applyElementwise(gate, multiply(X, W))), X],
    [
      'two functions of one name',
      sum(
        add(
          build.applyElementwise(squashing, X),
          build.applyElementwise(
            defined('g', (t) => power(t, constant(2))),
            X,
          ),
        ),
      ),
      X,
    ],
  ];
  const usual = cases.map(([title, f, by], index): CodeCase => {
    const of = derivation(f, by);
    return { title, derivation: of, bindings: bindingsFor(of, index + 1) };
  });
  const saturated = derivation(
    sum(add(call('softplus', X), hadamard(call('sigmoid', X), call('relu', X)))),
    X,
  );
  const entries = [-800, -36, -1, 0, 0.5, 25, 36, 41, 800, -25, 0, 1e-9];
  const point = { rows: 4, columns: 3, data: Float64Array.from(entries) };
  const large = derivation(build.logDeterminant(A), A);
  const diagonal = { rows: 3, columns: 3, data: Float64Array.from([1e200, 1, 0, 0, 1e200, 3, 2, 0, 1e200]) };
  const ofSingular = derivation(build.determinant(A), A);
  const singular = { rows: 3, columns: 3, data: Float64Array.from([1, 2, 3, 2, 4, 6, 1, 0, -1]) };
  return [
    ...usual,
    { title: 'saturated functions', derivation: saturated, bindings: new Map([['X', point]]) },
    {
      title: 'what softplus adds to a large number',
      derivation: derivation(multiply(constant(1e5), subtract(call('softplus', c), c)), c),
      bindings: new Map([['c', { rows: 1, columns: 1, data: Float64Array.from([21]) }]]),
    },
    { title: 'a determinant that overflows', derivation: large, bindings: new Map([['A', diagonal]]) },
    {
      title: 'a determinant of a singular matrix',
      derivation: ofSingular,
      bindings: new Map([['A', singular]]),
    },
  ];
}

/** Whether a value stands where rounding alone decides: beside a kink, or an inverse of a matrix that is all but singular. */
function isDelicate(of: Derivation, bindings: ReadonlyMap<string, Matrix>): boolean {
  return inOrder([of.f, of.gradient]).some((node) => {
    const [operand] = node.operands;
    if (node.operator.id === 'cofactors' || node.operator.id === 'inverse') {
      return Math.abs(evaluate(build.determinant(operand), bindings).data[0]) < 1e-4;
    }
    const isNorm = node.operator.id === 'frobenius-norm';
    if (isNorm) return evaluate(node, bindings).data[0] < 1e-6;
    return (
      node.operator.hasKink?.(node) &&
      evaluate(operand, bindings).data.some((value) => Math.abs(value) < 1e-9)
    );
  });
}

/** Seeded random derivations over every operator, every third with a function of the reader's. */
export function randomCases(count: number): CodeCase[] {
  const cases: CodeCase[] = [];
  for (let seed = 1; cases.length < count; seed += 1) {
    const { expression, shapes, bindings } = generate(seed, { shape: SCALAR, depth: 5 });
    const names = [...shapes.keys()];
    if (names.length === 0) continue;
    const name = names[seed % names.length];
    const by = build.variable(name, shapes.get(name) as Shape);
    const f = seed % 3 ? expression : add(expression, sum(build.applyElementwise(nested, by)));
    const of = derivation(f, by);
    const finite = [f, of.gradient].every((root) => evaluate(root, bindings).data.every(Number.isFinite));
    if (!finite || isDelicate(of, bindings)) continue;
    cases.push({ title: `random ${seed}`, derivation: of, bindings });
  }
  return cases;
}
