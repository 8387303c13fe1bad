import { useState } from 'react';
import styles from './SizeBox.module.css';
import type { Side } from './side';

/** One size of a matrix. */
export interface SizeBoxProps {
  readonly side: Side;
  /** Another number drops what is being typed. */
  readonly revision: number;
  /** The id of the element with the sentence about a text that is no size. */
  readonly sentenceId: string;
  onProblem(sentence: string | undefined): void;
}

/** A size to type, or to step with the arrow keys. It counts with Enter or when the box is left, so that 12 does not pass through 1. */
export function SizeBox({ side, revision, sentenceId, onProblem }: SizeBoxProps) {
  const { name, plural, size, smallest, largest, onSize } = side;
  const [kept, setDraft] = useState<{ text: string; stands: number; revision: number; wrong: boolean }>();
  const draft = kept?.stands === size && kept.revision === revision ? kept : undefined;
  const wrong = draft?.wrong ?? false;

  function write(text: string): void {
    const hopeless = text.trim() !== '' && sizeFrom(text, smallest, largest) === undefined;
    setDraft({ text, stands: size, revision, wrong: hopeless });
    onProblem(hopeless ? sentence : undefined);
  }

  const sentence = `${name} can have ${smallest} to ${largest} ${plural}: ${size} stands until you type such a number.`;

  function settle(): void {
    if (!draft) return;
    const wanted = sizeFrom(draft.text, smallest, largest);
    setDraft(wanted === undefined ? { ...draft, wrong: true } : undefined);
    onProblem(wanted === undefined ? sentence : undefined);
    if (wanted !== undefined && wanted !== size) onSize(wanted);
  }

  function forget(): void {
    setDraft(undefined);
    onProblem(undefined);
  }

  return (
    <input
      className={styles.size}
      type="text"
      inputMode="numeric"
      autoComplete="off"
      spellCheck={false}
      aria-label={`${plural} of ${name}`}
      aria-invalid={wrong || undefined}
      aria-errormessage={wrong ? sentenceId : undefined}
      aria-describedby={wrong ? sentenceId : undefined}
      value={draft?.text ?? String(size)}
      onFocus={(event) => event.target.select()}
      onChange={(event) => write(event.target.value)}
      onBlur={settle}
      onKeyDown={(event) => {
        const { key } = event;
        if (key === 'Enter') settle();
        else if (key === 'Escape' && draft) forget();
        else if (key === 'ArrowUp' || key === 'ArrowDown') {
          forget();
          const wanted = size + (key === 'ArrowUp' ? 1 : -1);
          if (wanted >= smallest && wanted <= largest) onSize(wanted);
        } else return;
        event.preventDefault();
      }}
    />
  );
}

function sizeFrom(text: string, smallest: number, largest: number): number | undefined {
  const size = /^\s*\d{1,3}\s*$/.test(text) ? Number(text) : Number.NaN;
  return size >= smallest && size <= largest ? size : undefined;
}
