import type { UpstreamChoice } from '../../state/card/state';
import { formatNumber } from '../../state/numbers/format';
import { Choice, type Option } from '../Choice/Choice';
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

const TYPED: Option<UpstreamChoice> = { value: 'typed', label: 'typed in' };

const OPTIONS: readonly Option<UpstreamChoice>[] = [
  { value: 'sum', label: 'f = sum of the entries of G', latex: 'f = \\textstyle\\sum G' },
  { value: 'norm', label: 'f = squared Frobenius norm of G', latex: 'f = \\|G\\|_F^2' },
  TYPED,
];

const SCALAR_OPTIONS: readonly Option<UpstreamChoice>[] = [
  { value: 'end', label: 'f is the end: df/df = 1', latex: '\\tfrac{df}{df} = 1' },
  TYPED,
];

/** The choice of the upstream `df/dG`, as a radio group. */
export function UpstreamChooser({ scalar, chosen, objective, onChoose }: UpstreamChooserProps) {
  return (
    <Choice
      className={styles.chooser}
      legend="Upstream from"
      options={scalar ? SCALAR_OPTIONS : OPTIONS}
      chosen={chosen}
      onChoose={onChoose}
    >
      <output className={styles.objective}>
        {objective === undefined ? '' : `f is ${formatNumber(objective)}`}
      </output>
    </Choice>
  );
}
