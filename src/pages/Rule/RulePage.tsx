import { Island } from '../../components/Island/Island';
import { link } from '../../components/link';
import { Page } from '../../components/Page/Page';
import { Line, Proof } from '../../components/Proof/Proof';
import { statementOf } from '../../components/RuleCard/statement';
import { RuleStatement } from '../../components/RuleStatement/RuleStatement';
import { Lead, Note } from '../../components/Words/Words';
import { articleRules, type Rule } from '../../math';
import { words } from '../words';
import styles from './RulePage.module.css';

/** A rule's title: its name as a heading has it. */
export function ruleTitle(rule: Rule): string {
  return rule.name.charAt(0).toUpperCase() + rule.name.slice(1);
}

/** One rule in full: statement, live card, proof, notes. */
export function RulePage({ rule }: { readonly rule: Rule }) {
  const Words = words(`rules/${rule.id}`);
  const index = articleRules.indexOf(rule);
  const parts = {
    Lead,
    Note,
    Proof,
    Line,
    Card: () => (
      <>
        <RuleStatement statement={statementOf(rule)} name={rule.name} />
        <div className={styles.card}>
          <Island name="RuleCard" props={{ rule: rule.id }} />
        </div>
      </>
    ),
  };
  return (
    <Page here="rules">
      <p className={styles.eyebrow}>
        Rule {index + 1} · {rule.kind.replaceAll('-', ' ')}
      </p>
      <h1>{ruleTitle(rule)}</h1>
      <Words components={parts} />
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
