import { at, type Entry, join } from '../expression/entry';
import type { Attributes, Expression } from '../expression/expression';
import type { Kernel } from '../expression/operator';
import { broadcastShape, type Shape, sameShape, shapeText } from '../matrix/shape';

/** The broadcast shape of two operands, or the sentence that says why there is none. */
export function broadcastOrReason([left, right]: readonly Shape[], _attributes: Attributes): Shape | string {
  return (
    broadcastShape(left, right) ??
    `${shapeText(left)} and ${shapeText(right)} must be equal, or one of them a scalar, a row or a column that fits`
  );
}

/** An operand's entry that takes part in entry `i, j` of a broadcast result. */
export function broadcastEntry(node: Expression, operand: number): Entry {
  const { rows, columns } = node.operands[operand].shape;
  return at(operand, rows === 1 ? 1 : 'i', columns === 1 ? 1 : 'j');
}

/** The entry formula of a broadcast operation on numbers. */
export function broadcastFormula(sign: '+' | '-' | '*' | '/' | '^') {
  return (node: Expression): Entry => join(broadcastEntry(node, 0), sign, broadcastEntry(node, 1));
}

/** A kernel for an operation on numbers that broadcasts its two operands. */
export function broadcastKernel(operation: (left: number, right: number) => number) {
  return ({ shape: { rows, columns }, operands: [left, right] }: Expression): Kernel => {
    if (sameShape(left.shape, right.shape)) {
      const count = rows * columns;
      return ([a, b], out) => {
        for (let index = 0; index < count; index += 1) out[index] = operation(a[index], b[index]);
      };
    }
    const [leftRow, leftColumn] = strides(left.shape);
    const [rightRow, rightColumn] = strides(right.shape);
    return ([a, b], out) => {
      let index = 0;
      for (let row = 0; row < rows; row += 1) {
        let from = row * leftRow;
        let to = row * rightRow;
        for (let column = 0; column < columns; column += 1) {
          out[index] = operation(a[from], b[to]);
          index += 1;
          from += leftColumn;
          to += rightColumn;
        }
      }
    };
  };
}

/** Steps through the stored entries by row and by column; 0 where a size of 1 is stretched. */
function strides(shape: Shape): [row: number, column: number] {
  return [shape.rows === 1 ? 0 : shape.columns, shape.columns === 1 ? 0 : 1];
}
