import { memo, useCallback, useMemo } from 'react';
import { type StoreApi, useStore } from 'zustand';
import { type Matrices, setEntry, setRows } from '../../state/figures/figure';
import type { ChangeOf, History } from '../../state/history';
import { Formula } from '../Formula/Formula';
import { MatrixEditor } from '../MatrixEditor/MatrixEditor';

/** What a matrix of a figure needs of its store. */
export interface Editable extends History<Matrices> {
  change(change: ChangeOf<Matrices>, gesture?: string): void;
}

/** A matrix of a figure's store. */
export interface FigureMatrixProps {
  readonly store: StoreApi<Editable>;
  /** Its name in the store. */
  readonly name: string;
  /** The name that readers hear, where it is not the store's. */
  readonly shownName?: string;
  readonly role: 'variable' | 'constant' | 'upstream';
  /** Its symbol, as LaTeX. */
  readonly latex: string;
  /** Whether an entry takes part in what is looked at, counted from 0. */
  marked?(row: number, column: number): boolean;
}

/** A matrix editor on one matrix of a figure, whose size stays. */
export const FigureMatrix = memo(function FigureMatrix(props: FigureMatrixProps) {
  const { store, name, shownName = name, role, latex, marked } = props;
  const value = useStore(store, ({ state }) => state[name]);
  const revision = useStore(store, (figure) => figure.revision);
  const { change } = store.getState();
  const onEntry = useCallback(
    (row: number, column: number, entry: number, gesture?: string) =>
      change(setEntry(name, row, column, entry), gesture),
    [change, name],
  );
  const onReplace = useCallback((rows: number[][]) => change(setRows(name, rows)), [change, name]);
  const label = useMemo(() => <Formula latex={latex} />, [latex]);
  return (
    <MatrixEditor
      name={shownName}
      label={label}
      role={role}
      value={value}
      revision={revision}
      onEntry={onEntry}
      onReplace={onReplace}
      {...(marked ? { marked } : {})}
    />
  );
});
