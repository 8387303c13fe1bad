import { copyMatrix, type Expression, type Matrix, type Scope, whyNotFinite } from '../../math';
import { sameMatrix } from '../numbers/same-matrix';
import { scaleLimit } from '../numbers/scale-limit';
import { scopeOf } from './reading';
import type { SandboxState } from './state';
import { type Structure, structureOf } from './structure';

/** What the page shows: an `f` that was read, its nodes and all numbers. */
export interface Shown extends Structure {
  /** The choices that the numbers are of. */
  readonly state: SandboxState;
  readonly scope: Scope;
  readonly bindings: ReadonlyMap<string, Matrix>;
  readonly values: ReadonlyMap<Expression, Matrix>;
  /** `df/d·` of each node on the way; the variable's is the answer. */
  readonly gradientValues: ReadonlyMap<Expression, Matrix>;
  /** The end of the one colour scale of all gradients, and that of all values. */
  readonly limit: number;
  readonly valueLimit: number;
  /** Why a number is infinite or none at all; undefined while all are finite. */
  readonly reason?: string;
  /** The number of the derivation's first line, where it goes on from another's; 1 where this is left out. */
  readonly firstTag?: number;
}

/** The matrix of the last run where its entries are the same, so that whoever draws it has nothing to do. */
function keptOrCopied(now: Matrix, before: Matrix | undefined): Matrix {
  return before && sameMatrix(now, before) ? before : copyMatrix(now);
}

/** The numbers of a state whose `f` was read. `before` is what stood there, `sameGesture` whether one gesture goes on. */
export function shownOf(
  state: SandboxState,
  f: Expression,
  before: Shown | undefined,
  sameGesture: boolean,
): Shown {
  const scope = scopeOf(state);
  const structure = structureOf(f, state.variable, scope, state.source);
  const { nodes, gradients, program } = structure;
  const bindings = new Map(state.matrices.map(({ name, value }) => [name, value] as const));
  const results = program.run(bindings);
  const same = before !== undefined && before.program === program;
  const values = new Map(
    nodes.map((node, index) => [node, keptOrCopied(results[index], before?.values.get(node))] as const),
  );
  const gradientValues = new Map(
    [...gradients.keys()].map((node, index) => {
      const known = same ? before.gradientValues.get(node) : undefined;
      return [node, keptOrCopied(results[nodes.length + index], known)] as const;
    }),
  );
  const reason = reasonOf(structure, bindings, values, gradientValues);
  return {
    ...structure,
    state,
    scope,
    bindings,
    values,
    gradientValues,
    limit: scaleLimit([...gradientValues.values()], before?.limit ?? 0, sameGesture),
    valueLimit: scaleLimit([...values.values()], before?.valueLimit ?? 0, sameGesture),
    ...(reason === undefined ? {} : { reason }),
  };
}

/** The first number on the way that is not finite tells why. */
function reasonOf(
  { gradients }: Structure,
  bindings: ReadonlyMap<string, Matrix>,
  values: ReadonlyMap<Expression, Matrix>,
  gradientValues: ReadonlyMap<Expression, Matrix>,
): string | undefined {
  const broken = ({ data }: Matrix): boolean => !data.every(Number.isFinite);
  for (const [node, value] of values) if (broken(value)) return whyNotFinite(node, bindings);
  for (const [node, value] of gradientValues) {
    if (broken(value)) return whyNotFinite(gradients.get(node) as Expression, bindings);
  }
  return undefined;
}
