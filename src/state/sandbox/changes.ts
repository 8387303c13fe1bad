import {
  copyMatrix,
  type Matrix,
  matrix,
  randomMatrix,
  type Shape,
  sameShape,
  seededRandom,
  tiedSizes,
} from '../../math';
import { type ChangeOf, whole } from '../history';
import { fitted } from '../numbers/fitted';
import { readSource } from './reading';
import { type GradientForm, LARGEST_SIDE, type SandboxState } from './state';

type Change = ChangeOf<SandboxState>;

/** Another text for `f`, faulty or not. */
export function setSource(source: string): Change {
  return (state) => (source === state.source ? state : { ...state, source });
}

/** Another matrix to differentiate by. */
export function chooseVariable(variable: string): Change {
  return (state) => (variable === state.variable ? state : { ...state, variable });
}

/** The gradient factored, or multiplied out. */
export function chooseForm(form: GradientForm): Change {
  return (state) => (form === state.form ? state : { ...state, form });
}

/** Changes the value of one matrix; another name than a declared one changes nothing. */
function withValue(state: SandboxState, name: string, value: (before: Matrix) => Matrix): SandboxState {
  let any = false;
  const matrices = state.matrices.map((declared) => {
    if (declared.name !== name) return declared;
    const next = value(declared.value);
    if (next === declared.value) return declared;
    any = true;
    return { name, value: next };
  });
  return any ? { ...state, matrices } : state;
}

/** The value of a declared matrix. */
export function matrixNamed({ matrices }: SandboxState, name: string): Matrix | undefined {
  return matrices.find((declared) => declared.name === name)?.value;
}

/** Sets one entry, counted from 0. */
export function setEntry(name: string, row: number, column: number, entry: number): Change {
  return (state) =>
    withValue(state, name, (before) => {
      const next = copyMatrix(before);
      next.data[row * next.columns + column] = entry;
      return next;
    });
}

type Side = 'rows' | 'columns';

/**
 * Gives a matrix another size. The sides of other matrices that must agree with it follow, as long as `f` is read then; else the
 * matrix changes alone, and the text's error says what no longer fits.
 */
export function resize(name: string, wanted: Shape): Change {
  return (state) => {
    const before = matrixNamed(state, name);
    if (!before) return state;
    const alone = withValue(state, name, (value) => sized(value, wanted));
    const { f } = readSource(state);
    if (!f) return alone;
    const sides: Side[] = (['rows', 'columns'] as const).filter((side) => wanted[side] !== before[side]);
    const together = sides.reduce((after, side) => {
      const tied = tiedSizes(f, name, side).ties;
      return tied.reduce(
        (changing, { name: other, side: otherSide }) =>
          withValue(changing, other, (value) =>
            sized(value, { ...shapeOf(value), [otherSide]: wanted[side] }),
          ),
        after,
      );
    }, alone);
    return readSource(together).f ? together : alone;
  };
}

function shapeOf({ rows, columns }: Matrix): Shape {
  return { rows, columns };
}

function sized(value: Matrix, { rows, columns }: Shape): Matrix {
  const within = (size: number): number => Math.max(1, Math.min(LARGEST_SIDE, size));
  const shape = { rows: within(rows), columns: within(columns) };
  return sameShape(shape, value) ? value : fitted(value, shape);
}

/** Puts a whole matrix in a place, as a paste does; matrices that share a size with it follow. */
export function replaceMatrix(name: string, rows: readonly (readonly number[])[]): Change {
  return (state) => {
    const value = matrix(rows);
    return withValue(resize(name, value)(state), name, () => value);
  };
}

/** Declares a matrix, at the end of the list. */
export function declareMatrix(name: string, value: Matrix): Change {
  return (state) => ({
    ...state,
    matrices: [...state.matrices, { name, value }],
    variable: state.matrices.length === 0 ? name : state.variable,
  });
}

/** Takes a matrix out of the list; where it was the one differentiated by, the first of the others is. */
export function removeMatrix(name: string): Change {
  return (state) => {
    const matrices = state.matrices.filter((declared) => declared.name !== name);
    const variable = state.variable === name ? (matrices[0]?.name ?? '') : state.variable;
    return { ...state, matrices, variable };
  };
}

/** Declares a function, at the end of the list. */
export function declareFunction(name: string, source: string): Change {
  return (state) => ({ ...state, functions: [...state.functions, { name, source }] });
}

/** Another text for a function: one that can be read. */
export function setFunction(name: string, source: string): Change {
  return (state) => ({
    ...state,
    functions: state.functions.map((declared) => (declared.name === name ? { name, source } : declared)),
  });
}

/** Takes a function out of the list. */
export function removeFunction(name: string): Change {
  return (state) => ({ ...state, functions: state.functions.filter((declared) => declared.name !== name) });
}

/** New numbers in every matrix, of a kind that is easy to follow: tenths from -2 to 2. */
export function randomise(seed: number): Change {
  return whole((state) => {
    const random = seededRandom(seed);
    return {
      ...state,
      matrices: state.matrices.map(({ name, value }) => ({
        name,
        value: randomMatrix(shapeOf(value), random, -2, 2, 0.1),
      })),
    };
  });
}
