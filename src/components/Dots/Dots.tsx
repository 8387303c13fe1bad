import styles from './Dots.module.css';

/** The picture on a button that opens more. */
export function Dots() {
  return (
    <svg className={styles.dots} viewBox="0 0 18 18" aria-hidden="true">
      <circle cx="4" cy="9" r="1.4" />
      <circle cx="9" cy="9" r="1.4" />
      <circle cx="14" cy="9" r="1.4" />
    </svg>
  );
}
