import { MathError } from '../errors';
import { intern } from '../expression/intern';
import type { Attributes, ElementwiseFunction, Expression, Operator } from '../expression/types';
import { isScalar, isSquare, SCALAR, type Shape, sameShape, shapeText } from '../matrix/shape';
import { elementwise } from './elementwise';
import { diagonalMatrix, diagonalPart, transpose as transposeOperator } from './layout';
import * as leaves from './leaves';
import * as norms from './norms';
import { isPowerSlope, powerSlope } from './power-slope';
import * as powers from './powers';
import * as products from './products';
import * as square from './square';
import * as sums from './sums';

/**
 * Builders: the one way to make an expression. Each gives the canonical node for what is asked, so that a form that has a
 * rule of its own (`norm2(A)^2`, `a'*G*a`) is that one operator however it was written, and prints as it was written.
 * All throw `MathError` of kind `shape` where the operands do not fit.
 */

/** A node of an operator, its operands checked against the shape rule. */
export function apply(
  operator: Operator,
  operands: readonly Expression[],
  attributes?: Attributes,
): Expression {
  const shape = operator.shape(
    operands.map((operand) => operand.shape),
    attributes ?? {},
  );
  if (typeof shape === 'string') {
    const shapes = operands.map((operand) => shapeText(operand.shape)).join(' by ');
    throw new MathError('shape', `${operator.name} ${operator.verb} ${shapes}: ${shape}.`);
  }
  return intern(operator, operands, shape, attributes);
}

export const variable = (name: string, shape: Shape): Expression =>
  intern(leaves.variable, [], shape, { name });

/** A number; a negative zero is zero. */
export const constant = (value: number): Expression =>
  intern(leaves.constant, [], SCALAR, { value: value + 0 });

/** The value of a numeral node, undefined for every other node. */
export function constantValue(node: Expression): number | undefined {
  return node.operator === leaves.constant ? node.attributes.value : undefined;
}

/** Whether a node is the number `value`. */
export const isConstant = (node: Expression, value: number): boolean => constantValue(node) === value;

function filled(operator: Operator, shape: Shape, scalar: number): Expression {
  return isScalar(shape) ? constant(scalar) : intern(operator, [], shape);
}

export const ones = (shape: Shape): Expression => filled(leaves.ones, shape, 1);
export const zeros = (shape: Shape): Expression => filled(leaves.zeros, shape, 0);
export const identity = (size: number): Expression =>
  filled(leaves.identity, { rows: size, columns: size }, 1);

export const add = (left: Expression, right: Expression): Expression => apply(sums.addition, [left, right]);
export const subtract = (left: Expression, right: Expression): Expression =>
  apply(sums.subtraction, [left, right]);

/** `-A`; of a numeral, the negative numeral. */
export function negate(operand: Expression): Expression {
  const value = constantValue(operand);
  return value === undefined ? apply(sums.negation, [operand]) : constant(-value);
}

/**
 * `c*A` for a scalar `c`. `det(A)*inv(A)'` becomes the cofactors of `A`, and `det(A)*inv(A)` their transpose; `p*x^(p-1)` and
 * `x^p*log(x)` become slopes of the power. Powers of one norm become one, which has its derivative at 0.
 */
export function scale(factor: Expression, operand: Expression): Expression {
  const turned = operand.operator === transposeOperator;
  const inner = turned ? operand.operands[0] : operand;
  if (
    factor.operator === square.determinant &&
    inner.operator === square.inverse &&
    inner.operands[0] === factor.operands[0]
  ) {
    const found = apply(square.cofactors, [factor.operands[0]]);
    return turned ? found : transpose(found);
  }
  const [first, second] = [normPower(factor), normPower(operand)];
  if (first && first.base === second?.base) return normTo(first.base, first.exponent + second.exponent);
  if (isPowerSlope(factor, operand)) return apply(powerSlope, [factor, operand]);
  if (!isScalar(operand.shape) && isPowerSlope(operand, factor)) return apply(powerSlope, [operand, factor]);
  return apply(products.scaling, [factor, operand]);
}

/** `A*B`: the matrix product, or scaling where one side is a scalar. `a'*G*a` becomes the quadratic form. */
export function multiply(left: Expression, right: Expression): Expression {
  if (isScalar(left.shape)) return scale(left, right);
  if (isScalar(right.shape)) return scale(right, left);
  if (left.operator === products.matrixProduct && right.shape.columns === 1) {
    const [first, middle] = left.operands;
    const mirrored = first.operator === transposeOperator && first.operands[0] === right;
    if (mirrored && isSquare(middle.shape)) return apply(products.quadraticForm, [middle, right]);
  }
  return apply(products.matrixProduct, [left, right]);
}

/** `A.*B`, broadcast; with a scalar it is scaling. `P.*X.^(P-1)` and `X.^P.*log(X)` become slopes of the power. */
export function hadamard(left: Expression, right: Expression): Expression {
  if (isScalar(left.shape)) return scale(left, right);
  if (isScalar(right.shape)) return scale(right, left);
  return apply(isPowerSlope(left, right) ? powerSlope : products.hadamardProduct, [left, right]);
}

export const divide = (left: Expression, right: Expression): Expression =>
  apply(products.division, [left, right]);

/** A norm with an exponent above 0, however it is held; undefined for every other node. */
export function normPower(node: Expression): { base: Expression; exponent: number } | undefined {
  if (node.operator === norms.frobeniusNorm) return { base: node, exponent: 1 };
  if (node.operator === norms.squaredFrobeniusNorm) return { base: norm2(node.operands[0]), exponent: 2 };
  const [of, by] = node.operator === powers.elementwisePower ? node.operands : [];
  const inner = of && normPower(of);
  const exponent = (inner?.exponent ?? 0) * ((by && constantValue(by)) ?? 0);
  return inner && exponent > 0 && Number.isFinite(exponent) ? { base: inner.base, exponent } : undefined;
}

const normTo = (norm: Expression, exponent: number): Expression =>
  exponent === 1 ? norm : power(norm, constant(exponent));

/** `A.^P`. An even and every larger power of a norm is held through the squared norm. */
export function power(base: Expression, exponent: Expression): Expression {
  const value = constantValue(exponent);
  if (base.operator === norms.frobeniusNorm && value !== undefined && value >= 2) {
    const squared = squaredNorm(base.operands[0]);
    return value === 2 ? squared : apply(powers.elementwisePower, [squared, constant(value / 2)]);
  }
  return apply(powers.elementwisePower, [base, exponent]);
}

/** `A^k` for a square matrix and a whole `k`; negative powers are powers of the inverse. */
export function matrixPower(base: Expression, exponent: number): Expression {
  if (isScalar(base.shape)) return power(base, constant(exponent));
  if (exponent === 0) return identity(base.shape.rows);
  if (exponent < 0) return matrixPower(inverse(base), -exponent);
  return exponent === 1 ? base : apply(powers.matrixPower, [base], { exponent });
}

/** `A'`; a scalar is its own transpose. */
export function transpose(operand: Expression): Expression {
  return isScalar(operand.shape) ? operand : apply(transposeOperator, [operand]);
}

/** `sum(A)`; of a Hadamard product of equal shapes, the inner product. */
export function sum(operand: Expression): Expression {
  if (operand.operator === products.hadamardProduct) {
    const [left, right] = operand.operands;
    if (sameShape(left.shape, right.shape)) return apply(products.innerProduct, [left, right]);
  }
  return apply(norms.sum, [operand]);
}

export const norm1 = (operand: Expression): Expression => apply(norms.oneNorm, [operand]);
export const norm2 = (operand: Expression): Expression => apply(norms.frobeniusNorm, [operand]);
export const squaredNorm = (operand: Expression): Expression => apply(norms.squaredFrobeniusNorm, [operand]);
export const sumRows = (operand: Expression): Expression => apply(norms.rowSums, [operand]);
export const sumColumns = (operand: Expression): Expression => apply(norms.columnSums, [operand]);
export const trace = (operand: Expression): Expression => apply(square.trace, [operand]);
export const determinant = (operand: Expression): Expression => apply(square.determinant, [operand]);
export const logDeterminant = (operand: Expression): Expression => apply(square.logDeterminant, [operand]);
export const inverse = (operand: Expression): Expression => apply(square.inverse, [operand]);
export const cofactors = (operand: Expression): Expression =>
  scale(determinant(operand), transpose(inverse(operand)));

/** `diag`: a row or column to a diagonal matrix, a square matrix to its diagonal; a scalar is both. */
export function diagonal(operand: Expression): Expression {
  const { rows, columns } = operand.shape;
  if (rows === 1 && columns === 1) return operand;
  return apply(rows === 1 || columns === 1 ? diagonalMatrix : diagonalPart, [operand]);
}

/** `g(A)`, entry by entry. */
export const applyElementwise = (fn: ElementwiseFunction, operand: Expression): Expression =>
  apply(elementwise, [operand], { apply: fn });

/**
 * Sums an upstream over the directions in which a smaller operand was broadcast, so that it gets the operand's shape.
 * Each entry of the operand was used once for every entry that it was stretched to.
 */
export function reduceTo(upstream: Expression, shape: Shape): Expression {
  if (sameShape(upstream.shape, shape)) return upstream;
  if (isScalar(shape)) {
    if (upstream.shape.rows === 1) return sumColumns(upstream);
    return upstream.shape.columns === 1 ? sumRows(upstream) : sum(upstream);
  }
  return shape.rows === 1 ? sumRows(upstream) : sumColumns(upstream);
}

type Build = (operands: readonly Expression[], attributes: Attributes) => Expression;

const one =
  (build: (operand: Expression) => Expression): Build =>
  ([operand]) =>
    build(operand);
const two =
  (build: (left: Expression, right: Expression) => Expression): Build =>
  ([left, right]) =>
    build(left, right);

const builders = new Map<Operator, Build>([
  [sums.addition, two(add)],
  [sums.subtraction, two(subtract)],
  [sums.negation, one(negate)],
  [products.matrixProduct, two(multiply)],
  [products.scaling, two(hadamard)],
  [products.hadamardProduct, two(hadamard)],
  [powerSlope, two(hadamard)],
  [products.division, two(divide)],
  [products.innerProduct, ([left, right]) => sum(hadamard(left, right))],
  [products.quadraticForm, ([matrix, vector]) => multiply(multiply(transpose(vector), matrix), vector)],
  [powers.elementwisePower, two(power)],
  [powers.matrixPower, ([base], { exponent = 1 }) => matrixPower(base, exponent)],
  [transposeOperator, one(transpose)],
  [norms.sum, one(sum)],
  [diagonalMatrix, one(diagonal)],
  [diagonalPart, one(diagonal)],
  [square.cofactors, one(cofactors)],
  [elementwise, ([operand], { apply: fn }) => applyElementwise(fn as ElementwiseFunction, operand)],
]);

/** A node again with other operands, in canonical form; their shapes may differ from the old ones'. */
export function rebuild(node: Expression, operands: readonly Expression[]): Expression {
  if (operands.every((operand, index) => operand === node.operands[index])) return node;
  const build = builders.get(node.operator);
  return build ? build(operands, node.attributes) : apply(node.operator, operands, node.attributes);
}
