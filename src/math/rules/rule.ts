import type { ElementwiseFunction, Expression, Operator } from '../expression/types';

/** What a matrix of a sample is: the one differentiated by, or a constant of the step. */
export type SampleRole = 'variable' | 'constant';

/** A matrix of a rule's sample. Its sizes are letters, so that a resize of one follows in all that share the letter. */
export interface SampleMatrix {
  readonly name: string;
  readonly role: SampleRole;
  readonly rows: Size;
  readonly columns: Size;
  readonly entries: readonly (readonly number[])[];
}

/** A size of a sample: a letter shared by all that must agree, or 1 for a row, a column or a scalar. */
export type Size = 'm' | 'n' | 'p' | 1;

/** A rule's own example: rectangular, every size different, so that a forgotten transpose shows. */
export interface Sample {
  readonly matrices: readonly SampleMatrix[];
  /** The result's name: `G`, or `f` where the step ends in a scalar. */
  readonly result: 'G' | 'f';
  /** The elementwise function's body, where the step applies one. */
  readonly g?: (t: Expression) => Expression;
  /** The step, from its matrices in the order given above. */
  step(matrices: readonly Expression[], g: ElementwiseFunction): Expression;
}

/** Where a rule stands: one operand of one operator. */
export interface Place {
  readonly operator: Operator;
  readonly operand: number;
}

/**
 * A way back: how `df/dG` becomes `df/dX` for one operand `X` of the step that computes `G`. Gradients are laid out like their
 * variables: `[df/dX]_ij = df/dX_ij`.
 */
export interface Rule {
  /** A stable word for addresses, content and tests: `right-multiplication`. */
  readonly id: string;
  readonly name: string;
  readonly kind: 'matrix-to-matrix' | 'matrix-to-scalar';
  /** Whether it is one of the ten of the article that the essay re-tells. */
  readonly article: boolean;
  readonly places: readonly Place[];
  /** Tells the rules of one place apart by shape: a broadcast operand has another rule than one of full size. */
  applies?(node: Expression, operand: number): boolean;
  /**
   * The pullback, as an expression in the upstream, the operands and the value of `node`.
   * `upstream` has the shape of `node`, the result the shape of the operand.
   */
  pullback(upstream: Expression, node: Expression, operand: number): Expression;
  readonly sample: Sample;
}
