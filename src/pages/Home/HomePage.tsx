import { Formula } from '../../components/Formula/Formula';
import { Island } from '../../components/Island/Island';
import { link } from '../../components/link';
import { Page } from '../../components/Page/Page';
import { statementOf } from '../../components/RuleCard/statement';
import { RuleStatement } from '../../components/RuleStatement/RuleStatement';
import { Lead, Prose } from '../../components/Words/Words';
import { articleRules } from '../../math';
import { ruleTitle } from '../Rule/RulePage';
import { words } from '../words';
import styles from './HomePage.module.css';

const [first] = articleRules;

/** The front page: the idea, one live card, the way to the ten. */
export function HomePage() {
  const Words = words('home');
  const parts = {
    Lead,
    Card: () => (
      <div className={styles.card}>
        <h2 className={styles.name}>
          Rule 1: <a href={link(`/rules/${first.id}/`)}>{first.name}</a>
        </h2>
        <RuleStatement statement={statementOf(first)} name={first.name} />
        <div className={styles.live}>
          <Island name="RuleCard" props={{ rule: first.id }} />
        </div>
      </div>
    ),
    RuleList: () => (
      <ol className={styles.rules}>
        {articleRules.map((rule) => (
          <li key={rule.id}>
            <a href={link(`/rules/${rule.id}/`)}>{ruleTitle(rule)}</a>
            <Formula latex={statementOf(rule).back} />
          </li>
        ))}
      </ol>
    ),
  };
  return (
    <Page here="home">
      <h1 className={styles.title}>Matrix calculus you can touch</h1>
      <Prose>
        <Words components={parts} />
      </Prose>
    </Page>
  );
}
