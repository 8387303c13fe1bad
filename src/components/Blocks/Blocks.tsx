import { useEffect, useRef, useState } from 'react';
import type { SandboxStore } from '../../state/sandbox/store';
import { loadFormulaRenderer } from '../Formula/renderer';
import styles from './Blocks.module.css';
import { Workbench } from './Workbench';

/** `f` built without typing: its nodes, and the steps that can be applied to them. Folded away at first. */
export function Blocks({ store }: { readonly store: SandboxStore }) {
  const [open, setOpen] = useState(false);
  const panel = useRef<HTMLDetailsElement>(null);

  function follow(): void {
    const unfolded = panel.current?.open ?? false;
    setOpen(unfolded);
    if (unfolded) loadFormulaRenderer();
  }

  // It may have been unfolded before the page came to life.
  useEffect(follow, []);

  return (
    <details ref={panel} className={styles.blocks} onToggle={follow}>
      <summary className={styles.title}>Build it step by step</summary>
      {open && <Workbench store={store} />}
    </details>
  );
}
