import { useId } from 'react';
import { type Expression, shapeText } from '../../math';
import type { Declarations } from '../../state/sandbox/blocks/argument';
import { type Outcome, takeOuts } from '../../state/sandbox/blocks/tree';
import { nodeText } from '../../state/sandbox/focus';
import styles from './Blocks.module.css';
import { PickList } from './PickList';

/** The node that is taken out. */
export interface TakeOutListProps {
  readonly f: Expression;
  readonly node: Expression;
  readonly declarations: Declarations;
  onTakeOut(outcome: Outcome): void;
}

/** What can stay when a node is taken out: each of its operands, where `f` still fits. */
export function TakeOutList({ f, node, declarations, onTakeOut }: TakeOutListProps) {
  const id = useId();
  const choices = takeOuts(f, node, declarations);
  if (choices.length === 0) {
    return (
      <p className={styles.hint}>
        Nothing stands inside {nodeText(node)}. Take out a step that uses it, or replace it.
      </p>
    );
  }
  return (
    <PickList
      id={id}
      title="Keep in its place"
      items={choices.map(({ operand, outcome }) => ({
        key: String(operand.id),
        label: `${nodeText(operand)}, ${shapeText(operand.shape)}`,
        why: outcome.why,
        onPick: () => onTakeOut(outcome),
      }))}
    />
  );
}
