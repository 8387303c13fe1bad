import { useId, useState } from 'react';
import { nearestPlace, STEP_SIZES } from '../../state/descent/step-size';
import { fullNumber } from '../../state/numbers/format';
import { parseNumber } from '../../state/numbers/parse';
import styles from './Descent.module.css';

/** The step size. */
export interface StepSizeProps {
  readonly eta: number;
  onEta(eta: number): void;
}

/** The largest step size: far beyond every one that is of use. */
const LARGEST = 1000;

interface Draft {
  readonly text: string;
  /** The step size that stood when it was written: another one drops it. */
  readonly stands: number;
  readonly wrong?: string | undefined;
}

/** The step size, to type as any number above 0, or to slide along 1, 2 and 5 of the powers of ten. */
export function StepSize({ eta, onEta }: StepSizeProps) {
  const id = useId();
  const [kept, setDraft] = useState<Draft>();
  const draft = kept?.stands === eta ? kept : undefined;
  const place = nearestPlace(eta);

  function write(text: string): void {
    const read = readEta(text);
    if ('value' in read) {
      setDraft({ text, stands: read.value });
      onEta(read.value);
    } else setDraft({ text, stands: eta, wrong: read.unfinished ? undefined : read.sentence });
  }

  function settle(): void {
    if (!draft) return;
    const read = readEta(draft.text);
    setDraft('value' in read ? undefined : { ...draft, wrong: read.sentence });
  }

  function slide(to: number): void {
    setDraft(undefined);
    onEta(STEP_SIZES[Math.max(0, Math.min(STEP_SIZES.length - 1, to))]);
  }

  return (
    <div className={styles.eta}>
      <label htmlFor={id}>
        step size <i>η</i>
      </label>
      <input
        id={id}
        className={styles.box}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        aria-invalid={draft?.wrong ? true : undefined}
        aria-describedby={draft?.wrong ? `${id}-wrong` : undefined}
        value={draft?.text ?? fullNumber(eta)}
        onFocus={({ target }) => target.select()}
        onChange={({ target }) => write(target.value)}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key === 'Enter') settle();
          else if (event.key === 'Escape' && draft) setDraft(undefined);
          else if (event.key === 'ArrowUp') slide(place + 1);
          else if (event.key === 'ArrowDown') slide(place - 1);
          else return;
          event.preventDefault();
        }}
      />
      <input
        className={styles.slider}
        type="range"
        min={0}
        max={STEP_SIZES.length - 1}
        step={1}
        value={place}
        autoComplete="off"
        aria-label="step size η, from 0.001 to 10"
        aria-valuetext={fullNumber(eta)}
        onChange={({ currentTarget }) => slide(currentTarget.valueAsNumber)}
      />
      <p id={`${id}-wrong`} className={styles.wrong} role="status">
        {draft?.wrong}
      </p>
    </div>
  );
}

function readEta(text: string): { value: number } | { sentence: string; unfinished?: boolean } {
  const read = parseNumber(text);
  if ('sentence' in read) return read;
  if (read.value > 0 && read.value <= LARGEST) return read;
  // 0.05 passes through 0.0 while it is typed.
  if (read.value === 0)
    return { sentence: 'With η = 0 nothing moves: write a number above 0.', unfinished: true };
  return read.value < 0
    ? { sentence: 'η lies above 0: with a negative one every step goes uphill.' }
    : { sentence: `η goes up to ${LARGEST} here.` };
}
