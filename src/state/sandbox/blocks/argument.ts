import { MathError, type Shape } from '../../../math';
import { startingMatrix, whyNotName } from '../declare';
import { LARGEST_SIDE, MOST_FUNCTIONS, MOST_MATRICES, type SandboxState } from '../state';

/** What is declared: all that a step needs to know of a state beside its `f`. */
export type Declarations = Pick<SandboxState, 'matrices' | 'functions'>;

/** What a step takes beside its node. */
export type Argument =
  | { readonly kind: 'new-matrix'; readonly name: string; readonly shape: Shape }
  /** A matrix that is declared, or a function that is declared or the language's own. */
  | { readonly kind: 'known'; readonly name: string }
  | { readonly kind: 'new-function'; readonly name: string; readonly source: string }
  | { readonly kind: 'number'; readonly value: number };

/** An argument in the language. */
export function argumentText(argument: Argument | undefined): string {
  if (!argument) return '';
  return argument.kind === 'number' ? String(argument.value) : argument.name;
}

/**
 * The declarations with the matrix or the function that an argument brings.
 * @throws MathError where the name is none that can be given, a side is too long, or there are too many.
 */
export function withArgument(declarations: Declarations, argument: Argument | undefined): Declarations {
  if (argument?.kind !== 'new-matrix' && argument?.kind !== 'new-function') return declarations;
  const { name } = argument;
  const { matrices, functions } = declarations;
  const why = whyNotName(declarations, name);
  if (why !== undefined) throw new MathError('syntax', why);
  if (argument.kind === 'new-function') {
    if (functions.length >= MOST_FUNCTIONS)
      throw new MathError('too-large', `At most ${MOST_FUNCTIONS} functions can be declared.`);
    return { matrices, functions: [...functions, { name, source: argument.source }] };
  }
  if (matrices.length >= MOST_MATRICES)
    throw new MathError('too-large', `At most ${MOST_MATRICES} matrices can be declared.`);
  const { rows, columns } = argument.shape;
  for (const size of [rows, columns]) {
    if (!Number.isInteger(size) || size < 1 || size > LARGEST_SIDE)
      throw new MathError('too-large', `A new matrix has 1 to ${LARGEST_SIDE} rows and columns.`);
  }
  return {
    matrices: [...matrices, { name, value: startingMatrix(declarations, argument.shape) }],
    functions,
  };
}
