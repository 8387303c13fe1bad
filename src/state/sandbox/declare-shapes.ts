import type { Shape } from '../../math';
import { LARGEST_SIDE, type SandboxState } from './state';

/** Sizes to begin with while nothing is declared. */
const FIRST_SIZES = [3, 2];

function sizesInUse({ matrices }: Pick<SandboxState, 'matrices'>): number[] {
  const sizes = new Set(matrices.flatMap(({ value: { rows, columns } }) => [rows, columns]));
  sizes.delete(1);
  if (sizes.size === 0) for (const size of FIRST_SIZES) sizes.add(size);
  return [...sizes].filter((size) => size <= LARGEST_SIDE).sort((left, right) => left - right);
}

/**
 * Shapes of the sizes that are in use, and of 1, in the order in which a name is likely to have them: a capital names a matrix, a small
 * letter a vector. Smaller ones come first within each kind. That is a guess at what is offered; what a text means never hangs on it.
 */
export function sizesToTry(state: Pick<SandboxState, 'matrices'>, name: string): readonly Shape[] {
  const sizes = sizesInUse(state);
  const matrices = sizes
    .flatMap((rows) => sizes.map((columns) => ({ rows, columns })))
    .sort((left, right) => left.rows * left.columns - right.rows * right.columns);
  const vectors = [
    ...sizes.map((rows) => ({ rows, columns: 1 })),
    ...sizes.map((columns) => ({ rows: 1, columns })),
  ];
  const number = { rows: 1, columns: 1 };
  const capital = /^[A-Z]/.test(name);
  return capital ? [...matrices, ...vectors, number] : [...vectors, number, ...matrices];
}
