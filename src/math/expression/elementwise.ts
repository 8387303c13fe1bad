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
  /** The same for every entry of a matrix, without a call for each. */
  readonly loop?: (source: Float64Array, out: Float64Array) => void;
  /** A user-defined function's value on every entry of `argument`, as an expression. */
  readonly expand?: (argument: Expression) => Expression;
  /** The derivative on every entry of `argument`, as an expression. */
  readonly derivative: (argument: Expression) => Expression;
  /** A user-defined function as it was given: its body on the scalar variable `parameter`. */
  readonly definition?: { readonly parameter: Expression; readonly body: Expression };
  /**
   * How each target applies it: the function's name, or a call with `#` in the place of the argument
   * (`np.maximum(#, 0)`). Absent where there is a `definition`.
   */
  readonly code?: Readonly<Record<CodeTarget, string>>;
  /** Its definition for the targets that have no such function, under the name that `code` gives. */
  readonly codeDefinition?: Partial<Readonly<Record<CodeTarget, string>>>;
  /** Where it has no derivative. */
  readonly kinkAt?: number;
  /** Why its value can be infinite or not a number. */
  readonly undefinedWhere?: string;
}
