import { type Expression, MathError, parse, type Scope } from '../../math';
import type { SandboxState } from './state';

/** What the text of `f` says: an expression, or what is wrong with it. */
export type Reading =
  | { readonly f: Expression; readonly error?: undefined }
  | { readonly f?: undefined; readonly error: MathError };

/** What the text of `f` may speak of. */
export function scopeOf({ matrices, functions }: Pick<SandboxState, 'matrices' | 'functions'>): Scope {
  return {
    shapes: new Map(matrices.map(({ name, value: { rows, columns } }) => [name, { rows, columns }] as const)),
    functions: new Map(functions.map(({ name, source }) => [name, source] as const)),
  };
}

/** Reads a text in a scope. */
export function readIn(scope: Scope, source: string): Reading {
  try {
    return { f: parse(source, scope) };
  } catch (error) {
    if (error instanceof MathError) return { error };
    throw error;
  }
}

/** Reads the text of `f` of a state. */
export function readSource(state: Pick<SandboxState, 'source' | 'matrices' | 'functions'>): Reading {
  return readIn(scopeOf(state), state.source);
}
