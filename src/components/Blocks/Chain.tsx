import { memo, useId } from 'react';
import { type Expression, shapeText, toLatex } from '../../math';
import { nodeText } from '../../state/sandbox/focus';
import type { Shown } from '../../state/sandbox/shown';
import { Formula } from '../Formula/Formula';
import styles from './Chain.module.css';

/** The nodes to choose from. */
export interface ChainProps {
  readonly shown: Shown;
  readonly selected: Expression;
  /** The text of the node that has the focus of the page. */
  readonly focus: string | undefined;
  onSelect(node: Expression): void;
}

/** A formula longer than this, in characters of its text, is shown as text, cut at the edge. */
const LONGEST_FORMULA = 60;

/** The nodes of `f` in order, operands first: a choice of one. */
export function Chain({ shown, selected, focus, onSelect }: ChainProps) {
  const name = useId();
  const { nodes, symbols } = shown;
  return (
    <fieldset className={styles.chain}>
      <legend>The steps of f, from the inside out</legend>
      {nodes.map((node) => {
        const text = nodeText(node);
        return (
          <label key={node.id} className={styles.node} data-focused={focus === text || undefined}>
            <input
              type="radio"
              name={name}
              autoComplete="off"
              aria-label={`${text}, ${shapeText(node.shape)}`}
              checked={node === selected}
              onChange={() => onSelect(node)}
            />
            <span className={styles.row} aria-hidden="true">
              <span className={styles.formula}>
                {text.length > LONGEST_FORMULA ? (
                  <code>{text}</code>
                ) : (
                  <NodeFormula latex={toLatex(node, { symbols })} />
                )}
              </span>
              <span className={styles.operator}>{node.operator.name}</span>
              <span className={styles.shape}>
                {node.shape.rows} × {node.shape.columns}
              </span>
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}

const NodeFormula = memo(Formula);
