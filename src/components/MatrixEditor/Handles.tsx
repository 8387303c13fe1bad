import styles from './MatrixEditor.module.css';
import type { Side } from './sides';
import { useHeldPlace } from './useHeldPlace';

/** The two handles of a side: one takes the last row or column away, the other adds one. They stand on the bracket's edge. */
export function Handles({ side }: { readonly side: Side }) {
  const { name, one, plural, size, smallest, largest, onSize } = side;
  const least = size <= smallest;
  const most = size >= largest;
  const held = useHeldPlace<HTMLDivElement>(size);
  return (
    <div ref={held.element} className={styles.handles} data-side={plural} {...held.handlers}>
      <button
        type="button"
        className={styles.handle}
        aria-label={`remove the last ${one} of ${name}`}
        aria-disabled={least}
        title={least ? `${name} has at least ${counted(smallest, one, plural)}.` : `Remove the last ${one}`}
        onClick={() => !least && onSize(size - 1)}
      >
        <Sign />
      </button>
      <button
        type="button"
        className={styles.handle}
        aria-label={`add a ${one} to ${name}`}
        aria-disabled={most}
        title={most ? `${name} has at most ${counted(largest, one, plural)}.` : `Add a ${one}`}
        onClick={() => !most && onSize(size + 1)}
      >
        <Sign plus />
      </button>
    </div>
  );
}

function counted(size: number, one: string, plural: string): string {
  return size === 1 ? `one ${one}` : `${size} ${plural}`;
}

/** A drawn sign, so that both are equally heavy and stand in the middle. */
function Sign({ plus = false }: { readonly plus?: boolean }) {
  return (
    <svg className={styles.sign} viewBox="0 0 18 18" aria-hidden="true">
      <circle cx="9" cy="9" r="8.5" />
      <path d={plus ? 'M5.5 9h7M9 5.5v7' : 'M5.5 9h7'} />
    </svg>
  );
}
