import { Formula } from '../Formula/Formula';
import type { Statement } from '../RuleCard/statement';
import styles from './RuleStatement.module.css';
import { Shapes } from './Shapes';

/** A rule's statement and the sizes that it is true for. */
export function RuleStatement({ statement, name }: { readonly statement: Statement; readonly name: string }) {
  return (
    <div className={styles.statement}>
      <div className={styles.formulas}>
        <Formula latex={statement.step} display label={`The step of ${name}`} />
        <Formula latex={statement.back} display label={`The rule of ${name}`} />
      </div>
      <Shapes of={statement} className={styles.shapes} />
    </div>
  );
}
