import { memo, useCallback, useMemo } from 'react';
import { useStore } from 'zustand';
import { replace, resize, setEntry, UPSTREAM } from '../../state/card/changes';
import { LARGEST } from '../../state/card/state';
import type { CardStore } from '../../state/card/store';
import { Formula } from '../Formula/Formula';
import { MatrixEditor } from '../MatrixEditor/MatrixEditor';

/** A matrix of a card's store. */
export interface CardMatrixProps {
  readonly store: CardStore;
  readonly name: string;
  /** The name that readers hear, where it is not the store's. */
  readonly shownName?: string;
  readonly role: 'variable' | 'constant' | 'upstream';
  /** Its symbol, as LaTeX. */
  readonly latex: string;
}

/** A matrix editor on one matrix of a card's store; it draws again only when that matrix changes. */
export const CardMatrix = memo(function CardMatrix(props: CardMatrixProps) {
  const { store, name, shownName = name, role, latex } = props;
  const value = useStore(store, ({ state }) => (name === UPSTREAM ? state.typed : state.matrices[name]));
  const revision = useStore(store, (card) => card.revision);
  const { change } = store.getState();
  const { rule } = store;
  const sample = rule.sample.matrices.find((matrix) => matrix.name === name);
  const onEntry = useCallback(
    (row: number, column: number, entry: number, gesture?: string) =>
      change(setEntry(name, row, column, entry), gesture),
    [change, name],
  );
  const onReplace = useCallback(
    (rows: number[][]) => change(replace(rule, name, rows)),
    [change, rule, name],
  );
  const onResize = useCallback(
    (rows: number, columns: number) => change(resize(rule, name, { rows, columns })),
    [change, rule, name],
  );
  const label = useMemo(() => <Formula latex={latex} />, [latex]);
  if (!value) return null;
  return (
    <MatrixEditor
      name={shownName}
      label={label}
      role={role}
      value={value}
      revision={revision}
      onEntry={onEntry}
      onReplace={onReplace}
      {...(sample ? { onResize, fixedRows: sample.rows === 1, fixedColumns: sample.columns === 1 } : {})}
      square={sample !== undefined && sample.rows !== 1 && sample.rows === sample.columns}
      largest={LARGEST}
    />
  );
});
