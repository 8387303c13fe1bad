import type { Expression } from '../expression/types';
import type { Derivation, Step } from './differentiate';
import type { RewriteStep } from './simplify';
import type { WrittenSymbol } from './written-symbols';

/** How the gradient is written at the end: products of sums kept, or multiplied out. */
export type WrittenForm = 'factored' | 'expanded';

/** A line of a written derivation: `left = right`. */
export interface DerivationLine {
  /**
   * `definition`: a part of `f` gets a name. `total`: a derivative becomes the sum over the places of its node. `rule`: a derivative is
   * replaced by what a rule says. `rewrite`: the same, written in another way.
   */
  readonly kind: 'rule' | 'total' | 'rewrite' | 'definition';
  /** The node whose `df/dN` the line gives, or, in a definition, which is named; absent where the line goes on from the one above. */
  readonly left?: Expression;
  /** Which part of `df/dN` the line gives, counted from 1, where it is one part of a sum. */
  readonly leftPart?: number;
  /** The right side. Derivatives and names in it are variables, which the derivation's `symbols` tell. */
  readonly right: Expression;
  /** The nodes whose derivative still stands in `right` and is found in a later line. */
  readonly pending: readonly Expression[];
  /** The engine's step that the line writes down. */
  readonly step?: Step;
  /** The line's number (1), (2), …; of rules and totals. */
  readonly tag?: number;
  /** What a line that is a rewrite does: it simplifies, or multiplies out. */
  readonly manner?: 'simplified' | 'expanded';
  /** What the rewrites begin with, where that is not the line above: the lines above, put together. */
  readonly start?: Expression;
  /** Every rewrite that led to `right`, in order. */
  readonly rewrites: readonly RewriteStep[];
}

/** A derivation as it is written on paper, from `df/dX` on. */
export interface WrittenDerivation {
  readonly derivation: Derivation;
  readonly form: WrittenForm;
  /**
   * `chain`: one equation, in which a line after the other replaces what is still to be differentiated. `backpropagation`: an
   * equation for each `df/dN`, from `f` back to the variable.
   */
  readonly style: 'chain' | 'backpropagation';
  readonly lines: readonly DerivationLine[];
  /** What the variables of the lines stand for that are none of `f`, by their names. */
  readonly symbols: ReadonlyMap<string, WrittenSymbol>;
  /** The node that is differentiated by. */
  readonly variable: Expression;
  /** A node as the lines write it where they use it: by its name, if it has one. */
  used(node: Expression): Expression;
  /** A node as the lines write it without its own name; the parts in it go by theirs. */
  spelledOut(node: Expression): Expression;
  /** False where the expanded form was asked for, and there is none: the gradient is in no one formula, or has too many terms. */
  readonly complete: boolean;
  /** Whether the last line gives the gradient as a formula; false where that is too long to read, and the lines together tell it. */
  readonly inOneFormula: boolean;
}
