import type { KeyboardEvent } from 'react';
import styles from './PickList.module.css';

/** One thing to pick. */
export interface Pick {
  readonly key: string;
  readonly label: string;
  /** Why it cannot be picked; undefined where it can. */
  readonly why: string | undefined;
  onPick(): void;
}

/** A list to pick from. */
export interface PickListProps {
  readonly id: string;
  readonly title: string;
  readonly items: readonly Pick[];
}

/** Things to pick, each a button; what does not fit stays in reach and says why. The arrow keys go through the list too. */
export function PickList({ id, title, items }: PickListProps) {
  return (
    <section aria-labelledby={id} className={styles.section}>
      <p id={id} className={styles.title}>
        {title}
      </p>
      <ul className={styles.list} onKeyDown={onArrow}>
        {items.map(({ key, label, why, onPick }) => (
          <li key={key}>
            <button
              type="button"
              className={styles.pick}
              aria-disabled={why !== undefined}
              aria-describedby={why === undefined ? undefined : `${id}${key}`}
              onClick={() => why === undefined && onPick()}
            >
              {label}
            </button>
            {why !== undefined && (
              <p id={`${id}${key}`} className={styles.why}>
                {why}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Moves the focus among the buttons of a list. */
function onArrow(event: KeyboardEvent<HTMLElement>): void {
  const buttons: Element[] = [...event.currentTarget.querySelectorAll('button')];
  const at = document.activeElement ? buttons.indexOf(document.activeElement) : -1;
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
  const next = to === undefined ? undefined : buttons[to];
  if (!(next instanceof HTMLElement)) return;
  event.preventDefault();
  next.focus();
}
