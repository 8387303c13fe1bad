import button from '../TextButton/TextButton.module.css';
import styles from './Declarations.module.css';

/** Takes a declaration away. Where something uses it, the sentence beside it says what. */
export function RemoveButton({
  name,
  whyNot,
  onRemove,
}: {
  readonly name: string;
  readonly whyNot: string | undefined;
  onRemove(): void;
}) {
  return (
    <div className={styles.remove}>
      <button
        type="button"
        className={button.button}
        aria-disabled={whyNot !== undefined}
        aria-label={whyNot === undefined ? `Remove ${name}` : `Remove ${name}. ${whyNot}`}
        onClick={() => whyNot === undefined && onRemove()}
      >
        Remove {name}
      </button>
      <span className={styles.reason} aria-hidden="true">
        {whyNot}
      </span>
    </div>
  );
}
