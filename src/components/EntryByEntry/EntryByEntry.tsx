import { useCallback, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { EntryPosition } from '../../math';
import { NUDGES, type Nudge, nudgeModel, nudgeStore } from '../../state/figures/entry-by-entry';
import { reset } from '../../state/figures/figure';
import { Announcement } from '../Announcement/Announcement';
import { Choice } from '../Choice/Choice';
import { FigureMatrix } from '../FigureMatrix/FigureMatrix';
import { Formula } from '../Formula/Formula';
import { Heatmap } from '../Heatmap/Heatmap';
import { TextButton } from '../TextButton/TextButton';
import { onUndoKey } from '../undo-keys';
import styles from './EntryByEntry.module.css';
import { NudgeTable } from './NudgeTable';
import { nudgeSentence, written } from './words';

const STEP_SIZES = NUDGES.map((value) => ({ value, label: value }));

/** A gradient found by nudging one entry after the other: each stands beneath the entry that it is of. */
export function EntryByEntry() {
  const [store] = useState(nudgeStore);
  const [calculate] = useState(nudgeModel);
  const { state, view } = useStore(store);
  const { change, look, undo, redo } = store.getState();
  const { nudge, entry, nudged } = view;
  const numbers = useMemo(() => calculate(state, Number(nudge)), [calculate, state, nudge]);
  const { f, moved, quotients, gradient, apart, limit } = numbers;
  const all = nudged.size === quotients.data.length;
  const after = moved.data[entry.row * moved.columns + entry.column];
  const sentence = nudgeSentence(numbers, entry, nudge);
  const [first] = useState(sentence);

  const onEntry = useCallback(
    (at: EntryPosition) => {
      const { view: before } = store.getState();
      const index = at.row * store.example.X.columns + at.column;
      look({ entry: at, nudged: new Set([...before.nudged, index]) });
    },
    [store, look],
  );
  const marked = useCallback(
    (row: number, column: number) => row === entry.row && column === entry.column,
    [entry],
  );

  return (
    <fieldset
      aria-label="df/dX, entry by entry"
      className={styles.figure}
      onKeyDown={(event) => onUndoKey(event, undo, redo)}
    >
      <div className={styles.body}>
        <div className={styles.controls}>
          <Choice
            legend="Nudge by"
            options={STEP_SIZES}
            chosen={nudge}
            onChoose={(value: Nudge) => look({ nudge: value })}
            accent="result"
          />
          <div className={styles.buttons}>
            <TextButton
              unavailable={all ? 'Every entry has been nudged.' : undefined}
              onPress={() => look({ nudged: new Set(quotients.data.keys()) })}
            >
              Nudge every entry
            </TextButton>
            <TextButton
              onPress={() => {
                change(reset(store));
                look({ nudged: new Set() });
              }}
            >
              Start again
            </TextButton>
          </div>
        </div>
        <p className={styles.hint}>
          Press a cell of <Formula latex="\res{\tfrac{df}{dX}}" />: it nudges the entry of{' '}
          <Formula latex="\var{X}" /> above it, and holds the others still.
        </p>
        <div className={styles.lanes}>
          <div className={styles.variable}>
            <FigureMatrix store={store} name="X" role="variable" latex="\var{X}" marked={marked} />
          </div>
          <div className={styles.function}>
            <div className={styles.given}>
              <Heatmap name="W" label={<Formula latex="\con{W}" />} role="constant" value={state.W} />
            </div>
            <p className={styles.value}>
              <Formula latex="\val{f} = \|\var{X} \cdot \con{W}\|_F^2" />
              <span className={styles.numbers}>
                <b>{written(f)}</b>
                <span className={styles.after}>
                  <span aria-hidden="true">→</span> {written(after)}
                </span>
              </span>
            </p>
          </div>
          <div className={styles.gradient}>
            <NudgeTable
              quotients={quotients}
              limit={limit}
              nudge={nudge}
              nudged={nudged}
              entry={entry}
              onEntry={onEntry}
            />
          </div>
          <div className={styles.found}>
            <p className={styles.sentence}>{sentence}</p>
            <div className={styles.exact} data-there={all ? '' : undefined}>
              <Heatmap
                name="df/dX, exact"
                label={
                  <>
                    <Formula latex="\res{\frac{df}{dX}}" /> <span className={styles.label}>exact</span>
                  </>
                }
                role="result"
                value={gradient}
                limit={limit}
              />
              <p className={styles.apart}>
                Nudges of {nudge} are off by up to <b>{written(apart)}</b>.
              </p>
            </div>
          </div>
        </div>
        <Announcement sentence={sentence === first ? '' : sentence} />
      </div>
    </fieldset>
  );
}
