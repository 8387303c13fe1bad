import { type MouseEvent, memo, useCallback, useMemo } from 'react';
import { useStore } from 'zustand';
import type { DerivationLine } from '../../math';
import { lineMatrix } from '../../state/example/line-matrix';
import type { ExampleStore } from '../../state/example/store';
import { writtenOf } from '../../state/sandbox/derive';
import { nodeText } from '../../state/sandbox/focus';
import { Formula } from '../Formula/Formula';
import { Heatmap } from '../Heatmap/Heatmap';
import styles from './WorkedExample.module.css';

/** The matrix beside a line. */
export interface LineValueProps {
  readonly store: ExampleStore;
  /** The variable of the derivation. */
  readonly variable: string;
  readonly line: DerivationLine;
}

/** The value of what a line is about, on the scale of all gradients. An entry that is looked at in it is looked at everywhere. */
export const LineValue = memo(function LineValue({ store, variable, line }: LineValueProps) {
  const shown = useStore(store, ({ shownIn }) => shownIn.get(variable));
  const form = useStore(store, ({ state }) => state.form);
  const focus = useStore(store, ({ view }) => view.focus);
  const written = shown && writtenOf(shown, form)?.derivation;
  const matrix = useMemo(
    () => written && shown && lineMatrix(written, line, shown.symbols),
    [written, line, shown],
  );
  const entry = matrix && focus?.node === nodeText(matrix.node) ? focus.entry : undefined;
  const [row, column] = [entry?.row, entry?.column];
  const markOf = useCallback(
    (markedRow: number, markedColumn: number) =>
      markedRow === row && markedColumn === column ? 'looked-at' : undefined,
    [row, column],
  );
  const value = matrix && shown?.gradientValues.get(matrix.node);
  if (!shown || !matrix || !value) return null;
  const lookAt = ({ target }: MouseEvent): void => {
    const cell = target instanceof Element ? target.closest('td') : null;
    const tableRow = cell?.closest('tr');
    if (!cell || !tableRow) return;
    const looked = { row: tableRow.sectionRowIndex, column: cell.cellIndex };
    store.getState().look({ focus: { node: nodeText(matrix.node), entry: looked } });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a press on a cell looks at it; by keyboard the line's button looks at its step.
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above.
    <div className={styles.value} data-known={matrix.role === 'upstream' ? '' : undefined} onClick={lookAt}>
      <Heatmap
        name={matrix.name}
        role={matrix.role}
        label={<Formula latex={matrix.latex} />}
        value={value}
        limit={shown.limit}
        markOf={markOf}
      />
    </div>
  );
});
