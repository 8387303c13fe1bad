import { memo } from 'react';
import { type EntryPosition, largestEntry, type Matrix } from '../../math';
import type { Nudge } from '../../state/figures/entry-by-entry';
import { formatWithin, fullNumber } from '../../state/numbers/format';
import { placeText } from '../../state/sandbox/place';
import { Brackets } from '../Brackets/Brackets';
import { Formula } from '../Formula/Formula';
import { toneOf } from '../Heatmap/scale';
import styles from './NudgeTable.module.css';

/** The entries that can be nudged, and what was found. */
export interface NudgeTableProps {
  readonly quotients: Matrix;
  /** The end of the colour scale. */
  readonly limit: number;
  readonly nudge: Nudge;
  /** The entries that have been nudged, by index. */
  readonly nudged: ReadonlySet<number>;
  /** The one that was nudged last, counted from 0. */
  readonly entry: EntryPosition;
  onEntry(entry: EntryPosition): void;
}

/** Characters that a cell has room for. */
const ROOM = 6;

/** A table shaped like X: a press on a cell nudges the entry in that place, and what is found stands there. */
export const NudgeTable = memo(function NudgeTable(props: NudgeTableProps) {
  const { quotients, limit, nudge, nudged, entry, onEntry } = props;
  const { rows, columns } = quotients;
  const largest = largestEntry([quotients]);
  return (
    <figure className={styles.figure}>
      <Brackets role="result" columns={columns}>
        <table className={styles.table} aria-label="df/dX, by nudging">
          <tbody>
            {Array.from({ length: rows }, (_, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place.
              <tr key={row}>
                {Array.from({ length: columns }, (_, column) => {
                  const index = row * columns + column;
                  const quotient = quotients.data[index];
                  const tone = toneOf(quotient, limit);
                  const there = nudged.has(index);
                  const place = placeText({ row, column });
                  return (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place.
                    <td key={column}>
                      <button
                        type="button"
                        className={styles.cell}
                        data-there={there ? '' : undefined}
                        aria-label={
                          there ? `df/dX ${place}: ${fullNumber(quotient)}` : `Nudge X ${place} by ${nudge}`
                        }
                        aria-current={there && row === entry.row && column === entry.column}
                        onClick={() => onEntry({ row, column })}
                      >
                        <span className={styles.blank}>+{nudge}</span>
                        <span
                          className={styles.quotient}
                          style={{ backgroundColor: tone.background, color: tone.ink }}
                        >
                          {formatWithin(quotient, largest, ROOM)}
                        </span>
                      </button>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </Brackets>
      <figcaption className={styles.caption}>
        <span className={styles.symbol}>
          <Formula latex="\res{\frac{df}{dX}}" />
        </span>
        <span>
          {rows} × {columns}, by nudging
        </span>
      </figcaption>
    </figure>
  );
});
