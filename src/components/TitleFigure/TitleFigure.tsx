import { useId, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { titleLimits, titleValues } from '../../state/figures/title';
import { objectiveText, titleFigureStore } from '../../state/figures/title-store';
import { Announcement } from '../Announcement/Announcement';
import { Brackets } from '../Brackets/Brackets';
import { Formula } from '../Formula/Formula';
import { TextButton } from '../TextButton/TextButton';
import { Squares } from './Squares';
import styles from './TitleFigure.module.css';
import { useWave } from './useWave';
import { Weights } from './Weights';
import { passages, stations } from './words';

/**
 * The picture above the title: the whole idea in the two lanes, in colours alone. The reader strokes over `W`; the change runs through
 * the values to `f`, and comes back through the gradients.
 */
export function TitleFigure() {
  const [store] = useState(titleFigureStore);
  const [values] = useState(() => titleValues(store.getState().numbers));
  const root = useRef<HTMLElement>(null);
  const prefix = useId();
  useWave(store, root);
  const touched = useStore(store, (figure) => figure.touched);
  const sentence = useStore(store, (figure) => figure.sentence);
  const { renew, reset } = store.getState();
  return (
    <figure ref={root} className={styles.figure}>
      <figcaption className="visually-hidden">
        The whole idea in one picture, coloured squares for numbers. Above, values run to the right: W is
        multiplied by the data X, g is applied to every entry, the targets Y are subtracted, and f adds up the
        squares. Below, gradients come back from f to W, each beneath the value whose shape it shares. Change
        a square of W, and the change travels to f and back.
      </figcaption>
      <div className={styles.lanes}>
        <p className={styles.hint} data-touched={touched ? '' : undefined} aria-hidden="true">
          Touch <i>W</i>
        </p>
        <div className={styles.data} aria-hidden="true">
          <Brackets role="constant" columns={values.X.columns}>
            <Squares name="X" value={values.X} />
          </Brackets>
        </div>
        <span className={styles.dataLabel} aria-hidden="true">
          <Formula latex="\con{X}" />
        </span>
        <span className={styles.times} aria-hidden="true">
          ·
        </span>
        {stations.map(({ key, value, gradient, gradientRole }, index) => [
          <div
            key={`${key} value`}
            className={styles.value}
            style={place(index)}
            data-wide={key === 'W' ? '' : undefined}
          >
            {key === 'f' ? (
              <span className={styles.f} data-f="" aria-hidden="true">
                {objectiveText(values.f.value.data[0])}
              </span>
            ) : (
              <Brackets role={key === 'W' ? 'variable' : 'value'} columns={values[key].value.columns}>
                {key === 'W' ? (
                  <Weights store={store} value={values.W.value} prefix={prefix} />
                ) : (
                  <Squares name={key} value={values[key].value} />
                )}
              </Brackets>
            )}
          </div>,
          <span
            key={`${key} value label`}
            className={styles.valueLabel}
            style={place(index)}
            aria-hidden="true"
          >
            <Formula latex={value} />
          </span>,
          <div
            key={`${key} gradient`}
            className={styles.gradient}
            style={place(index)}
            data-wide={key === 'W' ? '' : undefined}
            aria-hidden="true"
          >
            {key === 'f' ? (
              <span className={styles.one}>1</span>
            ) : (
              <Brackets role={gradientRole} columns={values[key].gradient.columns}>
                <Squares name={`${key} gradient`} value={values[key].gradient} limit={titleLimits.gradient} />
              </Brackets>
            )}
          </div>,
          <span
            key={`${key} gradient label`}
            className={styles.gradientLabel}
            style={place(index)}
            aria-hidden="true"
          >
            {gradient && <Formula latex={gradient} />}
          </span>,
        ])}
        {passages.map(({ key, forward, back }, index) => [
          <div
            key={`${key} forward`}
            className={styles.forward}
            style={way(index)}
            data-passage="forward"
            aria-hidden="true"
          >
            {forward && <Formula latex={forward} />}
          </div>,
          <div
            key={`${key} back`}
            className={styles.back}
            style={way(index)}
            data-passage="back"
            aria-hidden="true"
          >
            <Formula latex={back} />
          </div>,
        ])}
        <div className={styles.controls}>
          <TextButton onPress={renew}>New numbers</TextButton>
          <TextButton onPress={reset}>Start again</TextButton>
        </div>
      </div>
      <Announcement sentence={sentence} />
    </figure>
  );
}

/** The columns of the grid: X, the dot, and from then on a station and a way in turn. */
const FIRST = 3;
const place = (station: number) => ({ gridColumn: FIRST + 2 * station });
const way = (passage: number) => ({ gridColumn: FIRST + 1 + 2 * passage });
