import { articleRules, type Rule } from '../../math';
import { Formula } from '../Formula/Formula';
import { link } from '../link';
import { statementOf } from '../RuleCard/statement';
import { Shapes } from '../RuleStatement/Shapes';
import styles from './FormulaList.module.css';

const KINDS: readonly (readonly [Rule['kind'], string])[] = [
  ['matrix-to-matrix', 'From matrix to matrix'],
  ['matrix-to-scalar', 'From matrix to number'],
];

/** The ten rules at a glance, printed from their definitions: each step, its pullback, the shapes, and the way to its card and page. */
export function FormulaList() {
  return KINDS.map(([kind, title]) => (
    <section key={kind} className={styles.kind} aria-labelledby={`list-${kind}`}>
      <h3 id={`list-${kind}`} className={styles.title}>
        {title}
      </h3>
      <ol className={styles.list} start={articleRules.findIndex((rule) => rule.kind === kind) + 1}>
        {articleRules
          .filter((rule) => rule.kind === kind)
          .map((rule) => (
            <Entry key={rule.id} rule={rule} />
          ))}
      </ol>
    </section>
  ));
}

function Entry({ rule }: { readonly rule: Rule }) {
  const statement = statementOf(rule);
  return (
    <li className={styles.entry}>
      <p className={styles.name}>
        {rule.name.charAt(0).toUpperCase() + rule.name.slice(1)}
        <span className={styles.ways}>
          <a href={`#rule-${rule.id}`} aria-label={`Card of ${rule.name}, above`}>
            Card
          </a>{' '}
          <a href={link(`/rules/${rule.id}/`)} aria-label={`Page of ${rule.name}`}>
            Page
          </a>
        </span>
      </p>
      <Formula latex={statement.step} className={styles.formula} />
      <Formula latex={statement.back} className={styles.formula} />
      <Shapes of={statement} className={styles.shapes} />
    </li>
  );
}
