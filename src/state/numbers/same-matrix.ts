import { type Matrix, sameShape } from '../../math';

/** Whether two matrices have the same entries in the same shape; two that are absent are the same. */
export function sameMatrix(left: Matrix | undefined, right: Matrix | undefined): boolean {
  if (left === right || !left || !right) return left === right;
  return sameShape(left, right) && left.data.every((entry, index) => Object.is(entry, right.data[index]));
}
