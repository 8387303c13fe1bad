import type { ReactNode } from 'react';
import styles from './Words.module.css';

interface Part {
  readonly children: ReactNode;
}

/** What the step and its rule do, under the title. */
export function Lead({ children }: Part) {
  return <div className={styles.lead}>{children}</div>;
}

/** An aside: a memory aid, a pitfall, a correction. */
export function Note({ title, children }: Part & { readonly title: string }) {
  return (
    <aside className={styles.note} aria-label={title}>
      <h2>{title}</h2>
      {children}
    </aside>
  );
}

/** Asides side by side where there is room. */
export function Prose({ children }: Part) {
  return <div className={styles.prose}>{children}</div>;
}
