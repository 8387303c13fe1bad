import { useState } from 'react';
import { presets } from '../../state/sandbox/presets';
import { sandboxStore } from '../../state/sandbox/store';
import { Graph } from '../Graph/Graph';
import { Transport } from '../Transport/Transport';
import { onUndoKey } from '../undo-keys';
import styles from './Sandbox.module.css';

/** The sandbox: `f`, its graph, its derivation, the check, and what to take along. */
export function Sandbox() {
  const [store] = useState(() => sandboxStore(presets[0].state));
  const { undo, redo } = store.getState();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group, and neither a set of fields nor a landmark of the page.
    <div
      role="group"
      aria-label="Sandbox"
      className={styles.sandbox}
      onKeyDown={(event) => onUndoKey(event, undo, redo)}
    >
      <Graph store={store} />
      <Transport store={store} />
    </div>
  );
}
