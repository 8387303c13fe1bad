import { useState } from 'react';
import { useStore } from 'zustand';
import type { SandboxStore } from '../../state/sandbox/store';
import { AddFunction } from './AddFunction';
import { AddMatrix } from './AddMatrix';
import styles from './Declarations.module.css';
import { FunctionItem } from './FunctionItem';
import { MatrixItem } from './MatrixItem';

/** What the text of `f` may speak of: the matrices with their sizes, and the functions. */
export function Declarations({ store }: { readonly store: SandboxStore }) {
  return (
    <div className={styles.declarations}>
      <Matrices store={store} />
      <Functions store={store} />
    </div>
  );
}

function Matrices({ store }: { readonly store: SandboxStore }) {
  const matrices = useStore(store, ({ state }) => state.matrices);
  return (
    <ul aria-label="Matrices" className={styles.matrices}>
      {matrices.map(({ name, value: { rows, columns } }) => (
        <MatrixItem key={name} store={store} name={name} rows={rows} columns={columns} />
      ))}
      <li className={styles.item}>
        <AddMatrix store={store} />
      </li>
    </ul>
  );
}

function Functions({ store }: { readonly store: SandboxStore }) {
  const functions = useStore(store, ({ state }) => state.functions);
  const [open, setOpen] = useState<string>();
  return (
    <ul aria-label="Functions" className={styles.functions}>
      {functions.map(({ name, source }) => (
        <FunctionItem
          key={name}
          store={store}
          name={name}
          source={source}
          open={open === name}
          onOpen={setOpen}
        />
      ))}
      <li className={styles.item}>
        <AddFunction store={store} onAdded={setOpen} />
      </li>
    </ul>
  );
}
