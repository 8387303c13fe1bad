import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { Announcement } from '../Announcement/Announcement';
import button from '../TextButton/TextButton.module.css';
import styles from './Declarations.module.css';

/** A name to type, and a press that takes it. */
export interface NameFormProps {
  /** What the text box is called: `name of W`. */
  readonly label: string;
  /** The name that stands there at first. */
  readonly first: string;
  readonly action: string;
  /** Why a name cannot be taken; undefined where it can. */
  whyNot(name: string): string | undefined;
  onName(name: string): void;
  /** What stands between the name and the press. */
  readonly children?: ReactNode;
}

/** A name that is checked as it is typed: what is wrong with it is said beneath, and it is taken only where nothing is. */
export function NameForm({ label, first, action, whyNot, onName, children }: NameFormProps) {
  const id = useId();
  const [text, setText] = useState(first);
  const name = text.trim();
  const problem = whyNot(name);

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    if (problem === undefined) onName(name);
  }

  return (
    <form className={styles.form} onSubmit={onSubmit}>
      <input
        className={styles.nameBox}
        type="text"
        aria-label={label}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : id}
        autoCapitalize="off"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        maxLength={40}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onFocus={(event) => event.target.select()}
        onKeyDown={(event) => {
          // While a name is in the making, undoing belongs to the text box.
          if (text !== first && (event.ctrlKey || event.metaKey)) event.stopPropagation();
        }}
      />
      {children}
      <button type="submit" className={button.button} aria-disabled={problem !== undefined}>
        {action}
      </button>
      <p id={id} className={styles.problem}>
        {problem}
      </p>
      <Announcement sentence={problem} />
    </form>
  );
}
