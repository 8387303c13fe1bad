import type { ReactNode } from 'react';
import styles from './SelfLink.module.css';

/**
 * A heading with a quiet link to its own place, for those who want to send the address of it.
 * @param id the place that the link names: the heading's section, or the heading itself
 * @param children the heading
 */
export function SelfLink({
  id,
  name,
  children,
}: {
  readonly id: string;
  readonly name: string;
  readonly children: ReactNode;
}) {
  return (
    <div className={styles.heading}>
      {children}
      <a className={styles.link} href={`#${id}`} aria-label={`Link to “${name}”`}>
        #
      </a>
    </div>
  );
}
