import type { Shape } from '../matrix/shape';
import type { Entry } from './entry';
import type { Attributes, Expression } from './expression';
import type { Notation } from './notation';

/** Fills `out` from the operands' entries. Scratch space is allocated when the kernel is made, never when it runs. */
export type Kernel = (operands: readonly Float64Array[], out: Float64Array) => void;

/** A way forward: what a step computes from its operands, said once for every reader. */
export interface Operator {
  /** A stable word for code, addresses and tests: `matrix-product`. */
  readonly id: string;
  /** What people call it: `matrix product`. */
  readonly name: string;
  readonly arity: number;
  /** What it does, for a shape error's sentence: `X*W multiplies 4 x 3 by 4 x 2`. */
  readonly verb: string;
  /** The shape of the result, or why the operands do not fit: `the inner sizes 3 and 2 must be equal`. */
  shape(operands: readonly Shape[], attributes: Attributes): Shape | string;
  /** The fast way to the value of a node. */
  kernel(node: Expression): Kernel;
  /** The definition in small: one entry of the result, in index notation. A law test holds the kernel against it. */
  entry(node: Expression): Entry;
  readonly notation: Notation;
  /** Why a value can be infinite or not a number although all operands are finite: `a logarithm needs numbers above 0`. */
  undefinedWhere?(node: Expression): string | undefined;
  /** Whether the operator has no derivative at a given value of an entry of its operand (relu at 0). */
  hasKink?(node: Expression): boolean;
}
