import { type ComponentType, lazy, Suspense } from 'react';
import type { FunctionPanelProps } from './FunctionPanel';
import styles from './FunctionPanel.module.css';

const Fetched = lazy(async () => ({ default: (await import('./FunctionPanel')).FunctionPanel }));

let Provided: ComponentType<FunctionPanelProps> | undefined;

/** Gives the panel at once to code that cannot wait for it: prerendering, tests. */
export function provideFunctionPanel(panel: ComponentType<FunctionPanelProps>): void {
  Provided = panel;
}

/**
 * The place of the panel. Only a card with a function needs the panel's code and the parser behind it, so a browser fetches them apart;
 * until they are there the prerendered panel stands.
 */
export function FunctionSlot(props: FunctionPanelProps) {
  const Panel = Provided ?? Fetched;
  return (
    <Suspense fallback={<div className={styles.panel} />}>
      <Panel {...props} />
    </Suspense>
  );
}
