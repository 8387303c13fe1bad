import { Island } from '../../components/Island/Island';
import { Page } from '../../components/Page/Page';
import styles from './RulesPage.module.css';

/** The formula list: the ten rules, each with its card. */
export function RulesPage() {
  return (
    <Page here="rules">
      <h1>The ten rules</h1>
      <p className={styles.lead}>
        Each rule turns df/dG, which arrives from the steps after G, into df/dX. Open a card to try it with
        your own numbers, or follow the name to its proof.
      </p>
      <Island name="RuleList" props={{}} />
    </Page>
  );
}
