import type { MathError } from '../../math';
import { excerptAt } from '../../state/functions/excerpt';
import { repaired } from '../../state/functions/read';
import styles from './Complaint.module.css';

/** What is said of a text that cannot be read. */
export interface ComplaintProps {
  /** The sentence's id, for the text box to refer to. */
  readonly id: string;
  readonly text: string;
  readonly error: MathError;
  /** Whether the place is marked in the text box itself, and no excerpt is needed. */
  readonly marked?: boolean;
  /** Presses that make the text right in another way than the engine's repair: their labels and what they do. */
  readonly remedies?: readonly { readonly label: string; act(): void }[];
  /** Takes the repaired text. */
  onRepair(text: string): void;
}

/** A longer text is not repeated on a button. */
const SHORT = 24;

/** The place in the text, marked; the sentence; and what makes it right, where something does. */
export function Complaint({ id, text, error, marked = false, remedies = [], onRepair }: ComplaintProps) {
  const better = repaired(text, error);
  return (
    <>
      {!marked && <Place text={text} error={error} />}
      <p className={styles.sentence}>
        <span id={id}>{error.message}</span>{' '}
        {better !== undefined && (
          <button type="button" className={styles.repair} onClick={() => onRepair(better)}>
            {repairLabel(better, error)}
          </button>
        )}
        {remedies.map(({ label, act }) => (
          <button key={label} type="button" className={styles.repair} onClick={act}>
            {label}
          </button>
        ))}
      </p>
    </>
  );
}

/** The whole text where it is short; else the part that is new, if it says something by itself. */
function repairLabel(better: string, { repair }: MathError): string {
  if (better.length <= SHORT) return `Use ${better}`;
  const part = repair?.replacement ?? '';
  return part.length <= SHORT && /[A-Za-z0-9]/.test(part) ? `Use ${part}` : 'Repair it';
}

function Place({ text, error: { span } }: Pick<ComplaintProps, 'text' | 'error'>) {
  const place = span && text ? excerptAt(text, span) : undefined;
  return (
    <p className={styles.place} aria-hidden="true">
      {place && (
        <>
          {place.before}
          <mark className={styles.mark}>{place.marked}</mark>
          {place.after}
        </>
      )}
    </p>
  );
}
