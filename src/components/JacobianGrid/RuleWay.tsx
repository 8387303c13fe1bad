import type { GridNumbers, GridStep } from '../../state/figures/jacobian-grid';
import { Formula } from '../Formula/Formula';
import { Heatmap } from '../Heatmap/Heatmap';
import styles from './JacobianGrid.module.css';
import type { GridStatement } from './words';

/** What the rule arrives at. */
export interface RuleWayProps {
  readonly step: GridStep;
  readonly numbers: GridNumbers;
  readonly statement: GridStatement;
}

/** The rule's answer: the same matrix, without a slice. */
export function RuleWay({ step, numbers, statement }: RuleWayProps) {
  const { reads, numbersRead } = step.jacobian;
  return (
    <div className={styles.rule}>
      <Formula latex={statement.back} className={styles.back} />
      <Heatmap
        name="df/dX"
        label={<Formula latex={statement.gradientSymbol} />}
        role="result"
        value={numbers.gradient}
        limit={numbers.limits.totals}
      />
      <p className={styles.uses}>
        {numbersRead === 0 ? (
          <>
            The rule reads <b>none</b> of them.
          </>
        ) : (
          <>
            The rule reads <b>{numbersRead}</b> numbers: {reads.join(', ')}.
          </>
        )}
      </p>
    </div>
  );
}
