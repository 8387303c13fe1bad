import { useState } from 'react';
import { useStore } from 'zustand';
import { presets } from '../../state/sandbox/presets';
import { sandboxStore } from '../../state/sandbox/store';
import { Blocks } from '../Blocks/Blocks';
import { Check } from '../Check/Check';
import { Declarations } from '../Declarations/Declarations';
import { Derivation } from '../Derivation/Derivation';
import { ExpressionLine } from '../ExpressionLine/ExpressionLine';
import { loadFormulaRenderer } from '../Formula/renderer';
import { Graph } from '../Graph/Graph';
import { Transport } from '../Transport/Transport';
import { onUndoKey } from '../undo-keys';
import { Head } from './Head';
import styles from './Sandbox.module.css';
import { useOpening } from './useOpening';
import { VariableChoice } from './VariableChoice';

/** The sandbox: `f` to write or to build, its graph, its derivation, the check, and what to take along. */
export function Sandbox() {
  const [store] = useState(() => sandboxStore(presets[0].state));
  const reason = useStore(store, ({ shown }) => shown.reason);
  const problem = useOpening(store);
  const { undo, redo } = store.getState();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group, and neither a set of fields nor a landmark of the page.
    <div
      role="group"
      aria-label="Sandbox"
      className={styles.sandbox}
      onKeyDown={(event) => onUndoKey(event, undo, redo)}
      // Whoever comes near will change a formula; a page that is only read needs none anew.
      onPointerEnter={loadFormulaRenderer}
      onFocus={loadFormulaRenderer}
    >
      <Head store={store} />
      {problem && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <ExpressionLine store={store} />
      <div className={styles.declared}>
        <Declarations store={store} />
        <VariableChoice store={store} />
      </div>
      <Blocks store={store} />
      <div>
        <p className={styles.hint}>
          Numbers with a dotted underline are yours: type, or drag sideways, and every value and gradient
          follows.
        </p>
        <Graph store={store} />
        <p className={styles.reason} role="status">
          {reason}
        </p>
        <Transport store={store} />
      </div>
      <Derivation store={store} />
      <Check store={store} />
    </div>
  );
}
