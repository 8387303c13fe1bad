import styles from './SizeBox.module.css';
import type { Side } from './side';

/** A press that makes a side of a matrix longer or shorter by one. */
export interface StepButtonProps {
  readonly side: Side;
  readonly by: 1 | -1;
}

/** A plus or a minus in a circle. Where the side can get no longer, or no shorter, it says so. */
export function StepButton({
  side: { name, one, plural, size, smallest, largest, onSize },
  by,
}: StepButtonProps) {
  const more = by > 0;
  const end = more ? size >= largest : size <= smallest;
  const limit = more
    ? `${name} has at most ${counted(largest, one, plural)}.`
    : `${name} has at least ${counted(smallest, one, plural)}.`;
  const title = more ? `Add a ${one}` : `Remove the last ${one}`;
  return (
    <button
      type="button"
      className={styles.step}
      aria-label={more ? `add a ${one} to ${name}` : `remove the last ${one} of ${name}`}
      aria-disabled={end}
      title={end ? limit : title}
      onClick={() => !end && onSize(size + by)}
    >
      {/* A drawn sign, so that both are equally heavy and stand in the middle. */}
      <svg className={styles.sign} viewBox="0 0 18 18" aria-hidden="true">
        <circle cx="9" cy="9" r="8.5" />
        <path d={more ? 'M5.5 9h7M9 5.5v7' : 'M5.5 9h7'} />
      </svg>
    </button>
  );
}

function counted(size: number, one: string, plural: string): string {
  return size === 1 ? `one ${one}` : `${size} ${plural}`;
}
