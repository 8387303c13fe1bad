import { type ReactNode, useId } from 'react';
import { Formula } from '../Formula/Formula';
import styles from './Choice.module.css';

/** One of several. */
export interface Option<Value extends string> {
  readonly value: Value;
  /** Its name, and its text where it has no formula. */
  readonly label: string;
  readonly latex?: string;
}

/** The roles whose colours can stand beneath what is chosen. */
export type Accent = 'upstream' | 'result';

/** What is chosen from. */
export interface ChoiceProps<Value extends string> {
  /** The group's name. */
  readonly legend: string;
  readonly options: readonly Option<Value>[];
  readonly chosen: Value;
  onChoose(value: Value): void;
  /** The colour beneath what is chosen: that of what the choice is about. */
  readonly accent?: Accent;
  readonly className?: string;
  /** What stands behind the options. */
  readonly children?: ReactNode;
}

/** A choice of one, as a line of words: a radio group. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { legend, options, chosen, onChoose, accent = 'upstream', className, children } = props;
  const name = useId();
  return (
    <fieldset className={[styles.choice, className].filter(Boolean).join(' ')} data-accent={accent}>
      <legend>{legend}</legend>
      {options.map(({ value, label, latex }) => (
        <label key={value} className={styles.option}>
          <input
            type="radio"
            name={name}
            autoComplete="off"
            aria-label={label}
            checked={chosen === value}
            onChange={() => onChoose(value)}
          />
          <span className={styles.text} aria-hidden="true">
            {latex ? <Formula latex={latex} /> : label}
          </span>
        </label>
      ))}
      {children}
    </fieldset>
  );
}
