import {
  build,
  type ElementwiseFunction,
  type Expression,
  elementwiseFunctions,
  type Matrix,
  randomMatrix,
  type Shape,
  seededRandom,
} from '../../src/math';

/** A random expression with everything that is needed to evaluate it. */
export interface Generated {
  readonly expression: Expression;
  /** Every variable that the expression may hold, by name. */
  readonly shapes: ReadonlyMap<string, Shape>;
  readonly bindings: ReadonlyMap<string, Matrix>;
}

/** How much is generated. */
export interface GenerateOptions {
  /** Operators above each other, at most. */
  readonly depth?: number;
  /** The shape of the whole; a random one where it is left out. */
  readonly shape?: Shape;
}

const SCALAR: Shape = { rows: 1, columns: 1 };

const apply = (name: string, operand: Expression): Expression =>
  build.applyElementwise(elementwiseFunctions.get(name) as ElementwiseFunction, operand);

/** Values in (-1, 1), so that nothing above grows without bound. */
const tamed = (operand: Expression): Expression => apply('tanh', operand);
/** Values in (0.5, 1.5): a point of every function's domain, and a safe denominator. */
const positive = (operand: Expression): Expression =>
  build.add(apply('sigmoid', operand), build.constant(0.5));

const anywhere = ['sin', 'cos', 'arctan', 'tanh', 'sigmoid', 'softplus', 'relu', 'abs', 'sign'];
const ofTamed = ['exp', 'tan'];
const ofPositive = ['log', 'sqrt'];
const ofHalf = ['arcsin', 'arccos'];

/**
 * Seeded random expressions over every operator, with operands of rectangular shapes, shared parts, and arguments that stay in each
 * function's domain.
 */
export function generate(seed: number, { depth = 4, shape }: GenerateOptions = {}): Generated {
  const random = seededRandom(seed);
  const shapes = new Map<string, Shape>();
  const bindings = new Map<string, Matrix>();
  const made: Expression[] = [];
  const upTo = (count: number): number => Math.floor(random() * count);
  const pick = <Item>(items: readonly Item[]): Item => items[upTo(items.length)];
  const sizes = [1, 2, 3, 4];

  function variable(of: Shape): Expression {
    const name = `${pick(['A', 'B'])}${of.rows}${of.columns}`;
    shapes.set(name, of);
    if (!bindings.has(name)) bindings.set(name, randomMatrix(of, random, -1.5, 1.5));
    return build.variable(name, of);
  }

  function leaf(of: Shape): Expression {
    const kind = upTo(10);
    if (kind === 0) return build.ones(of);
    if (kind === 1) return build.zeros(of);
    if (kind === 2 && of.rows === of.columns) return build.identity(of.rows);
    if (kind <= 4 && of.rows === 1 && of.columns === 1)
      return build.constant(pick([-3, -1, 0, 0.5, 1, 2, 2.25]));
    return variable(of);
  }

  /** A matrix with a dominant diagonal: it has an inverse and a positive determinant. */
  function invertible(size: number, below: number): Expression {
    const inner = tamed(make({ rows: size, columns: size }, below));
    return build.add(inner, build.scale(build.constant(size + 1), build.identity(size)));
  }

  /** An operand of a broadcast: the whole shape, or one of its sides stretched. */
  function stretched(of: Shape, below: number): Expression {
    const kind = upTo(6);
    if (kind === 0) return make(SCALAR, below);
    if (kind === 1) return make({ rows: 1, columns: of.columns }, below);
    return make(kind === 2 ? { rows: of.rows, columns: 1 } : of, below);
  }

  function binary(of: Shape, below: number): Expression {
    const full = make(of, below);
    const other = stretched(of, below);
    const [left, right] = random() < 0.5 ? [full, other] : [other, full];
    switch (upTo(5)) {
      case 0:
        return build.add(left, right);
      case 1:
        return build.subtract(left, right);
      case 2:
        return build.hadamard(left, right);
      case 3:
        return build.divide(left, positive(right));
      default:
        return power(full, left, right);
    }
  }

  function power(full: Expression, left: Expression, right: Expression): Expression {
    const kind = random();
    if (kind < 0.5) return build.power(full, build.constant(pick([0, 1, 2, 3])));
    const [base, exponent] = [positive(left), tamed(right)];
    if (kind < 0.8) return build.power(base, exponent);
    return kind < 0.9
      ? build.hadamard(exponent, build.power(base, build.subtract(exponent, build.constant(1))))
      : build.hadamard(build.power(base, exponent), apply('log', base));
  }

  function unary(of: Shape, below: number): Expression {
    const operand = make(of, below);
    switch (upTo(6)) {
      case 0:
        return build.negate(operand);
      case 1:
        return build.scale(make(SCALAR, below), operand);
      case 2:
        return build.scale(build.constant(pick([-2, -1, 0, 1, 0.5, 3])), operand);
      case 3:
        return apply(pick(anywhere), operand);
      case 4:
        return random() < 0.5
          ? apply(pick(ofTamed), tamed(operand))
          : apply(pick(ofHalf), build.scale(build.constant(0.5), tamed(operand)));
      default:
        return apply(pick(ofPositive), positive(operand));
    }
  }

  function product(of: Shape, below: number): Expression {
    const inner = pick(sizes);
    const left = make({ rows: of.rows, columns: inner }, below);
    const right = make({ rows: inner, columns: of.columns }, below);
    return build.multiply(left, right);
  }

  function toScalar(below: number): Expression {
    const of = { rows: pick(sizes), columns: pick(sizes) };
    const operand = make(of, below);
    const size = pick([2, 3]);
    switch (upTo(10)) {
      case 0:
        return build.sum(operand);
      case 1:
        return build.squaredNorm(operand);
      case 2:
        return build.norm2(operand);
      case 3:
        return build.norm1(operand);
      case 4:
        return build.sum(build.hadamard(operand, make(of, below)));
      case 5: {
        const vector = make({ rows: size, columns: 1 }, below);
        const matrix = make({ rows: size, columns: size }, below);
        return build.multiply(build.multiply(build.transpose(vector), matrix), vector);
      }
      case 6:
        return build.trace(make({ rows: size, columns: size }, below));
      case 7:
        return build.determinant(tamed(make({ rows: size, columns: size }, below)));
      case 8:
        return build.logDeterminant(invertible(size, below));
      default:
        return build.power(build.norm2(operand), build.constant(pick([1, 2, 3, 4])));
    }
  }

  function square(size: number, below: number): Expression {
    const of = { rows: size, columns: size };
    switch (upTo(4)) {
      case 0:
        return build.inverse(invertible(size, below));
      case 1:
        return build.cofactors(tamed(make(of, below)));
      case 2:
        return build.diagonal(
          make(random() < 0.5 ? { rows: size, columns: 1 } : { rows: 1, columns: size }, below),
        );
      default:
        return build.matrixPower(tamed(make(of, below)), pick([2, 3]));
    }
  }

  function make(of: Shape, left: number): Expression {
    if (left <= 0) return leaf(of);
    const shared = made.filter((node) => node.shape.rows === of.rows && node.shape.columns === of.columns);
    if (shared.length > 0 && random() < 0.2) return pick(shared);
    const result = operation(of, left - 1 - upTo(2));
    made.push(result);
    return result;
  }

  function operation(of: Shape, below: number): Expression {
    const { rows, columns } = of;
    if (rows === 1 && columns === 1 && random() < 0.6) return toScalar(below);
    if (rows === columns && rows > 1 && random() < 0.3) return square(rows, below);
    if (rows === 1 && random() < 0.2) return build.sumRows(make({ rows: pick(sizes), columns }, below));
    if (columns === 1 && random() < 0.2) return build.sumColumns(make({ rows, columns: pick(sizes) }, below));
    if (columns === 1 && rows > 1 && random() < 0.2)
      return build.diagonal(make({ rows, columns: rows }, below));
    const kind = random();
    if (kind < 0.12) return build.transpose(make({ rows: columns, columns: rows }, below));
    if (kind < 0.4) return product(of, below);
    return kind < 0.7 ? unary(of, below) : binary(of, below);
  }

  const expression = make(shape ?? { rows: pick(sizes), columns: pick(sizes) }, depth);
  return { expression, shapes, bindings };
}
