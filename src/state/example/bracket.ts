import type { StoreApi } from 'zustand/vanilla';
import {
  checkGradient,
  type Derivation,
  type EntryPosition,
  type Expression,
  evaluate,
  type Matrix,
  matrix,
  sameShape,
  shapeText,
} from '../../math';
import { scaleLimit } from '../numbers/scale-limit';
import { TOLERANCE } from '../sandbox/check';
import { readIn } from '../sandbox/reading';
import type { Shown } from '../sandbox/shown';
import type { SandboxState } from '../sandbox/state';
import { type Sandbox, sandboxStore } from '../sandbox/store';
import { extended } from './extended';

/** The network's gradient with its bracket, and as the article writes it, without. */
const WITH_BRACKET = "2*X'*((g(X*W)-Y).*g'(X*W))";
const WITHOUT_BRACKET = "2*X'*(g(X*W)-Y).*g'(X*W)";

/** As many samples as features: the sizes by which both readings have a shape. */
const first: SandboxState = {
  source: 'norm2(g(X*W)-Y)^2',
  matrices: [
    {
      name: 'X',
      value: matrix([
        [1, -0.5, 0.8],
        [0.4, 1.2, -1],
        [-0.6, 0.5, 1],
      ]),
    },
    {
      name: 'W',
      value: matrix([
        [0.5, -0.3],
        [-0.4, 0.8],
        [0.6, 0.2],
      ]),
    },
    {
      name: 'Y',
      value: matrix([
        [1, -1],
        [0.5, 1],
        [-1, 0],
      ]),
    },
  ],
  functions: [{ name: 'g', source: 'tanh(t)' }],
  variable: 'W',
  form: 'factored',
};

/** How entries of a reading stand against the nudge. */
export interface Verdict {
  /** Entries that a nudge says something of. */
  readonly compared: number;
  /** Those that disagree with it. */
  readonly off: readonly EntryPosition[];
}

/** What the language makes of a formula. */
export interface Reading {
  /** Absent where it cannot be read, or is no matrix of the variable's shape. */
  readonly expression?: Expression;
  readonly value?: Matrix;
  readonly verdict?: Verdict;
  /** Why there is none, as a sentence. */
  readonly problem?: string;
}

/** Two readings of one formula, beside central differences. */
export interface Bracket {
  readonly withBracket: Reading;
  readonly withoutBracket: Reading;
  /** `(f(W + h) - f(W - h)) / 2h`, entry by entry, in the shape of `W`. */
  readonly differences: Matrix;
  /** The end of the colour scale of all three. */
  readonly limit: number;
}

export type BracketState = Sandbox & { readonly bracket: Bracket };
export type BracketStore = StoreApi<BracketState>;

/** The largest side of a matrix of the figure. */
export const LARGEST_OF_BRACKET = 6;

/** A store for the figure: the network's numbers, and what each reading makes of them. */
export function bracketStore(): BracketStore {
  return extended<Sandbox, { readonly bracket: Bracket }>(sandboxStore(first), (sandbox, before) => {
    if (before?.shown === sandbox.shown) return { bracket: before.bracket };
    const sameGesture = sandbox.gesture !== undefined && sandbox.gesture === before?.gesture;
    return { bracket: bracketOf(sandbox.shown, before?.bracket.limit ?? 0, sameGesture) };
  });
}

/** The state that the figure begins with. */
export const firstBracket: SandboxState = first;

function bracketOf(shown: Shown, limitBefore: number, sameGesture: boolean): Bracket {
  const { derivation } = shown;
  if (!derivation) throw new Error('The loss of the network is a number, and has a gradient.');
  const { differences } = checkGradient(derivation, shown.bindings);
  const withBracket = read(WITH_BRACKET, shown, derivation);
  const withoutBracket = read(WITHOUT_BRACKET, shown, derivation);
  const matrices = [differences, withBracket.value, withoutBracket.value].filter(
    (value) => value !== undefined,
  );
  return { withBracket, withoutBracket, differences, limit: scaleLimit(matrices, limitBefore, sameGesture) };
}

/** Reads a formula as the sandbox would, and holds it against the nudge as if it were the gradient. */
function read(source: string, { scope, bindings }: Shown, derivation: Derivation): Reading {
  const { f: expression, error } = readIn(scope, source);
  if (!expression) return { problem: error.message };
  const { shape } = derivation.gradient;
  if (!sameShape(expression.shape, shape)) {
    return {
      problem: `Read from left to right this is ${shapeText(expression.shape)}, and W is ${shapeText(shape)}: a gradient has the shape of its variable.`,
    };
  }
  const value = evaluate(expression, bindings);
  const { errors, kinks } = checkGradient({ ...derivation, gradient: expression }, bindings);
  const uncompared = new Set(kinks.map(({ row, column }) => row * shape.columns + column));
  const off = [...errors.data.keys()]
    .filter((index) => !uncompared.has(index) && errors.data[index] > TOLERANCE)
    .map((index) => ({ row: Math.floor(index / shape.columns), column: index % shape.columns }));
  return { expression, value, verdict: { compared: errors.data.length - kinks.length, off } };
}
