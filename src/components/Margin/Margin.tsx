import type { ReactNode } from 'react';
import { Prose } from '../Words/Words';
import styles from './Margin.module.css';

/** A note: a memory aid, a pitfall, a correction, some history. It stands beside the text where there is a margin for it. */
export function Margin({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <aside className={styles.note} role="note" aria-label={title}>
      <p className={styles.title}>{title}</p>
      {children}
    </aside>
  );
}

/** Text of the reading column, with its notes in the margin: they end where the text ends that they follow. */
export function Beside({ notes, children }: { readonly notes: ReactNode; readonly children: ReactNode }) {
  return (
    <div className={styles.beside}>
      <Prose>{children}</Prose>
      <div className={styles.notes}>{notes}</div>
    </div>
  );
}

/** Notes that have no text beside them: next to each other, where there is room. */
export function Strip({ children }: { readonly children: ReactNode }) {
  return <div className={styles.strip}>{children}</div>;
}
