import type { ReactNode } from 'react';
import { link } from '../link';
import styles from './Page.module.css';

/** What a page is made of. */
export interface PageProps {
  readonly children: ReactNode;
  readonly here?: 'home' | 'rules' | 'sandbox';
}

/** A page of the site: the way in past the header, the header, the content, the foot. */
export function Page({ children, here }: PageProps) {
  return (
    <>
      <a className={styles.skip} href="#content">
        Skip to the content
      </a>
      <header className={styles.header} data-page={here}>
        <a className={styles.name} href={link('/')} aria-current={here === 'home' ? 'page' : undefined}>
          <img src={link('/favicon.svg')} alt="" width={22} height={22} />
          Pullback
        </a>
        <nav aria-label="Site">
          <a href={link('/rules/')} aria-current={here === 'rules' ? 'page' : undefined}>
            Rules
          </a>
          <a href={link('/sandbox/')} aria-current={here === 'sandbox' ? 'page' : undefined}>
            Sandbox
          </a>
          <button type="button" className={styles.theme} data-theme-toggle="" data-asleep="">
            Dark
          </button>
        </nav>
      </header>
      <main
        id="content"
        className="page"
        data-page={here}
        data-essay={here === 'home' ? '' : undefined}
        tabIndex={-1}
      >
        {children}
      </main>
      <footer className={styles.footer} data-page={here}>
        <p>
          Pullback re-tells an article on matrix calculus. The notes call it the original article, and say
          where one of its formulas must be read with care.
        </p>
        <p>
          Gradients are laid out like their variables: the entry in row i, column j of df/dX is the derivative
          of f with respect to the entry of X in row i, column j.
        </p>
      </footer>
    </>
  );
}
