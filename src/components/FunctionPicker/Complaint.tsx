import type { MathError } from '../../math';
import { excerptAt } from '../../state/functions/excerpt';
import { repaired } from '../../state/functions/read';
import styles from './FunctionPicker.module.css';

/** What is said of a text that is not a function. */
export interface ComplaintProps {
  /** The sentence's id, for the text box to refer to. */
  readonly id: string;
  readonly text: string;
  readonly error: MathError;
  /** Takes the repaired text. */
  onRepair(text: string): void;
}

/** A longer text is not repeated on a button. */
const SHORT = 24;

/** The place in the text, marked; the sentence; and the repair, where the engine knows one. */
export function Complaint({ id, text, error, onRepair }: ComplaintProps) {
  const place = error.span && text ? excerptAt(text, error.span) : undefined;
  const better = repaired(text, error);
  return (
    <>
      <p className={styles.place} aria-hidden="true">
        {place && (
          <>
            {place.before}
            <mark className={styles.mark}>{place.marked}</mark>
            {place.after}
          </>
        )}
      </p>
      <p className={styles.sentence}>
        <span id={id}>{error.message}</span>{' '}
        {better !== undefined && (
          <button type="button" className={styles.repair} onClick={() => onRepair(better)}>
            {better.length <= SHORT ? `Use ${better}` : 'Repair it'}
          </button>
        )}
      </p>
    </>
  );
}
