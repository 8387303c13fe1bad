import type { Expression } from '../../expression/types';

/** A named way to write a node more simply, with the same value. */
export interface Rewrite {
  /** A stable word: `double-transpose`. */
  readonly id: string;
  /** What it says, for a reader: `transposing twice changes nothing`. */
  readonly sentence: string;
  /** The simpler node, or undefined where the rewrite does not fit. Operands are simple already. */
  apply(node: Expression): Expression | undefined;
}
