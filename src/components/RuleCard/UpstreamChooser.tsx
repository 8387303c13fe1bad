import { useId } from 'react';
import type { UpstreamChoice } from '../../state/card/state';
import { formatNumber } from '../../state/numbers/format';
import { Formula } from '../Formula/Formula';
import styles from './RuleCard.module.css';

/** Where a card's upstream comes from. */
export interface UpstreamChooserProps {
  /** Whether the step ends in `f`, so that the upstream is `df/df`. */
  readonly scalar: boolean;
  readonly chosen: UpstreamChoice;
  /** What `f` is; undefined where it is not known. */
  readonly objective?: number;
  onChoose(choice: UpstreamChoice): void;
}

interface Option {
  readonly choice: UpstreamChoice;
  readonly label: string;
  readonly latex?: string;
}

const TYPED: Option = { choice: 'typed', label: 'typed in' };

const OPTIONS: readonly Option[] = [
  { choice: 'sum', label: 'f = sum of the entries of G', latex: 'f = \\textstyle\\sum G' },
  { choice: 'norm', label: 'f = squared Frobenius norm of G', latex: 'f = \\|G\\|_F^2' },
  TYPED,
];

const SCALAR_OPTIONS: readonly Option[] = [
  { choice: 'end', label: 'f is the end: df/df = 1', latex: '\\tfrac{df}{df} = 1' },
  TYPED,
];

/** The choice of the upstream `df/dG`, as a radio group. */
export function UpstreamChooser({ scalar, chosen, objective, onChoose }: UpstreamChooserProps) {
  const name = useId();
  return (
    <fieldset className={styles.chooser}>
      <legend>Upstream from</legend>
      {(scalar ? SCALAR_OPTIONS : OPTIONS).map(({ choice, label, latex }) => (
        <label key={choice} className={styles.option}>
          <input
            type="radio"
            name={name}
            autoComplete="off"
            aria-label={label}
            checked={chosen === choice}
            onChange={() => onChoose(choice)}
          />
          <span className={styles.optionText} aria-hidden="true">
            {latex ? <Formula latex={latex} /> : label}
          </span>
        </label>
      ))}
      <output className={styles.objective}>
        {objective === undefined ? '' : `f is ${formatNumber(objective)}`}
      </output>
    </fieldset>
  );
}
