import type { Expression } from './expression';
import type { CodeTarget } from './notation';

/** A function of one number that a step applies to every entry. */
export interface ElementwiseFunction {
  /** Its name in the language: `tanh`, `g`. */
  readonly name: string;
  /** Tells it from every other function, also from one of the same name with another body. */
  readonly key: string;
  /** How often it has been differentiated: 1 for `g'`. */
  readonly order: number;
  /** Its LaTeX, without an argument. */
  readonly latex: string;
  /** The function's value; for a user-defined function the body says it instead. */
  readonly value?: (t: number) => number;
  /** A user-defined function's value on every entry of `argument`, as an expression. */
  readonly expand?: (argument: Expression) => Expression;
  /** The derivative on every entry of `argument`, as an expression. */
  readonly derivative: (argument: Expression) => Expression;
  /** How a target writes its application to a matrix; absent where the body is written out. */
  readonly code?: Readonly<Record<CodeTarget, string>>;
  /** Where it has no derivative. */
  readonly kinkAt?: number;
  /** Why its value can be infinite or not a number. */
  readonly undefinedWhere?: string;
}
