import { type MouseEvent, memo, useCallback } from 'react';
import { type Expression, isScalar, type Matrix } from '../../math';
import { nodeText } from '../../state/sandbox/focus';
import type { Reach } from '../../state/sandbox/play';
import type { SandboxStore } from '../../state/sandbox/store';
import { Formula } from '../Formula/Formula';
import { Heatmap } from '../Heatmap/Heatmap';
import styles from './Graph.module.css';
import { NodeMatrix } from './NodeMatrix';
import { spokenNames } from './texts';

/** A node in the lanes. */
export interface StationProps {
  readonly store: SandboxStore;
  readonly node: Expression;
  /** Whether it is f itself. */
  readonly last: boolean;
  /** The name of the variable that is differentiated by. */
  readonly variable: string;
  readonly label: string;
  readonly gradientLabel: string;
  readonly value: Matrix | undefined;
  readonly gradient: Matrix | undefined;
  readonly limit: number;
  readonly valueLimit: number;
  readonly focused: boolean;
  /** The entry that is looked at, counted from 0, where the node has the focus. */
  readonly entryRow?: number | undefined;
  readonly entryColumn?: number | undefined;
  readonly folded: boolean;
  readonly valueReach: Reach;
  readonly gradientReach: Reach;
  /** Folds or unfolds what leads here; absent where nothing does. */
  readonly onFold?: ((node: Expression) => void) | undefined;
}

/** A node: its value, and beneath it the gradient that shares its shape. */
export const Station = memo(function Station(props: StationProps) {
  const { store, node, last, variable, label, gradientLabel, value, gradient, limit, valueLimit } = props;
  const { focused, entryRow, entryColumn, folded, valueReach, gradientReach, onFold } = props;
  const { name } = node.attributes;
  const spoken = spokenNames(node, last);
  const chosen = name === variable;
  const markOf = useCallback(
    (row: number, column: number) => (row === entryRow && column === entryColumn ? 'looked-at' : undefined),
    [entryRow, entryColumn],
  );
  const look = (): void => {
    if (!focused) store.getState().look({ focus: { node: nodeText(node) } });
  };
  /** A press looks at the node, and on a cell at its entry. */
  const press = ({ target }: MouseEvent): void => {
    const cell = target instanceof Element ? target.closest('td') : null;
    const row = cell?.closest('tr');
    if (!cell || !row) {
      look();
      return;
    }
    const entry = { row: row.sectionRowIndex, column: cell.cellIndex };
    store.getState().look({ focus: { node: nodeText(node), entry } });
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a press anywhere on it looks here; by keyboard its button does. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the button in its caption does the same. */}
      <div className={styles.value} data-reach={valueReach} onClick={press}>
        {name !== undefined && !last ? (
          <NodeMatrix store={store} name={name} role={chosen ? 'variable' : 'constant'} latex={label} />
        ) : (
          value && (
            <Heatmap
              name={spoken.value}
              role="value"
              label={
                <button
                  type="button"
                  className={styles.node}
                  aria-label={`Look at ${spoken.value}`}
                  aria-pressed={focused}
                  onFocus={look}
                >
                  <Formula latex={last ? '\\val{f}' : `\\val{${label}}`} />
                </button>
              }
              value={value}
              {...(isScalar(node.shape) ? {} : { limit: valueLimit })}
              markOf={markOf}
            />
          )
        )}
        {onFold && (
          <button
            type="button"
            className={styles.fold}
            aria-expanded={!folded}
            aria-label={`What leads to ${spoken.value}`}
            title={folded ? 'Unfold what leads here' : 'Fold what leads here'}
            onClick={() => onFold(node)}
          >
            {folded ? '+' : '−'}
          </button>
        )}
      </div>
      {gradient && (
        // biome-ignore lint/a11y/noStaticElementInteractions: as above.
        // biome-ignore lint/a11y/useKeyWithClickEvents: as above.
        <div className={styles.gradient} data-reach={gradientReach} onClick={press}>
          <Heatmap
            name={spoken.gradient}
            role={chosen ? 'result' : 'upstream'}
            label={<Formula latex={gradientLabel} />}
            value={gradient}
            {...(isScalar(node.shape) && !chosen ? {} : { limit })}
            markOf={markOf}
          />
        </div>
      )}
    </>
  );
});
