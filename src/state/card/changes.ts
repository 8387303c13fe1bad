import {
  copyMatrix,
  type Matrix,
  matrix,
  type Rule,
  randomMatrix,
  type Shape,
  sameShape,
  seededRandom,
} from '../../math';
import { type ChangeOf, whole } from '../history';
import { fitted } from '../numbers/fitted';
import {
  type CardFunction,
  type CardState,
  initialState,
  LARGEST,
  type Letter,
  resultShape,
  type UpstreamChoice,
} from './state';

/** A change of a card. */
export type Change = ChangeOf<CardState>;

/** The name under which the typed upstream is edited. */
export const UPSTREAM = 'upstream';

/** The typed upstream follows the result's shape. */
function settled(rule: Rule, state: CardState): CardState {
  if (!state.typed) return state;
  const shape = resultShape(rule, state);
  return sameShape(state.typed, shape) ? state : { ...state, typed: fitted(state.typed, shape) };
}

function withMatrix(state: CardState, name: string, value: Matrix): CardState {
  return name === UPSTREAM
    ? { ...state, typed: value }
    : { ...state, matrices: { ...state.matrices, [name]: value } };
}

function matrixOf(state: CardState, name: string): Matrix | undefined {
  return name === UPSTREAM ? state.typed : state.matrices[name];
}

/** Sets one entry, counted from 0. */
export function setEntry(name: string, row: number, column: number, value: number): Change {
  return (state) => {
    const before = matrixOf(state, name);
    if (!before) return state;
    const next = copyMatrix(before);
    next.data[row * next.columns + column] = value;
    return withMatrix(state, name, next);
  };
}

function clamped(size: number): number {
  return Math.max(1, Math.min(LARGEST, size));
}

/** Gives a matrix another size; every matrix that shares one of its letters follows. */
export function resize(rule: Rule, name: string, { rows, columns }: Shape): Change {
  return (state) => {
    const changed = rule.sample.matrices.find((candidate) => candidate.name === name);
    if (!changed) return state;
    const wanted = new Map<Letter, number>();
    const before = state.matrices[name];
    if (changed.rows !== 1) wanted.set(changed.rows, clamped(rows));
    // A square matrix has one letter for both sides: the side that was changed decides.
    if (changed.columns !== 1 && (changed.columns !== changed.rows || columns !== before.columns)) {
      wanted.set(changed.columns, clamped(columns));
    }
    return settled(rule, resized(rule, state, wanted));
  };
}

function resized(rule: Rule, state: CardState, wanted: ReadonlyMap<Letter, number>): CardState {
  const sizeOf = (letter: Letter | 1, size: number): number =>
    letter === 1 ? 1 : (wanted.get(letter) ?? size);
  const matrices = rule.sample.matrices.map(({ name, rows, columns }) => {
    const value = state.matrices[name];
    const shape = { rows: sizeOf(rows, value.rows), columns: sizeOf(columns, value.columns) };
    return [name, sameShape(shape, value) ? value : fitted(value, shape)] as const;
  });
  return { ...state, matrices: Object.fromEntries(matrices) };
}

/** Puts a whole matrix in a place, as a paste does; matrices that share a size with it follow. */
export function replace(rule: Rule, name: string, rows: readonly (readonly number[])[]): Change {
  return (state) => {
    const value = matrix(rows);
    if (name === UPSTREAM)
      return state.typed && sameShape(value, state.typed) ? withMatrix(state, name, value) : state;
    const sized = resize(rule, name, value)(state);
    return sameShape(sized.matrices[name], value) ? withMatrix(sized, name, value) : state;
  };
}

/** Three significant digits, which a cell shows in full: what is seen is what is calculated with. */
function rounded(of: Matrix): Matrix {
  const result = copyMatrix(of);
  result.data.forEach((value, index) => {
    result.data[index] = Number(value.toPrecision(3));
  });
  return result;
}

/** Chooses where `df/dG` comes from. What is typed in for the first time begins with the value that stands there. */
export function chooseUpstream(upstream: UpstreamChoice, current: Matrix): Change {
  return (state) => ({
    ...state,
    upstream,
    ...(upstream === 'typed' && !state.typed ? { typed: rounded(current) } : {}),
  });
}

/** Sets the elementwise function. */
export function setFunction(g: CardFunction): Change {
  return (state) => ({ ...state, g });
}

/** New numbers in every matrix, of a kind that is easy to follow: tenths from -2 to 2. */
export function randomise(seed: number): Change {
  return whole((state) => {
    const random = seededRandom(seed);
    const fill = (value: Matrix): Matrix => randomMatrix(value, random, -2, 2, 0.1);
    const matrices = Object.entries(state.matrices).map(([name, value]) => [name, fill(value)] as const);
    return {
      ...state,
      matrices: Object.fromEntries(matrices),
      ...(state.typed ? { typed: fill(state.typed) } : {}),
    };
  });
}

/** Back to the card's own example. */
export function reset(rule: Rule): Change {
  return whole(() => initialState(rule));
}
