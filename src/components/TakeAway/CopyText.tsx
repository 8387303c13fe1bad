import { type ReactNode, useRef, useState } from 'react';
import { TextButton } from '../TextButton/TextButton';
import { copyText } from './copy';
import styles from './Sheet.module.css';

/** A text to take along. */
export interface CopyTextProps {
  /** What the text is. */
  readonly label: string;
  readonly text: string;
  /** Other ways to take it, beside the copy. */
  readonly children?: ReactNode;
}

/** A long text that is read, scrolled and copied. Where the clipboard is closed, it is selected for the reader's own keys. */
export function CopyText({ label, text, children }: CopyTextProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState<{ readonly of: string; readonly sentence: string }>();

  async function copy(): Promise<void> {
    if (await copyText(text)) {
      setSaid({ of: text, sentence: 'Copied.' });
      return;
    }
    area.current?.focus();
    area.current?.select();
    setSaid({
      of: text,
      sentence: 'The browser keeps its clipboard closed: the text is selected, press Ctrl+C, or ⌘C.',
    });
  }

  return (
    <>
      <textarea
        ref={area}
        className={styles.text}
        aria-label={label}
        value={text}
        readOnly
        spellCheck={false}
        wrap="off"
      />
      <div className={styles.buttons}>
        <TextButton onPress={copy}>Copy</TextButton>
        {children}
        <p className={styles.said} role="status">
          {said?.of === text ? said.sentence : ''}
        </p>
      </div>
    </>
  );
}
