import { useCallback, useId, useRef } from 'react';
import { useStore } from 'zustand';
import type { EntryPosition } from '../../math';
import type { Finding } from '../../state/sandbox/check';
import { placeText } from '../../state/sandbox/place';
import type { Focus } from '../../state/sandbox/state';
import { FIRST_EXPONENT } from '../../state/sandbox/step-size';
import type { SandboxStore } from '../../state/sandbox/store';
import { Announcement } from '../Announcement/Announcement';
import styles from './Check.module.css';
import { Errors } from './Errors';
import { StepSize } from './StepSize';
import { type CheckState, useCheck } from './useCheck';
import { useSeen } from './useSeen';

const FIRST: EntryPosition = { row: 0, column: 0 };

/** The entry whose differences are shown: the focused one of the variable, else the one with the largest error. */
function entryOf({ derivation: { variable }, apart, kinks, verdict }: Finding, focus?: Focus): EntryPosition {
  const entry = focus?.node === variable ? focus.entry : undefined;
  if (entry && entry.row < apart.rows && entry.column < apart.columns) return entry;
  return verdict.place ?? kinks[0]?.position ?? FIRST;
}

/** The gradient beside central differences: the verdict, the error of every entry, and what the step size does to it. */
export function Check({ store }: { readonly store: SandboxStore }) {
  const section = useRef<HTMLElement>(null);
  const title = useId();
  const check = useCheck(store, useSeen(section));
  const focus = useStore(store, ({ view }) => view.focus);
  const { look } = store.getState();
  const { finding, stale, nothing } = check;
  const variable = finding?.derivation.variable;
  const onEntry = useCallback(
    (entry: EntryPosition) => variable !== undefined && look({ focus: { node: variable, entry } }),
    [look, variable],
  );
  const exponent = useStore(store, ({ view }) => view.stepSize ?? FIRST_EXPONENT);
  const onExponent = useCallback((stepSize: number) => look({ stepSize }), [look]);
  const entry = finding && entryOf(finding, focus);
  return (
    <section ref={section} className={styles.check} aria-labelledby={title} aria-busy={stale && !nothing}>
      <h2 id={title} className={styles.title}>
        Check it
      </h2>
      <p className={styles.verdict}>
        <Verdict {...check} onEntry={onEntry} />
      </p>
      {finding && entry && !nothing && (
        <div className={styles.body} data-stale={stale ? '' : undefined}>
          <Errors
            finding={finding}
            stale={stale}
            focused={focus?.node === variable}
            row={entry.row}
            column={entry.column}
            onEntry={onEntry}
          />
          <StepSize
            of={finding}
            row={entry.row}
            column={entry.column}
            exponent={exponent}
            onExponent={onExponent}
          />
        </div>
      )}
    </section>
  );
}

/** What the check comes to, or that it goes on. */
function Verdict(props: CheckState & { onEntry(entry: EntryPosition): void }) {
  const { finding, stale, held, all, nothing, onEntry } = props;
  if (nothing !== undefined) return <>{nothing}</>;
  if (stale || !finding)
    return <>{held > 0 ? `Checking… ${held} of ${all} entries are done.` : 'Checking…'}</>;
  const { agrees, words, place } = finding.verdict;
  return (
    <>
      {words}
      {place && (
        <>
          {' '}
          <button type="button" className={styles.place} onClick={() => onEntry(place)}>
            {placeText(place)}
          </button>
        </>
      )}
      .{!agrees && <Announcement sentence={`${words} ${place ? placeText(place) : ''}.`} />}
    </>
  );
}
