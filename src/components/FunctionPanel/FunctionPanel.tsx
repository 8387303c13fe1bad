import { useEffect, useRef } from 'react';
import { type ElementwiseFunction, type Matrix, parseFunction } from '../../math';
import { newGesture } from '../../state/gesture';
import { FunctionPicker } from '../FunctionPicker/FunctionPicker';
import { FunctionPlot } from '../FunctionPlot/FunctionPlot';
import { takeEarlyEdits } from '../Island/early-edits';
import styles from './FunctionPanel.module.css';

/** An elementwise function to choose. */
export interface FunctionPanelProps {
  /** Its name; a card's is `g`. */
  readonly name?: string;
  /** Its text: `tanh(t)`. */
  readonly source: string;
  /** The matrix whose entries it is applied to. */
  readonly marks?: Matrix | undefined;
  /** Takes another function and its text. */
  onFunction(source: string, fn: ElementwiseFunction, gesture: string): void;
}

/** The choice of a function, and its plot with its derivative. */
export function FunctionPanel({ name = 'g', source, marks, onFunction }: FunctionPanelProps) {
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
      aria-label={`The function ${name}`}
      className={styles.panel}
      onFocus={begin}
      onChangeCapture={({ target }) => {
        // Each choice from the list is a step of undo of its own; what is typed at one go is one.
        if (target instanceof HTMLSelectElement) begin();
      }}
    >
      <FunctionPicker
        name={name}
        source={source}
        onSource={(text) => onFunction(text, parseFunction(name, text), gesture.current)}
      />
      <FunctionPlot name={name} source={source} {...(marks ? { marks } : {})} />
    </fieldset>
  );
}
