import { memo, useCallback } from 'react';
import { useStore } from 'zustand';
import type { Shape } from '../../math';
import type { ExampleStore } from '../../state/example/store';
import { newGesture } from '../../state/gesture';
import { resize } from '../../state/sandbox/changes';
import { Sizes as SizeOf } from '../Declarations/Sizes';
import { Formula } from '../Formula/Formula';
import styles from './WorkedExample.module.css';

/** The sizes of an example's matrices. Those that must agree change together. */
export function Sizes({ store }: { readonly store: ExampleStore }) {
  const matrices = useStore(store, ({ state }) => state.matrices);
  return (
    <ul className={styles.sizes} aria-label="Sizes">
      {matrices.map(({ name, value: { rows, columns } }) => (
        <Size key={name} store={store} name={name} rows={rows} columns={columns} />
      ))}
    </ul>
  );
}

interface SizeProps {
  readonly store: ExampleStore;
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
}

const Size = memo(function Size({ store, name, rows, columns }: SizeProps) {
  const symbol = useStore(store, ({ shown }) => shown.symbols.get(name));
  const revision = useStore(store, (example) => example.revision);
  const onShape = useCallback(
    (shape: Shape) => store.getState().change(resize(name, shape), newGesture()),
    [store, name],
  );
  return (
    <li>
      <Formula latex={symbol ?? name} />
      <SizeOf name={name} shape={{ rows, columns }} revision={revision} onShape={onShape} />
    </li>
  );
});
