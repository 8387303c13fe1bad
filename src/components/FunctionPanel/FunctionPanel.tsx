import { useEffect, useRef } from 'react';
import { type ElementwiseFunction, type Matrix, parseFunction } from '../../math';
import { newGesture } from '../../state/gesture';
import { FunctionPicker } from '../FunctionPicker/FunctionPicker';
import { FunctionPlot } from '../FunctionPlot/FunctionPlot';
import { takeEarlyEdits } from '../Island/early-edits';
import styles from './FunctionPanel.module.css';

/** The elementwise function of a card. */
export interface FunctionPanelProps {
  /** Its text: `tanh(t)`. */
  readonly source: string;
  /** The matrix whose entries it is applied to. */
  readonly marks: Matrix;
  /** Takes another function and its text. */
  onFunction(source: string, fn: ElementwiseFunction, gesture: string): void;
}

/** The choice of `g`, and its plot with its derivative. */
export function FunctionPanel({ source, marks, onFunction }: FunctionPanelProps) {
  const gesture = useRef('');
  const frame = useRef<HTMLFieldSetElement>(null);
  // The panel comes to life after its card: what was typed into it in between counts now.
  useEffect(() => {
    if (!frame.current) return;
    frame.current.dataset.live = '';
    takeEarlyEdits(frame.current)();
  }, []);
  const begin = (): void => {
    gesture.current = newGesture();
  };
  return (
    <fieldset
      ref={frame}
      data-panel=""
      aria-label="The function g"
      className={styles.panel}
      onFocus={begin}
      onChangeCapture={({ target }) => {
        // Each choice from the list is a step of undo of its own; what is typed at one go is one.
        if (target instanceof HTMLSelectElement) begin();
      }}
    >
      <FunctionPicker
        name="g"
        source={source}
        onSource={(text) => onFunction(text, parseFunction('g', text), gesture.current)}
      />
      <FunctionPlot source={source} marks={marks} />
    </fieldset>
  );
}
