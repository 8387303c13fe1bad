import type { Kink } from '../../state/sandbox/kinks';
import styles from './Check.module.css';

/** So many are told of one by one. */
const TOLD = 3;

/** Why nothing can be compared at some entries. */
export function Kinks({ kinks }: { readonly kinks: readonly Kink[] }) {
  if (kinks.length === 0) return null;
  const more = kinks.length - TOLD;
  return (
    <ul className={styles.kinks}>
      {kinks.slice(0, TOLD).map(({ position, sentence }) => (
        <li key={`${position.row} ${position.column}`}>{sentence}</li>
      ))}
      {more > 0 && <li>{more === 1 ? 'So it is at 1 more entry.' : `So it is at ${more} more entries.`}</li>}
    </ul>
  );
}
