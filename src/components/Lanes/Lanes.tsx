import type { ReactNode } from 'react';
import styles from './Lanes.module.css';

/** A place in the picture: a value above, the gradient that shares its shape below. */
export interface Station {
  readonly key: string;
  readonly value: ReactNode;
  readonly gradient: ReactNode;
}

/** The way between two stations: what the step does above, what its rule does to the upstream below. */
export interface Passage {
  readonly key: string;
  readonly forward: ReactNode;
  readonly back: ReactNode;
}

/** What the lanes show: one passage between each two stations. */
export interface LanesProps {
  readonly stations: readonly Station[];
  readonly passages: readonly Passage[];
  /** The columns of all matrices of the upper lane: many of them get smaller cells. */
  readonly columns: number;
}

/** From here on cells are set smaller, so that more of each matrix is seen. */
const CROWDED = 15;

/**
 * The house's picture of a chain. Values run to the right in the upper lane, gradients come back in the lower one, each under
 * the value whose shape it shares. Where the frame is narrow the lanes turn: values run down on the left, gradients
 * come up on the right.
 */
export function Lanes({ stations, passages, columns }: LanesProps) {
  return (
    <div className={styles.frame} data-crowded={columns >= CROWDED ? '' : undefined}>
      <div
        className={styles.lanes}
        style={{ ['--passages' as string]: passages.length }}
        onScrollCapture={({ target }) => scrollTogether(target as Element)}
      >
        {stations.map((station, index) => {
          const passage = passages[index];
          return [
            <div
              key={`${station.key} value`}
              className={styles.value}
              style={place(2 * index)}
              data-station={index}
            >
              {station.value}
            </div>,
            <div
              key={`${station.key} gradient`}
              className={styles.gradient}
              style={place(2 * index)}
              data-station={index}
            >
              {station.gradient}
            </div>,
            passage && (
              <div key={`${passage.key} forward`} className={styles.forward} style={place(2 * index + 1)}>
                <span className={styles.line} />
                {passage.forward}
                <span className={`${styles.line} ${styles.head}`} />
              </div>
            ),
            passage && (
              <div key={`${passage.key} back`} className={styles.back} style={place(2 * index + 1)}>
                <span className={`${styles.line} ${styles.head}`} />
                {passage.back}
                <span className={styles.line} />
              </div>
            ),
          ];
        })}
      </div>
    </div>
  );
}

/** A value and its gradient share their columns, so a wide one that is scrolled takes the other along. */
function scrollTogether(frame: Element): void {
  const station = frame.closest<HTMLElement>('[data-station]');
  const others = station?.parentElement?.querySelectorAll(
    `[data-station='${station.dataset.station}'] [data-frame]`,
  );
  for (const other of others ?? []) {
    if (other.scrollLeft !== frame.scrollLeft) other.scrollLeft = frame.scrollLeft;
  }
}

function place(step: number) {
  return { ['--step' as string]: step + 1 };
}
