import type { Derivation } from '../derivation/differentiate';
import { inOrder } from '../expression/traverse';
import type { Expression } from '../expression/types';
import { copyMatrix, type Matrix, zeroMatrix } from '../matrix/matrix';
import { expandFunctions } from './expand';
import { type Bindings, compile } from './program';

/** An entry, counted from 0. */
export interface EntryPosition {
  readonly row: number;
  readonly column: number;
}

/** A gradient beside its central differences. */
export interface GradientCheck {
  /** The gradient by the derived formula. */
  readonly gradient: Matrix;
  /** `(f(x + h) - f(x - h)) / 2h`, refined by Richardson's extrapolation, for every entry of the variable. */
  readonly differences: Matrix;
  /** `|gradient - difference| / max(1, |gradient|, |difference|)` for every entry. */
  readonly errors: Matrix;
  /** The largest error over the entries that are no kinks. */
  readonly largestError: number;
  /** Where the largest error is; undefined where every entry is a kink. */
  readonly worst?: EntryPosition;
  /** Entries where a nudge crosses a point without derivative (relu at 0): reported, not failed. */
  readonly kinks: readonly EntryPosition[];
  /** Whether every entry that is no kink agrees to `tolerance`. */
  readonly agrees: boolean;
}

/** How a check is made. */
export interface CheckOptions {
  /** The nudge, relative to `max(1, |x|)`. Left out, one is chosen that balances truncation and round-off. */
  readonly step?: number;
  /** The largest error that counts as agreement. */
  readonly tolerance?: number;
}

/** Tried in turn until a nudge crosses no point without derivative; the first is best for a smooth function. */
const DEFAULT_STEPS = [1e-3, 1e-5];

/** Whether any entry is 0, or changes its sign, between two values of a kinked step's operand. */
function crosses(before: Matrix, after: Matrix, whole: boolean): boolean {
  let zeros = 0;
  for (let index = 0; index < before.data.length; index += 1) {
    const crossing =
      before.data[index] === 0 || after.data[index] === 0 || before.data[index] > 0 !== after.data[index] > 0;
    if (crossing && before.data[index] !== after.data[index]) {
      if (!whole) return true;
      zeros += 1;
    } else if (before.data[index] === 0) zeros += 1;
  }
  return whole && zeros === before.data.length;
}

/**
 * Holds a derivation against central differences, entry by entry. The differences at `h` and `h/2` are combined so that the error
 * falls as `h^4` (Richardson, 1911).
 */
export function checkGradient(
  derivation: Derivation,
  bindings: Bindings,
  { step, tolerance = 1e-6 }: CheckOptions = {},
): GradientCheck {
  const { variable } = derivation;
  const [gradient] = compile([derivation.gradient]).run(bindings);
  const [f] = expandFunctions([derivation.f]);
  const kinked = kinkedOperands(f);
  const program = compile([f, ...kinked.map(({ operand }) => operand)]);
  const point = copyMatrix(bindings.get(variable) ?? zeroMatrix(gradient.rows, gradient.columns));
  const nudged = new Map(bindings).set(variable, point);
  const valueAt = (index: number, value: number): readonly Matrix[] => {
    const kept = point.data[index];
    point.data[index] = value;
    const values = program.run(nudged);
    point.data[index] = kept;
    return values;
  };

  const differences = zeroMatrix(gradient.rows, gradient.columns);
  const errors = zeroMatrix(gradient.rows, gradient.columns);
  const kinks: EntryPosition[] = [];
  let largestError = 0;
  let worst: EntryPosition | undefined;
  for (let index = 0; index < point.data.length; index += 1) {
    const position = { row: Math.floor(index / point.columns), column: index % point.columns };
    const centre = point.data[index];
    const nudge = (size: number): { difference: number; crossed: boolean } => {
      const low = valueAt(index, centre - size).map(copyMatrix);
      const high = valueAt(index, centre + size);
      return {
        difference: (high[0].data[0] - low[0].data[0]) / (2 * size),
        crossed: kinked.some(({ whole }, at) => crosses(low[at + 1], high[at + 1], whole)),
      };
    };
    let crossed = false;
    for (const relative of step === undefined ? DEFAULT_STEPS : [step]) {
      const h = relative * Math.max(1, Math.abs(centre));
      const wide = nudge(h);
      differences.data[index] = (4 * nudge(h / 2).difference - wide.difference) / 3;
      crossed = wide.crossed;
      if (!crossed) break;
    }
    if (crossed) kinks.push(position);
    else {
      const size = Math.max(1, Math.abs(gradient.data[index]), Math.abs(differences.data[index]));
      const error = Math.abs(gradient.data[index] - differences.data[index]) / size;
      // What is not a number agrees with nothing.
      errors.data[index] = Number.isNaN(error) ? Number.POSITIVE_INFINITY : error;
      if (!worst || errors.data[index] > largestError) {
        largestError = errors.data[index];
        worst = position;
      }
    }
  }
  return {
    gradient,
    differences,
    errors,
    largestError,
    ...(worst ? { worst } : {}),
    kinks,
    agrees: largestError <= tolerance,
  };
}

/** The operands of steps that have points without derivative; of a norm, only the whole matrix being 0 is one. */
function kinkedOperands(f: Expression): { operand: Expression; whole: boolean }[] {
  return inOrder([f])
    .filter((node) => node.operator.hasKink?.(node))
    .map((node) => ({ operand: node.operands[0], whole: node.operator.id === 'frobenius-norm' }));
}
