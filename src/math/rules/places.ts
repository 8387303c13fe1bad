import type { Expression } from '../expression/types';
import { isScalar, sameShape } from '../matrix/shape';
import * as build from '../operators/build';

/** Whether an operand has the result's shape, so that nothing was broadcast. */
export function fullSize(node: Expression, operand: number): boolean {
  return sameShape(node.operands[operand].shape, node.shape);
}

/** Whether an operand was stretched in both directions: a scalar against a matrix. */
export function scalarBroadcast(node: Expression, operand: number): boolean {
  return isScalar(node.operands[operand].shape) && node.shape.rows > 1 && node.shape.columns > 1;
}

/** Whether an operand was stretched downwards only: a row against more than one row. */
export function rowBroadcast(node: Expression, operand: number): boolean {
  const { rows, columns } = node.operands[operand].shape;
  return rows === 1 && node.shape.rows > 1 && columns === node.shape.columns;
}

/** Whether an operand was stretched sideways only: a column against more than one column. */
export function columnBroadcast(node: Expression, operand: number): boolean {
  const { rows, columns } = node.operands[operand].shape;
  return columns === 1 && node.shape.columns > 1 && rows === node.shape.rows;
}

/** A scalar upstream times a matrix; the upstream 1, where `f` itself is the step's result, is left out. */
export function weighted(upstream: Expression, gradient: Expression): Expression {
  return build.isConstant(upstream, 1) ? gradient : build.scale(upstream, gradient);
}

/** The other operand of a node with two. */
export function other(node: Expression, operand: number): Expression {
  return node.operands[1 - operand];
}
