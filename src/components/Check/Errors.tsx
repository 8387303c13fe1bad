import { type MouseEvent, memo, useCallback } from 'react';
import { type EntryPosition, largestEntry } from '../../math';
import type { Finding } from '../../state/sandbox/check';
import type { Kink } from '../../state/sandbox/kinks';
import { symbolOf } from '../../state/sandbox/symbols';
import { Formula } from '../Formula/Formula';
import { Heatmap } from '../Heatmap/Heatmap';
import styles from './Check.module.css';
import { Kinks } from './Kinks';

/** The errors of a check. */
export interface ErrorsProps {
  readonly finding: Finding;
  /** Whether it is of other numbers than those on the page: then its sentences are not told. */
  readonly stale: boolean;
  /** Whether the focus of the page is on the variable, and the entry that is looked at. */
  readonly focused: boolean;
  readonly row: number;
  readonly column: number;
  onEntry(entry: EntryPosition): void;
}

function kinkAt(kinks: readonly Kink[], row: number, column: number): Kink | undefined {
  return kinks.find(({ position }) => position.row === row && position.column === column);
}

/** The error of every entry as a heatmap, and why there is none where nothing can be compared. A press on an entry looks at it. */
export const Errors = memo(function Errors({
  finding,
  stale,
  focused,
  row: lookedAt,
  column: across,
  onEntry,
}: ErrorsProps) {
  const { derivation, apart, kinks } = finding;
  const { variable } = derivation;
  const markOf = useCallback(
    (row: number, column: number) => {
      if (row === lookedAt && column === across) return 'looked-at';
      return kinkAt(kinks, row, column) ? 'kink' : undefined;
    },
    [lookedAt, across, kinks],
  );
  const absenceOf = useCallback(
    (row: number, column: number) => {
      const kink = kinkAt(kinks, row, column);
      return kink && { text: '–', full: `none: ${kink.reason}` };
    },
    [kinks],
  );

  function press(event: MouseEvent): void {
    const cell = event.target instanceof Element ? event.target.closest('td') : null;
    const row = cell?.closest('tr');
    if (cell && row) onEntry({ row: row.sectionRowIndex, column: cell.cellIndex });
  }

  return (
    <div className={styles.errors}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a short way for the pointer; keys choose the entry by the worst one's button, or at the matrix itself. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the same. */}
      <div className={styles.map} data-focused={focused ? '' : undefined} onClick={press}>
        <Heatmap
          name={`error of df/d${variable}`}
          label={
            <>
              error of <Formula latex={`\\res{\\tfrac{df}{d${symbolOf(variable, 'var')}}}`} />
            </>
          }
          role="result"
          value={apart}
          limit={largestEntry([apart])}
          markOf={markOf}
          absenceOf={absenceOf}
        />
      </div>
      <Kinks kinks={kinks} stale={stale} />
    </div>
  );
});
