import { memo } from 'react';
import { functionFormulas } from '../../state/functions/formulas';
import { readFunction } from '../../state/functions/read';
import { Formula } from '../Formula/Formula';
import styles from './FunctionPicker.module.css';

/** Which function's formulas. */
export interface FormulasProps {
  readonly name: string;
  readonly source: string;
  readonly parameter: string;
}

/** A function and its derivative as formulas, in places that are as high for every function. */
export const Formulas = memo(function Formulas({ name, source, parameter }: FormulasProps) {
  const { fn, error } = readFunction(name, source);
  if (error) throw error;
  const { value, slope } = functionFormulas(fn, parameter);
  return (
    <div className={styles.formulas}>
      <Formula latex={value} display label={`The function ${name}`} className={styles.formula} />
      <Formula latex={slope} display label={`The derivative of ${name}`} className={styles.formula} />
    </div>
  );
});
