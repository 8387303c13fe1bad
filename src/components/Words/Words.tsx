import type { ReactNode } from 'react';
import styles from './Words.module.css';

interface Part {
  readonly children: ReactNode;
}

/** What the step and its rule do, under the title; or how a part begins. */
export function Lead({ children }: Part) {
  return <div className={styles.lead}>{children}</div>;
}

/** Text of the reading column. */
export function Prose({ children }: Part) {
  return <div className={styles.prose}>{children}</div>;
}

/** What the reader has learnt, after a part. */
export function YouCanNow({ children }: Part) {
  return (
    <div className={styles.gained}>
      <p className={styles.label}>You can now</p>
      {children}
    </div>
  );
}
