import type { ReactNode } from 'react';
import styles from './FunctionPlot.module.css';
import { FRAME, type geometry, HEIGHT } from './geometry';

interface FrameProps {
  readonly plot: ReturnType<typeof geometry>;
  readonly entries: Float64Array;
  readonly reach: number;
  readonly parameter: string;
  /** What is drawn inside, cut off at the frame. */
  readonly children: ReactNode;
}

/** Room for the strokes of curves that run along the frame's edge. */
const BLEED = 3;

/** The axes of a plot with their ticks, and where the marks lie along the horizontal one. */
export function Frame({ plot, entries, reach, parameter, children }: FrameProps) {
  const beyond = beyondOf(entries, reach);
  const box = {
    x: FRAME.left - BLEED,
    y: FRAME.top - BLEED,
    width: FRAME.right - FRAME.left + 2 * BLEED,
    height: FRAME.bottom - FRAME.top + 2 * BLEED,
  };
  return (
    <>
      <path
        className={styles.axis}
        d={`M${FRAME.left},${plot.zeroY}H${FRAME.right}M${plot.zeroX},${FRAME.top}V${FRAME.bottom}`}
      />
      <path
        className={styles.axis}
        d={[
          ...plot.xTicks.map(({ at }) => `M${at},${FRAME.bottom}v4`),
          ...plot.yTicks.map(({ at }) => `M${FRAME.left},${at}h-4`),
        ].join('')}
      />
      {plot.xTicks.map(({ at, text }) => (
        <text key={text} className={styles.tickBelow} x={at} y={FRAME.bottom + 15}>
          {text}
        </text>
      ))}
      {plot.yTicks.map(({ at, text }) => (
        <text key={text} className={styles.tickBeside} x={FRAME.left - 7} y={at + 3.5}>
          {text}
        </text>
      ))}
      <text className={styles.parameter} x={FRAME.right + 13} y={HEIGHT - 8}>
        {parameter}
      </text>
      <svg {...box} viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`} aria-hidden="true">
        {children}
      </svg>
      <path className={styles.rug} d={plot.rug(entries)} />
      {beyond.left > 0 && (
        <text className={styles.beyond} x={FRAME.left + 2} y={FRAME.bottom - 3}>
          ← {beyond.left}
        </text>
      )}
      {beyond.right > 0 && (
        <text className={styles.beyondRight} x={FRAME.right - 2} y={FRAME.bottom - 3}>
          {beyond.right} →
        </text>
      )}
    </>
  );
}

/** How many marks lie farther out than the plot reaches. */
function beyondOf(entries: Float64Array, reach: number) {
  return {
    left: entries.filter((entry) => entry < -reach).length,
    right: entries.filter((entry) => entry > reach).length,
  };
}
