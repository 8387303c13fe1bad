import { Formula } from '../../components/Formula/Formula';
import { Island } from '../../components/Island/Island';
import { Page } from '../../components/Page/Page';
import styles from './RulesPage.module.css';

/** The formula list: the ten rules, each with its card. */
export function RulesPage() {
  const upstream = <Formula latex="\up{\frac{df}{dG}}" />;
  return (
    <Page here="rules">
      <h1>The ten rules</h1>
      <p className={styles.lead}>
        Seven rules are for a step inside the chain: each turns {upstream}, which comes back from the later
        steps, into <Formula latex="\res{\frac{df}{dX}}" />. Three are for the last step, which ends in the
        number <Formula latex="\val{f}" />: each gives {upstream}, where the way back begins. Open a card to
        use your own numbers, or follow the name to its proof.
      </p>
      <Island name="RuleList" props={{}} />
    </Page>
  );
}
