import type { Shape } from '../matrix/shape';
import type { Entry } from './entry';
import type { CodeHelper, CodeTarget, Fragment, Style } from './notation';

/*
 * The contracts of the engine stand in one place, since each speaks of the others: a node has an operator, an operator
 * is asked about nodes, and both know functions and how they are written.
 */

/** What a node has beside its operands; an operator uses the ones it needs. */
export interface Attributes {
  /** A variable's name. */
  readonly name?: string;
  /** A constant's value. */
  readonly value?: number;
  /** An integer matrix power's exponent. */
  readonly exponent?: number;
  /** The function that is applied to every entry. */
  readonly apply?: ElementwiseFunction;
}

/**
 * A node of an expression: immutable, with its shape, and unique: equal expressions are the same object, so `===` is equality and what is
 * written twice is computed once.
 */
export interface Expression {
  readonly operator: Operator;
  readonly operands: readonly Expression[];
  readonly attributes: Attributes;
  readonly shape: Shape;
  /** Rises in order of creation: an operand's is below its node's. */
  readonly id: number;
}

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
  /** Why the whole result can be infinite or not a number although its operand is finite: `a singular matrix has no inverse`. */
  readonly undefinedWhere?: string;
  /**
   * For an operator that works entry by entry: why there is no value for these entries of the operands, all finite: `3 is divided by
   * 0`. Undefined where there is one that is too large for a number.
   */
  undefinedAt?(entries: readonly number[], node: Expression): string | undefined;
  /** Whether the operator has no derivative at a given value of an entry of its operand (relu at 0). */
  hasKink?(node: Expression): boolean;
}

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
  /** The function of this name that a program defines where its target has none. */
  readonly codeHelper?: CodeHelper;
  /** Where it has no derivative. */
  readonly kinkAt?: number;
  /** Why it has no value at a finite `t`; undefined where it has one. */
  readonly undefinedAt?: (t: number) => string | undefined;
}

/** Prints a node from its printed operands. */
export type Printer = (operands: readonly Fragment[], node: Expression, style: Style) => Fragment;

/** What a printer of code may ask, and what it may tell the program that the code becomes a part of. */
export interface CodeContext {
  readonly target: CodeTarget;
  /** Whether a scalar stands for every entry of an array at once, as in the body of an elementwise function. */
  readonly entrywise: boolean;
  /** A variable of the program; a new tensor takes its kind of number. */
  readonly like: string;
  /** The identifier of a variable. */
  name(name: string): string;
  /** The identifier of a user-defined function. */
  functionName(fn: ElementwiseFunction): string;
  /** The literal of a constant. */
  numeral(node: Expression): string;
  /** The name of a node's value where the program has named it by now. */
  named(node: Expression): Fragment | undefined;
  /** Adds a function, once, where the target lacks it. */
  define(helper: CodeHelper): void;
  /** Adds a sentence to the program's comment. */
  remark(sentence: string): void;
}

/** Prints a node as code from its printed operands. */
export type CodePrinter = (operands: readonly Fragment[], node: Expression, context: CodeContext) => Fragment;

/** How an operator is written: for people, in the language, and in each target. */
export interface Notation {
  readonly latex: Printer;
  readonly text: Printer;
  readonly code: CodePrinter;
  /**
   * How often each operand stands in what is printed, for an operator that writes one more than once, as `a'*G*a` writes `a`: such a part
   * is better named before. The same in every language.
   */
  readonly times?: readonly number[];
}
