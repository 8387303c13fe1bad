import { memo, useId, useMemo } from 'react';
import { differencesByStep, entryAt } from '../../math';
import type { Finding } from '../../state/sandbox/check';
import { placeText } from '../../state/sandbox/place';
import { LARGEST_EXPONENT, pointAt, readErrors, SMALLEST_EXPONENT } from '../../state/sandbox/step-size';
import { Digits } from './Digits';
import { ErrorPlot } from './ErrorPlot';
import { FRAME, WIDTH } from './geometry';
import { lessonOf, lessonText } from './lesson';
import { Power, powerText } from './Power';
import styles from './StepSize.module.css';

/** An entry whose differences are shown. */
export interface StepSizeProps {
  readonly of: Finding;
  readonly row: number;
  readonly column: number;
  /** The exponent of the step size, a power of ten. */
  readonly exponent: number;
  onExponent(exponent: number): void;
}

/** One entry's central difference for one step size after another: the step is chosen, and the error is seen along all of them. */
export const StepSize = memo(function StepSize(props: StepSizeProps) {
  const { of, row, column, exponent, onExponent } = props;
  const { derivation, bindings, check } = of;
  const slider = useId();
  const points = useMemo(
    () => differencesByStep(derivation, bindings, { row, column }),
    [derivation, bindings, row, column],
  );
  const errors = useMemo(() => readErrors(points), [points]);
  const lesson = lessonOf(errors);
  const chosen = pointAt(points, exponent);
  const place = `${derivation.variable} ${placeText({ row, column })}`;
  return (
    <div className={styles.step}>
      <div className={styles.layout}>
        <h3 className={styles.title}>The step size, at {place}</h3>
        <div className={styles.drawing}>
          <ErrorPlot
            label={`The error of the central difference at ${place} against the step size h, from ${powerText(SMALLEST_EXPONENT)} to 1, on logarithmic axes. ${lessonText(lesson)}`}
            points={points}
            errors={errors}
            exponent={exponent}
            onExponent={onExponent}
          />
          <input
            id={slider}
            className={styles.slider}
            type="range"
            min={SMALLEST_EXPONENT}
            max={LARGEST_EXPONENT}
            step={1}
            value={exponent}
            autoComplete="off"
            aria-valuetext={powerText(exponent)}
            style={{
              marginInlineStart: `calc(${(100 * FRAME.left) / WIDTH}% - var(--thumb) / 2)`,
              width: `calc(${(100 * (FRAME.right - FRAME.left)) / WIDTH}% + var(--thumb))`,
            }}
            onChange={(event) => onExponent(event.currentTarget.valueAsNumber)}
          />
        </div>
        <div className={styles.reading}>
          <p className={styles.chosen}>
            <label htmlFor={slider}>
              step size <i>h</i>
            </label>{' '}
            ={' '}
            <output htmlFor={slider}>
              <Power exponent={exponent} />
            </output>
          </p>
          {chosen && <Digits point={chosen} gradient={entryAt(check.gradient, row, column)} />}
          <p className={styles.lesson}>
            {lesson.words}
            {lesson.best !== undefined && (
              <>
                {' '}
                The error is least near <i>h</i> = <Power exponent={lesson.best} />.
              </>
            )}
          </p>
          <p className={styles.lesson}>
            This is the plain difference of one step. The verdict combines the differences of several steps
            (Richardson’s extrapolation), so its error is mostly smaller.
          </p>
        </div>
      </div>
    </div>
  );
});
