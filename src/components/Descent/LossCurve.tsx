import { useMemo } from 'react';
import { stepsText } from '../../state/descent/words';
import { formatNumber } from '../../state/numbers/format';
import { FRAME, geometry, HEIGHT, WIDTH } from './geometry';
import styles from './LossCurve.module.css';

/** The loss where a descent began, then after each step. */
export interface LossCurveProps {
  readonly losses: readonly number[];
}

/** The loss against the steps; on a logarithmic axis where it runs through several powers of ten. */
export function LossCurve({ losses }: LossCurveProps) {
  const { logarithmic, xTicks, yTicks, path, last } = useMemo(() => geometry(losses), [losses]);
  return (
    <svg
      className={styles.curve}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={description(losses, logarithmic)}
    >
      <path className={styles.axis} d={`M${FRAME.left},${FRAME.top}V${FRAME.bottom}H${FRAME.right}`} />
      <path
        className={styles.axis}
        d={[
          ...xTicks.map(({ at }) => `M${at},${FRAME.bottom}v4`),
          ...yTicks.map(({ at }) => `M${FRAME.left},${at}h-4`),
        ].join('')}
      />
      {xTicks.map(({ at, text }) => (
        <text key={text} className={styles.below} x={at} y={FRAME.bottom + 18}>
          {text}
        </text>
      ))}
      {yTicks.map(({ at, text }) => (
        <text key={text} className={styles.beside} x={FRAME.left - 8} y={at + 4}>
          {text}
        </text>
      ))}
      <text className={styles.name} x={FRAME.left - 8} y={14}>
        loss{logarithmic && ', logarithmic'}
      </text>
      <text className={styles.name} x={FRAME.right + 14} y={FRAME.bottom + 18}>
        steps
      </text>
      <path className={styles.line} d={path} />
      {last && (
        <>
          <circle className={styles.dot} cx={last.x} cy={last.y} r={5} />
          <text className={styles.last} x={last.x + 10} y={last.y + 4}>
            {last.text}
          </text>
        </>
      )}
    </svg>
  );
}

function description(losses: readonly number[], logarithmic: boolean): string {
  const count = losses.length - 1;
  const first = formatNumber(losses[0]);
  if (count === 0) return `The loss, before the first step: ${first}`;
  const axis = logarithmic ? ', on a logarithmic axis' : '';
  return `The loss after each of ${stepsText(count)}${axis}: from ${first} to ${formatNumber(losses[count])}`;
}
