import type { Ref } from 'react';
import { type Expression, shapeText } from '../../math';
import { nodeText } from '../../state/sandbox/focus';
import { TextButton } from '../TextButton/TextButton';
import styles from './Blocks.module.css';

/** What is being done with the selected node. */
export type Task = 'apply' | 'replace' | 'take-out' | 'start';

const LABELS: readonly (readonly [Task, string])[] = [
  ['apply', 'Apply a step…'],
  ['replace', 'Replace…'],
  ['take-out', 'Take out…'],
  ['start', 'Start again from a matrix…'],
];

/** What the buttons are for. */
export interface ActionsProps {
  readonly node: Expression;
  readonly isWhole: boolean;
  readonly task: Task | undefined;
  /** The first button. */
  readonly opener: Ref<HTMLButtonElement>;
  /** Opens a task; the one that is open, pressed again, is closed. */
  onTask(task: Task | undefined): void;
}

/** What can be done with the selected node. */
export function Actions({ node, isWhole, task, opener, onTask }: ActionsProps) {
  const text = nodeText(node);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of buttons, and no set of fields.
    <div role="group" aria-label={`Steps for ${text}`} className={styles.actions}>
      <span className={styles.selected}>
        <code>{isWhole ? 'f' : text}</code> {shapeText(node.shape)}
      </span>
      {LABELS.map(([each, label], index) => (
        <TextButton
          key={each}
          ref={index === 0 ? opener : undefined}
          expanded={task === each}
          onPress={() => onTask(task === each ? undefined : each)}
        >
          {label}
        </TextButton>
      ))}
    </div>
  );
}
