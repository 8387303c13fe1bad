import { link } from '../../components/link';
import { Page } from '../../components/Page/Page';
import { articleRules, type Rule } from '../../math';
import styles from './RulePage.module.css';
import { RuleWords, ruleTitle } from './RuleWords';

/** One rule in full: statement, live card, proof, notes. */
export function RulePage({ rule }: { readonly rule: Rule }) {
  const index = articleRules.indexOf(rule);
  return (
    <Page here="rules">
      <p className={styles.eyebrow}>
        Rule {index + 1} · {rule.kind.replaceAll('-', ' ')}
      </p>
      <h1>{ruleTitle(rule)}</h1>
      <RuleWords rule={rule} />
      <nav className={styles.neighbours} aria-label="Neighbouring rules">
        <Neighbour rule={articleRules[index - 1]} before />
        <Neighbour rule={articleRules[index + 1]} />
      </nav>
    </Page>
  );
}

function Neighbour({ rule, before = false }: { readonly rule?: Rule; readonly before?: boolean }) {
  if (!rule) return <span />;
  return (
    <a href={link(`/rules/${rule.id}/`)} rel={before ? 'prev' : 'next'}>
      {before ? `← ${ruleTitle(rule)}` : `${ruleTitle(rule)} →`}
    </a>
  );
}
