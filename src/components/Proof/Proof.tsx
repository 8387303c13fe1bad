import { Children, isValidElement, type ReactNode } from 'react';
import styles from './Proof.module.css';

/**
 * A proof, folded. Without JavaScript it stands open; with it, it opens line by line too (`app/enhance/proofs.ts` brings the buttons to
 * life), and is one text to the browser until then, as a far island is.
 */
export function Proof({ children }: { readonly children: ReactNode }) {
  const lines = Children.toArray(children).filter(isValidElement);
  return (
    <details className={styles.proof} data-proof="">
      <summary>Proof</summary>
      <div data-proof-folded="">
        <noscript>
          <ol className={styles.lines}>{lines}</ol>
          <div className={styles.buttons} data-proof-buttons="" hidden>
            <button type="button" data-proof-next="">
              Next line
            </button>
            <button type="button" data-proof-all="">
              All lines
            </button>
            <span className={styles.count} role="status" data-proof-count="" />
          </div>
        </noscript>
      </div>
    </details>
  );
}

/** A line of a proof: its formula, and the reason why it holds. */
export function Line({ children }: { readonly children: ReactNode }) {
  return (
    <li className={styles.line} data-proof-line="">
      {children}
    </li>
  );
}
