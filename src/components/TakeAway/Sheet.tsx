import { type MouseEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { TextButton } from '../TextButton/TextButton';
import styles from './Sheet.module.css';

/** What lies over the page. */
export interface SheetProps {
  readonly title: string;
  readonly children: ReactNode;
  onClose(): void;
}

/** A sheet over the page while it is mounted: the browser's own dialog keeps the focus in it, and gives it back. */
export function Sheet({ title, children, onClose }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const { current } = dialog;
    if (!current?.open) current?.showModal();
  }, []);

  /** A press on the backdrop is one on the dialog itself: the sheet's own box fills it. */
  function press(event: MouseEvent<HTMLDialogElement>): void {
    if (event.target === event.currentTarget) event.currentTarget.close();
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the dialog itself closes on Escape.
    <dialog ref={dialog} className={styles.sheet} aria-labelledby={id} onClose={onClose} onClick={press}>
      <div className={styles.box}>
        <div className={styles.head}>
          <h2 id={id} className={styles.title}>
            {title}
          </h2>
          <TextButton onPress={() => dialog.current?.close()}>Close</TextButton>
        </div>
        {children}
      </div>
    </dialog>
  );
}
