import {
  compile,
  type Derivation,
  definitionsIn,
  differentiate,
  type Expression,
  inOrder,
  MathError,
  nameParts,
  nodeGradients,
  type Program,
  type Scope,
} from '../../math';
import { symbolsOf } from './symbols';

/** What is known of `f` before any number is: it changes with the text, a shape, a function or the choice of the variable. */
export interface Structure {
  readonly f: Expression;
  /** Names of parts of `f`: the reader's own, and others where a part is long. */
  readonly names: ReadonlyMap<Expression, string>;
  /** The LaTeX of the names in `f`, in the colours of their roles. */
  readonly symbols: ReadonlyMap<string, string>;
  /** Every node of `f` once, operands before the nodes that use them. */
  readonly nodes: readonly Expression[];
  /** Absent where `f` is no single number, or nothing to differentiate by is declared. */
  readonly derivation?: Derivation;
  /** Why there is no derivation. */
  readonly error?: MathError;
  /** `df/d·` of each node on the way from `f` to the variable, as expressions. */
  readonly gradients: ReadonlyMap<Expression, Expression>;
  /** Computes the values of `nodes`, then the gradients in the order of `gradients`. */
  readonly program: Program;
}

/** Structures that are kept, so that going back and forth between two variables derives nothing again. */
const KEPT = 8;
const kept = new Map<string, Structure>();

function derived(f: Expression, variable: string, scope: Scope): Pick<Structure, 'derivation' | 'error'> {
  try {
    return { derivation: differentiate(f, variable, scope) };
  } catch (error) {
    if (error instanceof MathError) return { error };
    throw error;
  }
}

/** The names that were asked for last, since a number that changes asks for the same again. */
let lastNames: { readonly key: string; readonly names: ReadonlyMap<Expression, string> } | undefined;

function namesOf(f: Expression, source: string, scope: Scope): ReadonlyMap<Expression, string> {
  const functions = scope.functions ?? new Map<string, string>();
  const shapes = [...scope.shapes].map(([name, { rows, columns }]) => [name, rows, columns]);
  const key = JSON.stringify([f.id, source, shapes, [...functions]]);
  if (lastNames?.key === key) return lastNames.names;
  const names = nameParts(f, [...scope.shapes.keys(), ...functions.keys()], definitionsIn(source, scope));
  lastNames = { key, names };
  return names;
}

/**
 * The structure of `f` where it is differentiated by `variable`. `source` is the text that `f` was read from, whose names for its
 * parts are kept.
 */
export function structureOf(f: Expression, variable: string, scope: Scope, source: string): Structure {
  const shape = scope.shapes.get(variable);
  const names = namesOf(f, source, scope);
  const named = [...names].map(([node, name]) => `${node.id}:${name}`).join(' ');
  const key = `${f.id} ${variable} ${shape?.rows}x${shape?.columns} ${named}`;
  const known = kept.get(key);
  if (known?.f === f) return known;
  const { derivation, error } = derived(f, variable, scope);
  const nodes = inOrder([f]);
  const gradients = derivation ? nodeGradients(derivation) : new Map<Expression, Expression>();
  const structure: Structure = {
    f,
    names,
    symbols: symbolsOf(f, variable),
    nodes,
    ...(derivation ? { derivation } : {}),
    ...(error ? { error } : {}),
    gradients,
    program: compile([...nodes, ...gradients.values()]),
  };
  if (kept.size >= KEPT) kept.delete(kept.keys().next().value as string);
  kept.set(key, structure);
  return structure;
}
