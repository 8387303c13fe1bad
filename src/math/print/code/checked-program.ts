import type { CodeTarget } from '../../expression/notation';
import type { Matrix } from '../../matrix/matrix';
import type { EntryPosition } from '../../numeric/check';
import type { CodeProgram } from './program';

/** A program with values, and what its gradient is held against. */
export interface CheckedProgram {
  readonly program: CodeProgram;
  /** The values of the inputs, in their order. */
  readonly values: readonly Matrix[];
  /** Which input is differentiated by, counted from 0. */
  readonly position: number;
  /** The nudge of the differences, relative to `max(1, |x|)`. */
  readonly step: number;
  /** Entries of the gradient that nothing is said of, counted from 0. */
  readonly leftOut: readonly EntryPosition[];
  /** Why they are left out. */
  readonly reasons: readonly string[];
  /** Whether that is all of them. */
  readonly nothingLeft: boolean;
}

/** How far differences may be from the gradient, relative to its largest entry or to 1. */
export const DIFFERENCES_TOLERANCE = 1e-6;
/** The same for automatic differentiation, which errs by rounding alone. */
const AUTODIFF_TOLERANCE = 1e-8;

/** Whether a target differentiates by itself; the others take differences. */
export function hasAutodiff(target: CodeTarget): boolean {
  return target === 'pytorch' || target === 'jax';
}

/** A power of ten as every target writes it: `1e-5`. */
export function powerOfTen(value: number): string {
  return value.toExponential();
}

/** The tolerance of a target's assertion, as a literal. */
export function toleranceOf(target: CodeTarget): string {
  return powerOfTen(hasAutodiff(target) ? AUTODIFF_TOLERANCE : DIFFERENCES_TOLERANCE);
}

/** The names of the inputs, as they stand in a call. */
export function argumentsOf({ program: { inputs } }: CheckedProgram): string {
  return inputs.map(({ name }) => name).join(', ');
}

/** The names of the inputs in round brackets, as Python and Julia write a tuple. */
export function tupleOf(checked: CheckedProgram): string {
  return `(${argumentsOf(checked)}${checked.values.length === 1 ? ',' : ''})`;
}

/** Entries, eight to a line. */
export function listed(entries: readonly EntryPosition[], write: (entry: EntryPosition) => string): string[] {
  const lines: string[] = [];
  for (let from = 0; from < entries.length; from += 8)
    lines.push(
      entries
        .slice(from, from + 8)
        .map(write)
        .join(', '),
    );
  return lines;
}

/** The comment above an assertion that leaves entries out, or that is itself left out. */
export function leftOutComment({ reasons, nothingLeft }: CheckedProgram): string[] {
  return nothingLeft ? [...reasons, 'That is every entry, so nothing is asserted.'] : [...reasons];
}
