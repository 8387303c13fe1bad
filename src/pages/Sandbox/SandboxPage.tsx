import { Island } from '../../components/Island/Island';
import { Page } from '../../components/Page/Page';

/** The sandbox, where the rules become one calculus. */
export function SandboxPage() {
  return (
    <Page here="sandbox">
      <h1 className="visually-hidden">Sandbox</h1>
      <Island name="Sandbox" props={{}} />
      <noscript>
        <p>This is the first example. With JavaScript switched on you can type your own.</p>
      </noscript>
    </Page>
  );
}
