import type { ReactNode } from 'react';
import styles from './Brackets.module.css';

/** The roles whose colour a matrix can have. */
export type MatrixRole = 'variable' | 'constant' | 'value' | 'upstream' | 'result';

/** What stands between brackets. */
export interface BracketsProps {
  readonly role: MatrixRole;
  readonly children: ReactNode;
  /** How many columns there are: more than fit are scrolled, and the frame then takes the focus for its keys. */
  readonly columns: number;
  /** What the frame holds, for those who hear the page; without a name it takes no focus, since what is in it does. */
  readonly scrolledName?: string;
  /** Without brackets: a scalar. */
  readonly bare?: boolean;
  /** What stands on the brackets' edges and does not scroll. */
  readonly edges?: ReactNode;
}

/** From here on a matrix may be wider than its place on a phone. */
const MANY = 4;

/** The drawn brackets of a matrix, in the colour of its role. A matrix that is wider than its place scrolls between them. */
export function Brackets({ role, children, columns, scrolledName, bare = false, edges }: BracketsProps) {
  const scrolls = scrolledName !== undefined && columns > MANY;
  return (
    <div
      className={styles.brackets}
      data-role={role}
      data-bare={bare ? '' : undefined}
      style={{ ['--columns' as string]: columns }}
    >
      {scrolls ? (
        // biome-ignore lint/a11y/useSemanticElements: a group, and neither a set of fields nor a landmark of the page.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reached by keyboard.
        <div className={styles.frame} role="group" tabIndex={0} aria-label={scrolledName} data-frame="">
          {children}
        </div>
      ) : (
        <div className={styles.frame} data-frame="">
          {children}
        </div>
      )}
      <span className={styles.fade} data-edge="start" />
      <span className={styles.fade} data-edge="end" />
      {edges}
    </div>
  );
}
