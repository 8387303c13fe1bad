import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { SandboxStore } from '../../state/sandbox/store';
import { addressOf } from '../../state/sandbox/take';
import { link } from '../link';
import { TextButton } from '../TextButton/TextButton';
import { copyText } from './copy';
import styles from './TakeAway.module.css';

/** How long the note stands, in milliseconds. */
const STANDS = 6000;

interface Note {
  readonly sentence: string;
  /** The link itself, where the reader must copy it by hand. */
  readonly address?: string;
}

/** Copies a link that holds the whole state, and says so. */
export function CopyLink({ store }: { readonly store: SandboxStore }) {
  const [note, setNote] = useState<Note>();
  const field = useRef<HTMLInputElement>(null);
  const id = useId();

  // As the field comes, it has the focus: a key pressed at once is for the link.
  useLayoutEffect(() => {
    if (note?.address === undefined) return;
    field.current?.focus();
    field.current?.select();
  }, [note]);

  useEffect(() => {
    if (!note || note.address !== undefined) return;
    const timer = setTimeout(() => setNote(undefined), STANDS);
    return () => clearTimeout(timer);
  }, [note]);

  async function copy(): Promise<void> {
    const { state, view } = store.getState();
    try {
      const address = await addressOf(state, view, new URL(link('/sandbox/'), window.location.href).href);
      const sentence = 'The link is copied: it holds the whole state.';
      setNote(
        (await copyText(address))
          ? { sentence }
          : { sentence: 'The browser keeps its clipboard closed: copy the link from here.', address },
      );
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      setNote({ sentence: error.message });
    }
  }

  return (
    <>
      <TextButton onPress={copy}>Copy link</TextButton>
      <div className={styles.note} data-empty={note ? undefined : ''}>
        <p id={id} role="status">
          {note?.sentence}
        </p>
        {note?.address !== undefined && (
          <input
            ref={field}
            type="text"
            readOnly
            aria-label="Link"
            aria-describedby={id}
            value={note.address}
            onBlur={() => setNote(undefined)}
          />
        )}
      </div>
    </>
  );
}
