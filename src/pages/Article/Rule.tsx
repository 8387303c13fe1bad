import { link } from '../../components/link';
import { SelfLink } from '../../components/SelfLink/SelfLink';
import { articleRules } from '../../math';
import { RuleWords, ruleTitle } from '../Rule/RuleWords';
import styles from './Rule.module.css';

/**
 * A rule inside the essay: the words, card, proof and notes of its own page.
 * @throws Error where the essay has no such rule: the build stops.
 */
export function Rule({ id }: { readonly id: string }) {
  const rule = articleRules.find((candidate) => candidate.id === id);
  if (!rule) throw new Error(`There is no rule "${id}" among the essay's.`);
  const place = `rule-${id}`;
  return (
    <section id={place} aria-labelledby={`${place}-title`}>
      <div className={styles.head}>
        <SelfLink id={place} name={ruleTitle(rule)}>
          <h3 id={`${place}-title`}>
            <span className={styles.number}>Rule {articleRules.indexOf(rule) + 1}</span> {ruleTitle(rule)}
          </h3>
        </SelfLink>
        <a className={styles.page} href={link(`/rules/${id}/`)}>
          Page of this rule
        </a>
      </div>
      <RuleWords rule={rule} />
    </section>
  );
}
