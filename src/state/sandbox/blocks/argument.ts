import { MathError, matrixFrom, type Shape, zeroMatrix } from '../../../math';
import { fitted } from '../../numbers/fitted';
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
 * The declarations with the matrix or the function that an argument brings. That a name is one is left to the language.
 * @throws MathError where the name is taken, a side is too long, or there are too many.
 */
export function withArgument(declarations: Declarations, argument: Argument | undefined): Declarations {
  if (argument?.kind !== 'new-matrix' && argument?.kind !== 'new-function') return declarations;
  const { name } = argument;
  const { matrices, functions } = declarations;
  if (
    matrices.some((declared) => declared.name === name) ||
    functions.some((declared) => declared.name === name)
  )
    throw new MathError('syntax', `${name} is declared already. Choose another name.`);
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
  return { matrices: [...matrices, { name, value: unlike(matrices.length, argument.shape) }], functions };
}

/** Small numbers that differ from those of the matrices declared before: a difference of two new ones is not 0. */
function unlike(before: number, shape: Shape): ReturnType<typeof matrixFrom> {
  const { rows, columns } = shape;
  const { data } = fitted(zeroMatrix(0, 0), { rows: rows + before, columns });
  return matrixFrom(shape, (row, column) => data[(row + before) * columns + column]);
}

/** The first of `names` that nothing declared has, or the first one with a number. */
export function freeName(names: readonly string[], { matrices, functions }: Declarations): string {
  const taken = new Set([...matrices, ...functions].map(({ name }) => name));
  const free = names.find((name) => !taken.has(name));
  if (free !== undefined) return free;
  let count = 2;
  while (taken.has(`${names[0]}_${count}`)) count += 1;
  return `${names[0]}_${count}`;
}
