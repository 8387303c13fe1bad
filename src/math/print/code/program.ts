import type { ElementwiseFunction } from '../../expression/elementwise';
import type { Expression } from '../../expression/expression';
import type { CodeTarget } from '../../expression/notation';
import type { Shape } from '../../matrix/shape';

/** One line that gives a value a name. */
export interface Line {
  readonly name: string;
  readonly text: string;
  readonly shape: Shape;
}

/** A function of one number that the program defines. */
export interface FunctionCode {
  readonly name: string;
  /** What it is, in the language: `g(t) = tanh(t)`. */
  readonly comment: string;
  readonly parameter: string;
  readonly lines: readonly Line[];
  readonly result: string;
  /** Whether the result is one number, whatever the argument: it must be laid out in the argument's shape. */
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
  /** `f` in the language, or just `f` where it would be long. */
  readonly formula: string;
  /** Functions that the target lacks, as they stand. */
  readonly definitions: readonly string[];
  readonly functions: readonly FunctionCode[];
  readonly lines: readonly Line[];
  readonly f: string;
  readonly gradient: string;
  /** Sentences of the comment beyond shapes and layout. */
  readonly remarks: readonly string[];
}

/** The user-defined functions that expressions apply, those that others are made of first. */
export function definedFunctions(
  roots: readonly Expression[],
  nodesOf: (roots: readonly Expression[]) => readonly Expression[],
): ElementwiseFunction[] {
  const found = new Map<string, ElementwiseFunction>();
  const entered = new Set<string>();
  const visit = (inner: readonly Expression[]): void => {
    for (const { attributes } of nodesOf(inner)) {
      const fn = attributes.apply;
      if (!fn?.definition || entered.has(fn.key)) continue;
      entered.add(fn.key);
      visit([fn.definition.body]);
      found.set(fn.key, fn);
    }
  };
  visit(roots);
  return [...found.values()];
}
