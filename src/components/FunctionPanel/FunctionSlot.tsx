import { type ComponentType, lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { FunctionPanelProps } from './FunctionPanel';
import styles from './FunctionPanel.module.css';

let Provided: ComponentType<FunctionPanelProps> | undefined;

/** Gives the panel at once to code that cannot wait for it: prerendering, tests. */
export function provideFunctionPanel(panel: ComponentType<FunctionPanelProps>): void {
  Provided = panel;
}

/** What a reader does who comes near: with a pointer, a finger or the keyboard. */
const touches = ['pointerenter', 'pointerdown', 'focusin'] as const;

/**
 * The place of the panel. Only a card with a function needs the panel's code and the parser behind it, and only once the reader touches
 * the card: until then the prerendered panel stands, and the first load of the page is without them.
 */
export function FunctionSlot(props: FunctionPanelProps) {
  const place = useRef<HTMLDivElement>(null);
  const [{ Panel, arrived, fetchPanel }] = useState(panelOnDemand);
  const [state, setState] = useState<'waiting' | 'there' | 'failed'>('waiting');
  const [onTouch] = useState(() => () => {
    fetchPanel().catch(() => setState('failed'));
  });
  const boundary = (panel: FunctionPanelProps) => (
    <Suspense fallback={<Absent onAbsent={onTouch} />}>
      <Panel {...panel} />
    </Suspense>
  );
  // A prerendered panel stays as it is while its code is not there: a boundary that React is to change before, it draws anew.
  const [still] = useState(() => boundary(props));
  useEffect(() => {
    const touched = new AbortController();
    const card = place.current?.closest('[data-island]');
    // On the way down: React stops what happens within a part that it has not brought to life from coming up again.
    const heard = { signal: touched.signal, capture: true };
    for (const touch of touches) card?.addEventListener(touch, onTouch, heard);
    arrived.then(() => {
      touched.abort();
      setState('there');
    });
    return () => touched.abort();
  }, [arrived, onTouch]);
  return (
    <div ref={place}>
      {state === 'there' ? boundary(props) : still}
      {state === 'failed' && (
        <p role="alert" className={styles.failed}>
          The part of the page that reads g has not arrived. Touch the card to fetch it again.
        </p>
      )}
    </div>
  );
}

/** Stands only where no prerendered panel does, so it waits for no touch. */
function Absent({ onAbsent }: { onAbsent(): void }) {
  useEffect(onAbsent, [onAbsent]);
  return <div className={styles.panel} />;
}

/** The panel; the way to have it fetched, which may fail and be tried again; and the promise that it is there. */
function panelOnDemand() {
  if (Provided) return { Panel: Provided, arrived: Promise.resolve(), fetchPanel: () => Promise.resolve() };
  let arrive: (panel: { default: ComponentType<FunctionPanelProps> }) => void;
  const arrived = new Promise<{ default: ComponentType<FunctionPanelProps> }>((resolve) => {
    arrive = resolve;
  });
  return {
    Panel: lazy(() => arrived),
    arrived,
    fetchPanel: async () => {
      const { FunctionPanel } = await import('./FunctionPanel');
      arrive({ default: FunctionPanel });
    },
  };
}
