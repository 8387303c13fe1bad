import { formatNumber } from '../../state/numbers/format';
import styles from './Legend.module.css';
import { LEGEND } from './scale';

/** The colour scale from `-limit` to `limit`, with its numbers. */
export function Legend({ of, limit }: { readonly of?: string; readonly limit: number }) {
  return (
    <div className={styles.legend}>
      {of && <em className={styles.of}>{of}</em>}
      <span className={styles.end}>{formatNumber(-limit)}</span>
      <i className={styles.ramp} style={{ background: LEGEND }} />
      <span className={styles.end}>{formatNumber(limit)}</span>
    </div>
  );
}
