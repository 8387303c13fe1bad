import { fold } from '../expression/traverse';
import type { Expression } from '../expression/types';
import { isScalar } from '../matrix/shape';
import * as build from '../operators/build';

type Arithmetic = (left: number, right: number) => number;

/** Steps on two numbers, by the operators' ids. */
const STEPS: ReadonlyMap<string, Arithmetic> = new Map<string, Arithmetic>([
  ['addition', (left, right) => left + right],
  ['subtraction', (left, right) => left - right],
  ['matrix-product', (left, right) => left * right],
  ['scaling', (left, right) => left * right],
  ['hadamard-product', (left, right) => left * right],
  ['division', (left, right) => left / right],
  ['elementwise-power', (left, right) => left ** right],
  ['negation', (operand) => -operand],
]);

/** The number that a scalar comes to where it is made of numbers alone, as the exponent of `A^(1 + 1)`. */
export function foldedNumber(value: Expression): number | undefined {
  if (!isScalar(value.shape)) return undefined;
  return fold<number | undefined>(value, (node, operands) => {
    const step = STEPS.get(node.operator.id);
    if (!step) return build.constantValue(node);
    const [left, right] = operands as readonly number[];
    return operands.includes(undefined) ? undefined : step(left, right);
  });
}
