import { memo, useDeferredValue, useMemo } from 'react';
import { useStore } from 'zustand';
import { type Expression, toLatex } from '../../math';
import type { SandboxStore } from '../../state/sandbox/store';
import { symbolsOf } from '../../state/sandbox/symbols';
import { Formula } from '../Formula/Formula';
import styles from './ExpressionLine.module.css';

/** `f` as mathematics. Where the text cannot be read, the last one that could stays, and it is said so. */
export function LiveFormula({ store, stale }: { readonly store: SandboxStore; readonly stale: boolean }) {
  const f = useStore(store, ({ shown }) => shown.f);
  const variable = useStore(store, ({ shown }) => shown.state.variable);
  const matrices = useStore(store, ({ shown }) => shown.state.matrices.map(({ name }) => name).join(' '));
  const functions = useStore(store, ({ shown }) => shown.state.functions.map(({ name }) => name).join(' '));
  const formula = useMemo(() => ({ f, variable, matrices, functions }), [f, variable, matrices, functions]);
  // A long formula is set after the keystroke is on the screen.
  const latest = useDeferredValue(formula);
  return (
    <div className={styles.live} data-stale={stale ? '' : undefined}>
      <SetFormula {...latest} />
      <span className={styles.note}>{stale ? 'the last f that could be read' : ''}</span>
    </div>
  );
}

interface SetFormulaProps {
  readonly f: Expression;
  readonly variable: string;
  /** Names, with spaces between. */
  readonly matrices: string;
  readonly functions: string;
}

const SetFormula = memo(function SetFormula({ f, variable, matrices, functions }: SetFormulaProps) {
  const latex = useMemo(() => {
    const named = (names: string): { name: string }[] =>
      names
        .split(' ')
        .filter(Boolean)
        .map((name) => ({ name }));
    const symbols = symbolsOf({ matrices: named(matrices), functions: named(functions), variable });
    return `f = ${toLatex(f, { symbols })}`;
  }, [f, variable, matrices, functions]);
  return <Formula latex={latex} display label="f as mathematics" className={styles.formula} />;
});
