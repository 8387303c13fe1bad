import { useCallback } from 'react';
import { useStore } from 'zustand';
import { toLatex } from '../../math';
import type { BracketStore, Reading as Read, Verdict } from '../../state/example/bracket';
import { placeText } from '../../state/sandbox/place';
import { Announcement } from '../Announcement/Announcement';
import { Formula } from '../Formula/Formula';
import { Heatmap } from '../Heatmap/Heatmap';
import styles from './MissingBracket.module.css';

/** A way to read the formula. */
export interface ReadingProps {
  readonly store: BracketStore;
  readonly which: 'withBracket' | 'withoutBracket';
  readonly title: string;
}

/** A reading as a formula, its value, and which of its entries the nudge contradicts; or why it cannot be read. */
export function Reading({ store, which, title }: ReadingProps) {
  const reading = useStore(store, ({ bracket }) => bracket[which]);
  const symbols = useStore(store, ({ shown }) => shown.symbols);
  const limit = useStore(store, ({ bracket }) => bracket.limit);
  const { expression, value, verdict, problem } = reading;
  const off = verdict?.off.map(placeText).join(', ') ?? '';
  const markOf = useCallback(
    (row: number, column: number) =>
      off.split(', ').includes(placeText({ row, column })) ? 'disagrees' : undefined,
    [off],
  );
  return (
    <div className={styles.reading}>
      <h4 className={styles.title}>{title}</h4>
      <p className={styles.formula}>{expression && <Formula latex={toLatex(expression, { symbols })} />}</p>
      {problem && <p className={styles.problem}>{problem}</p>}
      {value && (
        <Heatmap
          name={`df/dW, ${title.toLowerCase()}`}
          role="result"
          label="its value"
          value={value}
          limit={limit}
          markOf={markOf}
        />
      )}
      <p className={styles.verdict} data-agrees={agrees(reading) ? '' : undefined} role="status">
        {verdict && inWords(verdict)}
        {off && <span className="visually-hidden"> They are {off}.</span>}
      </p>
      <Announcement {...(problem === undefined ? {} : { sentence: problem })} />
    </div>
  );
}

function agrees({ verdict }: Read): boolean {
  return verdict !== undefined && verdict.compared > 0 && verdict.off.length === 0;
}

function inWords({ compared, off }: Verdict): string {
  if (compared === 0) return 'There is no entry to compare.';
  if (off.length === 0) return `${compared} of ${counted(compared)} agree with the nudge.`;
  return `${off.length} of ${counted(compared)} ${off.length === 1 ? 'disagrees' : 'disagree'} with the nudge.`;
}

function counted(entries: number): string {
  return entries === 1 ? '1 entry' : `${entries} entries`;
}
