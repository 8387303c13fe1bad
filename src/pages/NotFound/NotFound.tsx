import { link } from '../../components/link';
import { Page } from '../../components/Page/Page';
import styles from './NotFound.module.css';

/** The page that stands where there is no page. */
export function NotFound() {
  return (
    <Page>
      <h1>There is no page here</h1>
      <p className={styles.lead}>
        The address may have changed. The <a href={link('/')}>front page</a> leads to every rule.
      </p>
    </Page>
  );
}
