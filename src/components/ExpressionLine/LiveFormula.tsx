import { memo, useMemo } from 'react';
import { type Expression, toLatex } from '../../math';
import type { SandboxStore } from '../../state/sandbox/store';
import { Formula } from '../Formula/Formula';
import { useDrawn } from '../use-drawn';
import styles from './ExpressionLine.module.css';

/** `f` as mathematics. Where the text cannot be read, the last one that could stays, and it is said so. */
export function LiveFormula({ store, stale }: { readonly store: SandboxStore; readonly stale: boolean }) {
  const { f, symbols } = useDrawn(store);
  return (
    <div className={styles.live} data-stale={stale ? '' : undefined}>
      <SetFormula f={f} symbols={symbols} />
      <span className={styles.note}>{stale ? 'the last f that could be read' : ''}</span>
    </div>
  );
}

interface SetFormulaProps {
  readonly f: Expression;
  readonly symbols: ReadonlyMap<string, string>;
}

const SetFormula = memo(function SetFormula({ f, symbols }: SetFormulaProps) {
  const latex = useMemo(() => `f = ${toLatex(f, { symbols })}`, [f, symbols]);
  return <Formula latex={latex} display label="f as mathematics" className={styles.formula} />;
});
