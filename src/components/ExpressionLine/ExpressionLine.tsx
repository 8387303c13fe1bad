import { useCallback, useId, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { newGesture } from '../../state/gesture';
import { setSource } from '../../state/sandbox/changes';
import { closesFor, type Remedy, remediesFor } from '../../state/sandbox/declare-remedies';
import type { Change, SandboxStore } from '../../state/sandbox/store';
import { Announcement } from '../Announcement/Announcement';
import { Complaint } from '../Complaint/Complaint';
import styles from './ExpressionLine.module.css';
import { LiveFormula } from './LiveFormula';
import { SourceField } from './SourceField';
import { type OpenCompletions, useCompletions } from './useCompletions';
import { useRested } from './useRested';

/** The line `f = …`: its text, what is wrong with it and what helps, and `f` as mathematics. */
export function ExpressionLine({ store }: { readonly store: SandboxStore }) {
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const source = useStore(store, ({ state }) => state.source);
  const fault = useStore(store, ({ error }) => error);
  const open = useStore(store, ({ shown }) => shown.error);
  const error = fault ?? open;
  const remedies = useRemedies(store);
  const completions = useCompletions(store, source);

  const take = useCallback(
    (change: Change) => {
      store.getState().change(change, newGesture());
      box.current?.focus();
    },
    [store],
  );

  const sentenceId = `${id}sentence`;
  const news = completions.list ? counted(completions.list) : error?.message;
  return (
    <div className={styles.line}>
      <div className={styles.frame}>
        <span className={styles.name} aria-hidden="true">
          f =
        </span>
        <SourceField
          store={store}
          box={box}
          error={fault?.span}
          invalid={fault !== undefined}
          describedBy={sentenceId}
          completions={completions}
        />
      </div>
      <div className={styles.answer}>
        {error ? (
          <Complaint
            id={sentenceId}
            text={source}
            error={error}
            marked
            remedies={remedies.map(({ label, change }) => ({ label, act: () => take(change) }))}
            onRepair={(text) => take(setSource(text))}
          />
        ) : (
          <p id={sentenceId} className={styles.hint}>
            <code>X'</code> transposes, <code>*</code> is the matrix product, <code>.*</code> multiplies entry
            by entry.
          </p>
        )}
      </div>
      <LiveFormula store={store} stale={fault !== undefined} />
      <Announcement sentence={news} />
    </div>
  );
}

const NONE: readonly Remedy[] = [];

/** What helps beyond the engine's repair, worked out once the typing rests. */
function useRemedies(store: SandboxStore): readonly Remedy[] {
  const fault = useStore(store, ({ error }) => error);
  const open = useStore(store, ({ shown }) => shown.error);
  const rested = useRested(fault ?? open);
  return useMemo(() => {
    if (!rested) return NONE;
    const { state } = store.getState();
    return rested.kind === 'not-scalar' ? closesFor(state) : remediesFor(state, rested);
  }, [rested, store]);
}

function counted({ items }: OpenCompletions): string {
  const [first] = items;
  return items.length === 1
    ? `${first.form} fits: Enter takes it.`
    : `${items.length} names fit: the arrow keys choose, Enter takes one.`;
}
