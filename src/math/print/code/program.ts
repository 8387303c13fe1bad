import type { CodeTarget, Fragment } from '../../expression/notation';
import type { Shape } from '../../matrix/shape';

/** One line that gives a value a name. */
export interface Line {
  readonly name: string;
  readonly text: string;
  readonly shape: Shape;
}

/** A user-defined function, applied to every entry of its argument. */
export interface FunctionCode {
  readonly name: string;
  /** What it is, in the language: `g(t) = tanh(t)`. */
  readonly comment: string;
  readonly parameter: string;
  readonly lines: readonly Line[];
  readonly result: Fragment;
  /** Whether the body does not hold the parameter; its one number then stands for every entry of the argument. */
  readonly constant: boolean;
}

/** A variable of the program. */
export interface Input {
  readonly name: string;
  readonly shape: Shape;
}

/** A program before it is laid out in its target's form. */
export interface CodeProgram {
  readonly target: CodeTarget;
  readonly inputs: readonly Input[];
  /** The input differentiated by. */
  readonly variable: Input;
  /** `f` in the language; left out where it is long. */
  readonly formula?: string;
  /** Functions that the target lacks, as they stand. */
  readonly definitions: readonly string[];
  readonly functions: readonly FunctionCode[];
  /** The body up to the values that it returns: `f` and `gradient` are among the names. */
  readonly lines: readonly Line[];
  /** Sentences of the comment beyond shapes and layout. */
  readonly remarks: readonly string[];
}
