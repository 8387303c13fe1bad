import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Checked, Finding } from '../../state/sandbox/check';
import type { DeclaredMatrix } from '../../state/sandbox/state';
import type { Sandbox, SandboxStore } from '../../state/sandbox/store';
import { runCheck } from './run';

/** Where a check stands. */
export interface CheckState {
  /** The last that was found. */
  readonly finding: Finding | undefined;
  /** Whether it is of other numbers than those on the page. */
  readonly stale: boolean;
  /** How many entries are held by now, while a check goes on, and of how many. */
  readonly held: number;
  readonly all: number;
  /** Why there is nothing to check. */
  readonly nothing: string | undefined;
}

/** What is to be checked: the same object as long as derivation and numbers are the same. */
function checkedOf(): (sandbox: Sandbox) => Checked | undefined {
  let last: Checked | undefined;
  let matrices: readonly DeclaredMatrix[] | undefined;
  return ({ shown: { derivation, bindings, state } }) => {
    if (last?.derivation !== derivation || matrices !== state.matrices) {
      last = derivation && { derivation, bindings };
      matrices = state.matrices;
    }
    return last;
  };
}

/** Why there is nothing to compare, as a sentence. */
function nothingToCheck({ shown: { f, derivation, values, reason } }: Sandbox): string | undefined {
  if (!derivation) return 'There is no gradient to check yet.';
  if (values.get(f)?.data.every(Number.isFinite)) return undefined;
  return `f has no finite value here, so there is nothing to compare. ${reason ?? ''}`.trimEnd();
}

/** Checks the gradient on the page whenever its numbers rest, while `active`. */
export function useCheck(store: SandboxStore, active: boolean): CheckState {
  const [select] = useState(checkedOf);
  const checked = useStore(store, select);
  const nothing = useStore(store, nothingToCheck);
  const [found, setFound] = useState<{ readonly of: Checked; readonly finding: Finding }>();
  const [held, setHeld] = useState(0);
  const stale = found?.of !== checked;
  const due = active && stale && nothing === undefined ? checked : undefined;
  useEffect(() => {
    if (!due) return;
    setHeld(0);
    return runCheck(due, { onHeld: setHeld, onFound: (finding) => setFound({ of: due, finding }) });
  }, [due]);
  const { rows = 0, columns = 0 } = checked?.derivation.gradient.shape ?? {};
  return { finding: found?.finding, stale, held, all: rows * columns, nothing };
}
