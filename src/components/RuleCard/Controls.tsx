import type { ReactNode } from 'react';
import { Legend } from '../Heatmap/Legend';
import { TextButton } from '../TextButton/TextButton';
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
      <Legend limit={limit} />
      <div className={styles.buttons}>
        <TextButton unavailable={canUndo ? undefined : 'There is nothing to undo.'} onPress={onUndo}>
          Undo
        </TextButton>
        <TextButton unavailable={canRedo ? undefined : 'There is nothing to redo.'} onPress={onRedo}>
          Redo
        </TextButton>
        <TextButton onPress={onRandomise}>Randomise</TextButton>
        <TextButton onPress={onReset}>Reset</TextButton>
      </div>
    </div>
  );
}
