import { useState } from 'react';
import { fullNumber } from '../../state/numbers/format';
import styles from './Descent.module.css';

/** The losses of a curve as numbers, folded away; its rows are made when it is opened. */
export function LossTable({ losses }: { readonly losses: readonly number[] }) {
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.numbers} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>The losses as numbers</summary>
      {open && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls is scrolled by keyboard too.
        <section className={styles.scroll} aria-label="The losses as numbers" tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">step</th>
                <th scope="col">loss</th>
              </tr>
            </thead>
            <tbody>
              {losses.map((loss, step) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a loss is that after so many steps.
                <tr key={step}>
                  <th scope="row">{step}</th>
                  <td>{fullNumber(loss)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </details>
  );
}
