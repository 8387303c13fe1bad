import { link } from '../../components/link';

/** The page that stands where there is no page. */
export function NotFound() {
  return (
    <main className="page">
      <h1>There is no page here</h1>
      <p>
        The address may have changed. The <a href={link('/')}>front page</a> leads to every rule.
      </p>
    </main>
  );
}
