import type { ReactNode, Ref } from 'react';
import styles from './TextButton.module.css';

/** A button that is a word. */
export interface TextButtonProps {
  readonly children: ReactNode;
  /** Why it cannot act; undefined while it can. It stays in reach, so that its reason is heard. */
  readonly unavailable?: string | undefined;
  /** Whether it opens a dialog. */
  readonly opensDialog?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
  onPress(): void;
}

/** A button without a frame, for the edges of a page. */
export function TextButton({ children, unavailable, opensDialog = false, ref, onPress }: TextButtonProps) {
  const able = unavailable === undefined;
  return (
    <button
      ref={ref}
      type="button"
      className={styles.button}
      aria-disabled={!able}
      aria-haspopup={opensDialog ? 'dialog' : undefined}
      title={unavailable}
      onClick={() => able && onPress()}
    >
      {children}
    </button>
  );
}
