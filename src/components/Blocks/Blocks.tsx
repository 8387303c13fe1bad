import { useState } from 'react';
import type { SandboxStore } from '../../state/sandbox/store';
import { loadFormulaRenderer } from '../Formula/renderer';
import styles from './Blocks.module.css';
import { Workbench } from './Workbench';

/** `f` built without typing: its nodes, and the steps that can be applied to them. Folded away at first. */
export function Blocks({ store }: { readonly store: SandboxStore }) {
  const [open, setOpen] = useState(false);
  return (
    <details
      className={styles.blocks}
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
        if (currentTarget.open) loadFormulaRenderer();
      }}
    >
      <summary className={styles.title}>Build it step by step</summary>
      {open && <Workbench store={store} />}
    </details>
  );
}
