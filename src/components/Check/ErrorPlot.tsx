import { type PointerEvent, useMemo } from 'react';
import type { StepDifference } from '../../math';
import { type Errors, pointAt } from '../../state/sandbox/step-size';
import styles from './ErrorPlot.module.css';
import { FRAME, geometry, HEIGHT, type Tick, WIDTH } from './geometry';

/** What the plot shows. */
export interface ErrorPlotProps {
  /** What is plotted, for those who hear the page. */
  readonly label: string;
  readonly points: readonly StepDifference[];
  readonly errors: Errors;
  /** The exponent of the chosen step. */
  readonly exponent: number;
  onExponent(exponent: number): void;
}

/** The error of a central difference against its step, on logarithmic axes: what is left of the step on the right, rounding on the left. */
export function ErrorPlot({ label, points, errors, exponent, onExponent }: ErrorPlotProps) {
  const plot = useMemo(() => geometry(points), [points]);
  const chosen = pointAt(points, exponent);
  const marked = chosen && Number.isFinite(chosen.error) ? chosen : undefined;
  const at = plot.xOf(exponent);

  function choose(event: PointerEvent<SVGSVGElement>): void {
    if (event.buttons === 0) return;
    const { left, width } = event.currentTarget.getBoundingClientRect();
    if (width > 0) onExponent(plot.exponentAt(((event.clientX - left) / width) * WIDTH));
  }

  return (
    <svg
      className={styles.plot}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={label}
      onPointerDown={choose}
      onPointerMove={choose}
    >
      <path className={styles.axis} d={`M${FRAME.left},${FRAME.top}V${FRAME.bottom}H${FRAME.right}`} />
      <path
        className={styles.axis}
        d={[
          ...plot.xTicks.map((tick) => `M${tick.at},${FRAME.bottom}v4`),
          ...plot.yTicks.map((tick) => `M${FRAME.left},${tick.at}h-4`),
        ].join('')}
      />
      {plot.xTicks.map((tick) => (
        <TickName
          key={tick.exponent}
          {...tick}
          className={styles.tickBelow}
          x={tick.at}
          y={FRAME.bottom + 19}
        />
      ))}
      {plot.yTicks.map((tick) => (
        <TickName
          key={tick.exponent}
          {...tick}
          className={styles.tickBeside}
          x={FRAME.left - 8}
          y={tick.at + 4}
        />
      ))}
      <path className={styles.chosen} d={`M${at},${FRAME.top}V${FRAME.bottom}`} />
      <path className={styles.curve} d={plot.path} />
      {errors.rounding && (
        <text className={styles.region} x={FRAME.left + 10} y={FRAME.bottom - 26}>
          round-off
          <tspan x={FRAME.left + 10} dy={16}>
            grows like 1/h
          </tspan>
        </text>
      )}
      {errors.crossing && (
        <text className={styles.regionRight} x={FRAME.right - 4} y={FRAME.bottom - 10}>
          over a kink
        </text>
      )}
      {/* Where wide steps reach over a kink, truncation lies elsewhere than at the right. */}
      {errors.truncation && !errors.crossing && (
        <text className={styles.regionRight} x={FRAME.right - 4} y={FRAME.bottom - 26}>
          truncation
          {errors.square && (
            <tspan x={FRAME.right - 4} dy={16}>
              falls like h²
            </tspan>
          )}
        </text>
      )}
      {marked && <circle className={styles.dot} cx={plot.across(marked)} cy={plot.up(marked)} r={5} />}
    </svg>
  );
}

/** A power of ten beside an axis. */
function TickName({ exponent, className, x, y }: Tick & { className: string; x: number; y: number }) {
  return (
    <text className={className} x={x} y={y}>
      {exponent === 0 ? '1' : '10'}
      {exponent !== 0 && (
        <tspan className={styles.exponent} dy={-5}>
          {String(exponent).replace('-', '\u2212')}
        </tspan>
      )}
    </text>
  );
}
