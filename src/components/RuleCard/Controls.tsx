import type { ReactNode } from 'react';
import { formatNumber } from '../../state/numbers/format';
import { LEGEND } from '../Heatmap/scale';
import styles from './RuleCard.module.css';

/** What stands beneath the lanes. */
export interface ControlsProps {
  /** The choice of the upstream. */
  readonly children: ReactNode;
  /** The end of the colour scale. */
  readonly limit: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  onUndo(): void;
  onRedo(): void;
  onRandomise(): void;
  onReset(): void;
}

/** The upstream, the legend of the one colour scale, and the ways back. */
export function Controls(props: ControlsProps) {
  const { children, limit, canUndo, canRedo, onUndo, onRedo, onRandomise, onReset } = props;
  return (
    <div className={styles.controls}>
      {children}
      <div className={styles.legend}>
        <span>{formatNumber(-limit)}</span>
        <span className={styles.ramp} style={{ background: LEGEND }} />
        <span>{formatNumber(limit)}</span>
      </div>
      <div className={styles.buttons}>
        <button type="button" onClick={onUndo} aria-disabled={!canUndo}>
          Undo
        </button>
        <button type="button" onClick={onRedo} aria-disabled={!canRedo}>
          Redo
        </button>
        <button type="button" onClick={onRandomise}>
          Randomise
        </button>
        <button type="button" onClick={onReset}>
          Reset
        </button>
      </div>
    </div>
  );
}
