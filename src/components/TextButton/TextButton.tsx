import type { ReactNode, Ref } from 'react';
import styles from './TextButton.module.css';

/** A button that is a word. */
export interface TextButtonProps {
  readonly children: ReactNode;
  /** Why it cannot act; undefined while it can. It stays in reach, so that its reason is heard. */
  readonly unavailable?: string | undefined;
  /** Whether it opens a dialog. */
  readonly opensDialog?: boolean;
  /** Whether what it opens and shuts on the page is open; undefined where it opens nothing. */
  readonly expanded?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
  onPress(): void;
}

/** A button without a frame, for the edges of a page. */
export function TextButton(props: TextButtonProps) {
  const { children, unavailable, opensDialog = false, expanded, ref, onPress } = props;
  const able = unavailable === undefined;
  return (
    <button
      ref={ref}
      type="button"
      className={styles.button}
      aria-disabled={!able}
      aria-haspopup={opensDialog ? 'dialog' : undefined}
      aria-expanded={expanded}
      title={unavailable}
      onClick={() => able && onPress()}
    >
      {children}
    </button>
  );
}
