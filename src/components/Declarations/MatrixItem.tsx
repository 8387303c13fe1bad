import { memo, useCallback } from 'react';
import { useStore } from 'zustand';
import type { Shape } from '../../math';
import { newGesture } from '../../state/gesture';
import { removeMatrix, resize } from '../../state/sandbox/changes';
import { rename, whyNotRemove, whyNotRename } from '../../state/sandbox/declare';
import type { SandboxStore } from '../../state/sandbox/store';
import { symbolOf } from '../../state/sandbox/symbols';
import { Dots } from '../Dots/Dots';
import { Formula } from '../Formula/Formula';
import styles from './Declarations.module.css';
import { Disclosure } from './Disclosure';
import { NameForm } from './NameForm';
import { RemoveButton } from './RemoveButton';
import { Sizes } from './Sizes';

/** A declared matrix. */
export interface MatrixItemProps {
  readonly store: SandboxStore;
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
}

/** A matrix in the list: its symbol, its size, and behind a button its name and the way out. */
export const MatrixItem = memo(function MatrixItem({ store, name, rows, columns }: MatrixItemProps) {
  const isVariable = useStore(store, ({ state }) => state.variable === name);
  const revision = useStore(store, (sandbox) => sandbox.revision);
  const focused = useStore(store, ({ view }) => view.focus?.node === name);
  const onShape = useCallback(
    (shape: Shape) => store.getState().change(resize(name, shape), newGesture()),
    [store, name],
  );
  return (
    <li className={styles.item} data-focused={focused ? '' : undefined}>
      <span className={styles.symbol}>
        <Formula latex={symbolOf(name, isVariable ? 'var' : 'con')} />
      </span>
      <Sizes name={name} shape={{ rows, columns }} revision={revision} onShape={onShape} />
      <Disclosure
        label={`rename or remove ${name}`}
        className={styles.more}
        panel={(close) => <Panel store={store} name={name} close={close} />}
      >
        <Dots />
      </Disclosure>
    </li>
  );
});

function Panel({ store, name, close }: { store: SandboxStore; name: string; close: () => void }) {
  const state = useStore(store, (sandbox) => sandbox.state);
  const { change } = store.getState();
  return (
    <>
      <NameForm
        label={`name of ${name}`}
        first={name}
        action="Rename"
        whyNot={(to) => whyNotRename(state, name, to)}
        onName={(to) => {
          change(rename(name, to), newGesture());
          close();
        }}
      />
      <RemoveButton
        name={name}
        whyNot={whyNotRemove(state, name)}
        onRemove={() => {
          close();
          change(removeMatrix(name), newGesture());
        }}
      />
    </>
  );
}
