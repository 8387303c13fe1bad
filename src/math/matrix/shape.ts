/** The size of a matrix. A column is `n x 1`, a row `1 x n`, a scalar `1 x 1`; there are no other ranks. */
export interface Shape {
  readonly rows: number;
  readonly columns: number;
}

/** The shape of a scalar. */
export const SCALAR: Shape = { rows: 1, columns: 1 };

/** Whether two shapes are equal. */
export function sameShape(left: Shape, right: Shape): boolean {
  return left.rows === right.rows && left.columns === right.columns;
}

/** Whether a shape is `1 x 1`. */
export function isScalar(shape: Shape): boolean {
  return shape.rows === 1 && shape.columns === 1;
}

/** Whether a shape has as many rows as columns. */
export function isSquare(shape: Shape): boolean {
  return shape.rows === shape.columns;
}

/** The shape of the transpose. */
export function transposed(shape: Shape): Shape {
  return { rows: shape.columns, columns: shape.rows };
}

/** A shape as people read it: `4 x 3`. */
export function shapeText(shape: Shape): string {
  return `${shape.rows} x ${shape.columns}`;
}

function broadcastSize(left: number, right: number): number | undefined {
  if (left === right || right === 1) return left;
  return left === 1 ? right : undefined;
}

/**
 * The common shape of two operands where a size of 1 stretches to the other's: a scalar, a `1 x n` row or an `m x 1`
 * column against `m x n`, and a row against a column. Undefined where they do not fit.
 */
export function broadcastShape(left: Shape, right: Shape): Shape | undefined {
  const rows = broadcastSize(left.rows, right.rows);
  const columns = broadcastSize(left.columns, right.columns);
  return rows === undefined || columns === undefined ? undefined : { rows, columns };
}
