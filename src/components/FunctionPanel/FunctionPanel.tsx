import { type ElementwiseFunction, type Matrix, parseFunction } from '../../math';
import { FunctionPicker } from '../FunctionPicker/FunctionPicker';
import { FunctionPlot } from '../FunctionPlot/FunctionPlot';
import styles from './FunctionPanel.module.css';

/** The elementwise function of a card. */
export interface FunctionPanelProps {
  /** Its text: `tanh(t)`. */
  readonly source: string;
  /** The matrix whose entries it is applied to. */
  readonly marks: Matrix;
  /** Takes another function and its text. */
  onFunction(source: string, fn: ElementwiseFunction): void;
}

/** The choice of `g`, and its plot with its derivative. */
export function FunctionPanel({ source, marks, onFunction }: FunctionPanelProps) {
  return (
    <div className={styles.panel}>
      <FunctionPicker
        name="g"
        source={source}
        onSource={(text) => onFunction(text, parseFunction('g', text))}
      />
      <FunctionPlot source={source} marks={marks} />
    </div>
  );
}
