import type { Kink } from '../../state/sandbox/kinks';
import styles from './Check.module.css';

/** So many are told of one by one. */
const TOLD = 3;

/** Why nothing can be compared at some entries: kept as a space alone while it is of numbers that are gone. */
export function Kinks({ kinks, stale }: { readonly kinks: readonly Kink[]; readonly stale: boolean }) {
  if (kinks.length === 0) return null;
  const more = kinks.length - TOLD;
  return (
    <ul className={styles.kinks} style={stale ? { visibility: 'hidden' } : undefined}>
      {kinks.slice(0, TOLD).map(({ position, sentence }) => (
        <li key={`${position.row} ${position.column}`}>{sentence}</li>
      ))}
      {more > 0 && <li>{more === 1 ? 'So it is at 1 more entry.' : `So it is at ${more} more entries.`}</li>}
    </ul>
  );
}
