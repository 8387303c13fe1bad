import styles from './ArgumentForm.module.css';

/** A text to fill in. */
export interface FieldProps {
  readonly label: string;
  /** Its name, where the label alone does not tell it from others on the page. */
  readonly name?: string;
  readonly value: string;
  readonly numeric?: boolean;
  /** Whether it is there to be read only. */
  readonly fixed?: boolean;
  onWrite(text: string): void;
}

/** A labelled text box, for a name or a number. */
export function Field({ label, name, value, numeric = false, fixed = false, onWrite }: FieldProps) {
  return (
    <label className={styles.field}>
      <span>{label}</span>
      <input
        type="text"
        inputMode={numeric ? 'decimal' : 'text'}
        autoCapitalize="off"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        aria-label={name}
        readOnly={fixed}
        value={value}
        onFocus={({ target }) => target.select()}
        onChange={({ target }) => onWrite(target.value)}
      />
    </label>
  );
}
