import type { Matrix } from '../../math';

/** A matrix that the reader has declared. */
export interface DeclaredMatrix {
  readonly name: string;
  readonly value: Matrix;
}

/** An elementwise function that the reader has defined: its name, and its text, `tanh(t)`. */
export interface DeclaredFunction {
  readonly name: string;
  readonly source: string;
}

/** How the derivation's last lines are written: products of sums kept, or multiplied out. */
export type GradientForm = 'factored' | 'expanded';

/**
 * What the reader of the sandbox has chosen, and what undo brings back; everything else on the page is derived from it. The texts are as
 * they were typed, faulty or not.
 */
export interface SandboxState {
  /** The preset that it began from. */
  readonly preset?: string;
  /** How many layers that preset was asked for, where it comes in several depths. */
  readonly depth?: number;
  /** The text of `f`. */
  readonly source: string;
  /** In the order in which they are listed; names differ from each other and from those of the functions. */
  readonly matrices: readonly DeclaredMatrix[];
  readonly functions: readonly DeclaredFunction[];
  /** The name of the matrix that is differentiated by. */
  readonly variable: string;
  readonly form: GradientForm;
}

/** What the reader looks at: one place of the expression, in formula, graph, matrix and derivation alike. */
export interface Focus {
  /** The node, by its text in the language. */
  readonly node: string;
  /** An entry of it, counted from 0. */
  readonly entry?: { readonly row: number; readonly column: number };
}

/** How the reader looks at it: no part of what undo brings back, but of what a link holds. */
export interface SandboxView {
  readonly focus?: Focus;
  /** How far the play has come: the number of steps shown, forward ones first; undefined where all is shown. */
  readonly step?: number;
  /** The exponent of the step size `h` of the check, a power of ten; undefined where none was chosen. */
  readonly stepSize?: number;
  /** The nodes whose parts are folded away, by their texts. */
  readonly collapsed: readonly string[];
}

/** The largest side that a matrix can have here. */
export const LARGEST_SIDE = 16;

/** The most matrices, and the most functions, that can be declared. */
export const MOST_MATRICES = 40;
export const MOST_FUNCTIONS = 10;

/** The view that a sandbox opens with. */
export const wholeView: SandboxView = { collapsed: [] };
