import { memo, useCallback } from 'react';
import { useStore } from 'zustand';
import { type BracketStore, LARGEST_OF_BRACKET } from '../../state/example/bracket';
import { matrixNamed, replaceMatrix, resize, setEntry } from '../../state/sandbox/changes';
import { symbolOf } from '../../state/sandbox/symbols';
import { Formula } from '../Formula/Formula';
import { MatrixEditor } from '../MatrixEditor/MatrixEditor';

/** A matrix of the network. */
export interface InputProps {
  readonly store: BracketStore;
  readonly name: string;
  readonly role: 'variable' | 'constant';
}

/** The editor of a matrix and its size; it draws again only when that matrix changes. */
export const Input = memo(function Input({ store, name, role }: InputProps) {
  const value = useStore(store, ({ state }) => matrixNamed(state, name));
  const revision = useStore(store, (sandbox) => sandbox.revision);
  const { change } = store.getState();
  const onEntry = useCallback(
    (row: number, column: number, entry: number, gesture?: string) =>
      change(setEntry(name, row, column, entry), gesture),
    [change, name],
  );
  const onReplace = useCallback((rows: number[][]) => change(replaceMatrix(name, rows)), [change, name]);
  const onResize = useCallback(
    (rows: number, columns: number) => change(resize(name, { rows, columns })),
    [change, name],
  );
  if (!value) return null;
  return (
    <MatrixEditor
      name={name}
      label={<Formula latex={symbolOf(name, role === 'variable' ? 'var' : 'con')} />}
      role={role}
      value={value}
      revision={revision}
      onEntry={onEntry}
      onReplace={onReplace}
      onResize={onResize}
      largest={LARGEST_OF_BRACKET}
    />
  );
});
