import { createStore, type StoreApi } from 'zustand/vanilla';
import { newGesture } from '../gesture';
import { sameMatrix } from '../numbers/same-matrix';
import type { SandboxState } from '../sandbox/state';
import type { SandboxStore } from '../sandbox/store';
import { descend, type Matrices, pointAt, slopesOf, withMatrices } from './descend';
import { steadyStepSize } from './step-size';
import { type Verdict, verdictOf } from './verdict';
import { wantsSmaller } from './words';

/** Where a descent stands. */
interface Standing {
  /** The loss where it began, then after each step; empty where there is no gradient. */
  readonly losses: readonly number[];
  readonly running: boolean;
  /** What it came to; undefined while it goes on. */
  readonly verdict?: Verdict | undefined;
  /** A smaller step size that goes down steadily from where it began, where one is wanted. */
  readonly better?: number | undefined;
}

/** A descent as it stands, and the ways to go on. */
export interface Descent extends Standing {
  /** The step size. */
  readonly eta: number;
  setEta(eta: number): void;
  /** Takes one step: of the run while one goes on, else one by itself. */
  step(): void;
  run(): void;
  pause(): void;
  /** Brings the matrices back that stood where it began. */
  reset(): void;
  /** Goes back to where it began, and runs with another step size. */
  retry(eta: number): void;
  /** Begins anew where the numbers are others than the last step left. */
  follow(): void;
}

export type DescentStore = StoreApi<Descent>;

/** For an `f` under which no step size of the slider goes down steadily. */
const CAUTIOUS = 0.01;

/**
 * Gradient descent on a sandbox's `f`, in all of its variables at once: each step changes the sandbox's matrices, and a run is one gesture of undo.
 * It has no clock: whoever shows it calls `step`. It begins with the largest step size that is steady there.
 */
export function descentStore(sandbox: SandboxStore, variables: readonly string[]): DescentStore {
  /** The choices that the last step left. */
  let left: SandboxState = sandbox.getState().state;
  /** The values of all matrices where it began. */
  let start: Matrices = new Map();
  let gesture: string | undefined;
  /** The steps of this run. */
  let taken = 0;

  const slopesNow = () => slopesOf(sandbox.getState().shown, variables);

  /** The descent that begins where the matrices stand. */
  function beginning(): Standing {
    const { state, shown } = sandbox.getState();
    left = state;
    start = shown.bindings;
    taken = 0;
    const slopes = slopesNow();
    const losses = slopes ? [pointAt(slopes, start).loss] : [];
    return { losses, running: false, verdict: undefined, better: undefined };
  }

  /** Changes the matrices; what follows from it is no edit of the reader's. */
  function put(values: Matrices, within?: string): void {
    const change = withMatrices(values);
    sandbox.getState().change((state) => {
      left = change(state);
      return left;
    }, within);
  }

  const first = beginning();
  const slopes = slopesNow();
  const eta = (slopes && steadyStepSize(slopes, start)) ?? CAUTIOUS;

  return createStore<Descent>()((set, get) => {
    function follow(): void {
      const { state } = sandbox.getState();
      if (state === left) return;
      const same = sameNumbers(state, left);
      left = state;
      if (!same) set(beginning());
    }

    function end(verdict: Verdict): void {
      const slopes = wantsSmaller(verdict) ? slopesNow() : undefined;
      set({
        running: false,
        verdict,
        better: slopes && steadyStepSize(slopes, start, verdict.eta),
      });
    }

    function step(): void {
      follow();
      const { shown } = sandbox.getState();
      const slopes = slopesNow();
      if (!slopes) {
        set({ running: false });
        return;
      }
      const { eta, losses, running } = get();
      const point = pointAt(slopes, shown.bindings);
      const next = descend(shown.bindings, point, eta);
      if (!next) {
        end({ kind: 'diverged', losses, eta });
        return;
      }
      put(next, running ? gesture : newGesture());
      taken += 1;
      const { loss, steepest } = pointAt(slopes, new Map([...shown.bindings, ...next]));
      const course = { losses: [...losses, loss], steepest, eta };
      const verdict = verdictOf(course, running ? taken : 1);
      set({ losses: course.losses, verdict: undefined, better: undefined });
      if (verdict) end(verdict);
    }

    function run(): void {
      follow();
      taken = 0;
      gesture = newGesture();
      set({ running: true, verdict: undefined, better: undefined });
    }

    function reset(): void {
      follow();
      put(new Map(variables.flatMap((name) => valueIn(start, name))));
      set(beginning());
    }

    return {
      eta,
      ...first,
      setEta: (eta) => set({ eta, verdict: undefined, better: undefined }),
      step,
      run,
      pause: () => set({ running: false }),
      reset,
      retry(eta) {
        reset();
        set({ eta });
        run();
      },
      follow,
    };
  });
}

function valueIn(matrices: Matrices, name: string) {
  const value = matrices.get(name);
  return value ? [[name, value] as const] : [];
}

/** Whether two states have the same `f` of the same numbers; which variable is looked at is no matter. */
function sameNumbers(left: SandboxState, right: SandboxState): boolean {
  return (
    left.source === right.source &&
    left.functions.length === right.functions.length &&
    left.functions.every(({ name, source }, index) => {
      const other = right.functions[index];
      return name === other.name && source === other.source;
    }) &&
    left.matrices.length === right.matrices.length &&
    left.matrices.every(({ name, value }, index) => {
      const other = right.matrices[index];
      return name === other.name && sameMatrix(value, other.value);
    })
  );
}
