import { checkName, MathError, type Matrix, randomMatrix, type Shape, seededRandom } from '../../math';
import { mentions, namesAt, withName } from './declare-names';
import { readIn, readSource, scopeOf } from './reading';
import type { SandboxState } from './state';
import type { Change } from './store';

/** The numbers that a new matrix begins with: tenths, others for each that is declared, the same whenever it is. */
export function startingMatrix({ matrices }: Pick<SandboxState, 'matrices'>, shape: Shape): Matrix {
  return randomMatrix(shape, seededRandom(matrices.length + 1), -2, 2, 0.1);
}

/** What a new function is at first. */
export const STARTING_FUNCTION = 'tanh(t)';

/** What has names, and the text that speaks of them, where there is one. */
export type Named = Pick<SandboxState, 'matrices' | 'functions'> & Partial<Pick<SandboxState, 'source'>>;

/** The letters that are usual for a matrix, and for a function, in the order in which they are offered. */
export const MATRIX_NAMES: readonly string[] = [...'ABCDEFHKLMNPQRSUVWXYZ'];
export const FUNCTION_NAMES: readonly string[] = [...'ghkpqrsu'];

/** The first of `names` that is free, or the first one with a number. */
export function freeName(state: Named, names: readonly string[]): string {
  const free = (name: string): boolean => mayDeclare(state, name) && !mentions(state.source ?? '', name);
  const found = names.find(free);
  if (found !== undefined) return found;
  let number = 2;
  while (!free(`${names[0]}_${number}`)) number += 1;
  return `${names[0]}_${number}`;
}

/** What the whole is called, in every formula and drawing of the page. */
const NAME_OF_WHOLE = 'f';

/** Why a name can be given to nothing new; undefined where it can. */
export function whyNotName({ matrices, functions, source = '' }: Named, name: string): string | undefined {
  try {
    checkName(name);
  } catch (error) {
    if (error instanceof MathError) return error.message;
    throw error;
  }
  if (name === NAME_OF_WHOLE) return 'f is the name of the whole. Choose another name.';
  if (matrices.some((matrix) => matrix.name === name)) {
    return `${name} is a matrix already. Choose another name.`;
  }
  if (functions.some((fn) => fn.name === name)) {
    return `${name} is a function already. Choose another name.`;
  }
  const defined = namesAt(source).some(
    (place) => place.name === name && /^\s*=/.test(source.slice(place.end)),
  );
  return defined ? `${name} is defined in f. Choose another name.` : undefined;
}

/** Whether a name can be given to something new. */
export function mayDeclare(state: Named, name: string): boolean {
  return whyNotName(state, name) === undefined;
}

/** Gives a matrix or a function another name. The texts of `f` and of the functions follow, and keep all else as it was typed. */
export function rename(from: string, to: string): Change {
  return (state) => {
    if (from === to || whyNotRename(state, from, to) !== undefined) return state;
    return renamed(state, from, to);
  };
}

function renamed(state: SandboxState, from: string, to: string): SandboxState {
  const own = (name: string): string => (name === from ? to : name);
  return {
    ...state,
    source: withName(state.source, from, to),
    matrices: state.matrices.map(({ name, value }) => ({ name: own(name), value })),
    functions: state.functions.map(({ name, source }) => ({
      name: own(name),
      // A matrix has no meaning in a function's text: what is called so there is the function's own number.
      source: state.functions.some((fn) => fn.name === from) ? withName(source, from, to) : source,
    })),
    variable: own(state.variable),
  };
}

/** The texts of a state that are read: `f`, and each function on a number. */
function readable(state: SandboxState): number {
  const scope = scopeOf(state);
  const functions = state.functions.filter(({ name }) => readIn(scope, `${name}(1)`).f);
  return functions.length + (readSource(state).f ? 1 : 0);
}

/** Why a matrix or a function cannot have another name; undefined where it can. */
export function whyNotRename(state: SandboxState, from: string, to: string): string | undefined {
  if (from === to) return undefined;
  const refused = whyNotName(state, to);
  if (refused !== undefined) return refused;
  return readable(renamed(state, from, to)) < readable(state)
    ? `${to} has another meaning in a text that uses ${from}. Choose another name.`
    : undefined;
}

/** Why a matrix or a function cannot be taken away: what uses it; undefined where nothing does. */
export function whyNotRemove(
  state: Pick<SandboxState, 'source' | 'functions'>,
  name: string,
): string | undefined {
  if (mentions(state.source, name)) return `f uses ${name}. Take ${name} out of f first.`;
  const user = state.functions.find((fn) => fn.name !== name && mentions(fn.source, name));
  const isFunction = state.functions.some((fn) => fn.name === name);
  return user && isFunction
    ? `${user.name} uses ${name}. Take ${name} out of ${user.name} first.`
    : undefined;
}
