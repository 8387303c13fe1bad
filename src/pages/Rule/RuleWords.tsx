import { Island } from '../../components/Island/Island';
import { Margin } from '../../components/Margin/Margin';
import { Line, Proof } from '../../components/Proof/Proof';
import { statementOf } from '../../components/RuleCard/statement';
import { RuleStatement } from '../../components/RuleStatement/RuleStatement';
import { Lead } from '../../components/Words/Words';
import type { Rule } from '../../math';
import { layOut } from '../layout';
import { words } from '../words';
import styles from './RuleWords.module.css';

/** A rule's name as a heading has it. */
export function ruleTitle(rule: Rule): string {
  return rule.name.charAt(0).toUpperCase() + rule.name.slice(1);
}

/** A rule's words, from the one file they stand in: what it says, its card, its proof, its notes. */
export function RuleWords({ rule }: { readonly rule: Rule }) {
  const Card = () => (
    <>
      <RuleStatement statement={statementOf(rule)} name={rule.name} />
      <div className={styles.card}>
        <Island name="RuleCard" props={{ rule: rule.id }} />
      </div>
    </>
  );
  return layOut(words(`rules/${rule.id}`), { Lead, Note: Margin, Proof, Line, Card }, [Card, Proof]);
}
