import { memo, useCallback, useMemo } from 'react';
import { useStore } from 'zustand';
import { replaceMatrix, setEntry } from '../../state/sandbox/changes';
import { LARGEST_SIDE } from '../../state/sandbox/state';
import type { SandboxStore } from '../../state/sandbox/store';
import { Formula } from '../Formula/Formula';
import { MatrixEditor } from '../MatrixEditor/MatrixEditor';

/** A matrix of the sandbox that the reader edits where it stands. */
export interface NodeMatrixProps {
  readonly store: SandboxStore;
  readonly name: string;
  readonly role: 'variable' | 'constant';
  /** Its symbol, as LaTeX. */
  readonly latex: string;
}

/** The editor of one matrix; it draws again only when that matrix changes. Its size is changed where it is declared. */
export const NodeMatrix = memo(function NodeMatrix({ store, name, role, latex }: NodeMatrixProps) {
  const value = useStore(store, ({ state }) => state.matrices.find((matrix) => matrix.name === name)?.value);
  const revision = useStore(store, (sandbox) => sandbox.revision);
  const focus = useStore(store, ({ view }) => (view.focus?.node === name ? view.focus.entry : undefined));
  const { change, look } = store.getState();
  const onEntry = useCallback(
    (row: number, column: number, entry: number, gesture?: string) =>
      change(setEntry(name, row, column, entry), gesture),
    [change, name],
  );
  const onReplace = useCallback((rows: number[][]) => change(replaceMatrix(name, rows)), [change, name]);
  const label = useMemo(() => <Formula latex={latex} />, [latex]);
  if (!value) return null;
  return (
    <MatrixEditor
      name={name}
      label={label}
      role={role}
      value={value}
      revision={revision}
      onEntry={onEntry}
      onReplace={onReplace}
      largest={LARGEST_SIDE}
      takesAnySize
      marked={(row, column) => focus?.row === row && focus.column === column}
      onFocusEntry={(entry) => entry && look({ focus: { node: name, entry } })}
    />
  );
});
