import { compile, type Expression, inOrder, type Matrix, type Program } from '../../math';
import type { Shown } from '../sandbox/shown';
import type { Change } from '../sandbox/store';
import { type Structure, structureOf } from '../sandbox/structure';

/** Values of matrices, by name. */
export type Matrices = ReadonlyMap<string, Matrix>;

/** Everything that a step needs of an `f`; the numbers alone are missing. */
export interface Slopes {
  /** The structure of `f` in each variable, in their order: each with the derivation of its gradient. */
  readonly structures: ReadonlyMap<string, Structure>;
  /** Computes `f`, then `df/d·` of each variable, then the slope `g′` of each elementwise function where it is applied. */
  readonly program: Program;
}

/** A point of a descent: what is known where the matrices stand. */
export interface Point {
  readonly loss: number;
  /** `df/d·` by the name of its variable, in the variable's shape. */
  readonly gradients: Matrices;
  /** The largest `|g′|` of all functions in `f`, where they are applied; undefined where `f` has none. */
  readonly steepest?: number | undefined;
}

const kept = new WeakMap<readonly Expression[], Slopes>();

/**
 * The simplified gradients of `f` in all variables at once, compiled once for each structure; its list of nodes stands for it. Undefined
 * where `f` is no single number, or a variable is not declared.
 */
export function slopesOf(
  { f, nodes, scope, state }: Shown,
  variables: readonly string[],
): Slopes | undefined {
  const known = kept.get(nodes);
  if (known && [...known.structures.keys()].join(' ') === variables.join(' ')) return known;
  const structures = new Map(
    variables.map((name) => [name, structureOf(f, name, scope, state.source)] as const),
  );
  const gradients = [...structures.values()].flatMap(({ derivation }) => derivation?.gradient ?? []);
  if (gradients.length < variables.length) return undefined;
  const primes = inOrder([f]).flatMap(({ attributes: { apply }, operands }) =>
    apply ? [apply.derivative(operands[0])] : [],
  );
  const slopes = { structures, program: compile([f, ...gradients, ...primes]) };
  kept.set(nodes, slopes);
  return slopes;
}

/** Loss and gradients at a point. The gradients belong to the slopes: the next point's are written over them. */
export function pointAt({ structures, program }: Slopes, bindings: Matrices): Point {
  const [loss, ...results] = program.run(bindings);
  const primes = results.slice(structures.size);
  return {
    loss: loss.data[0],
    gradients: new Map([...structures.keys()].map((name, index) => [name, results[index]] as const)),
    steepest: primes.length > 0 ? Math.max(...primes.map(steepestOf)) : undefined,
  };
}

function steepestOf({ data }: Matrix): number {
  return data.reduce((most, slope) => Math.max(most, Math.abs(slope)), 0);
}

/**
 * One step, `W ← W − η·df/dW` for every variable at once: all gradients are those of the point before it. The values of the variables alone;
 * undefined where an entry would be too large for a number.
 */
export function descend(bindings: Matrices, { gradients }: Point, eta: number): Matrices | undefined {
  const next = new Map<string, Matrix>();
  for (const [name, { rows, columns, data: slope }] of gradients) {
    const before = bindings.get(name);
    if (!before) return undefined;
    const data = before.data.map((entry, index) => entry - eta * slope[index]);
    if (!data.every(Number.isFinite)) return undefined;
    next.set(name, { rows, columns, data });
  }
  return next;
}

/** Puts matrices of the same shapes in the places of those with these names. */
export function withMatrices(values: Matrices): Change {
  return (state) => ({
    ...state,
    matrices: state.matrices.map(({ name, value }) => ({ name, value: values.get(name) ?? value })),
  });
}
