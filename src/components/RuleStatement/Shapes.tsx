import { Formula } from '../Formula/Formula';
import type { Statement } from '../RuleCard/statement';
import styles from './Shapes.module.css';

/** The sizes of every matrix of a rule, in letters: they tell a row from a column where formulas are alike. */
export function Shapes({ of, className }: { readonly of: Statement; readonly className?: string }) {
  return (
    <dl className={[styles.shapes, className].filter(Boolean).join(' ')}>
      {of.shapes.map(({ symbol, shape }) => (
        <div key={symbol}>
          <dt>
            <Formula latex={symbol} />
          </dt>
          <dd>{shape}</dd>
        </div>
      ))}
    </dl>
  );
}
