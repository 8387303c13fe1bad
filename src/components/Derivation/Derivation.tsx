import { useId } from 'react';
import { useStore } from 'zustand';
import { writtenOf } from '../../state/sandbox/derive';
import type { SandboxStore } from '../../state/sandbox/store';
import { useDrawn } from '../use-drawn';
import styles from './Derivation.module.css';
import { FormChoice } from './FormChoice';
import { Lines } from './Lines';
import { NoDerivation } from './NoDerivation';

/** The derivation of the gradient, line by line, each with the rule that it is by. */
export function Derivation({ store }: { readonly store: SandboxStore }) {
  const shown = useDrawn(store);
  const form = useStore(store, (sandbox) => sandbox.state.form);
  const title = useId();
  const written = writtenOf(shown, form);
  return (
    <section className={styles.derivation} aria-labelledby={title}>
      <div className={styles.head}>
        <h2 id={title}>Derive it</h2>
        {written && <FormChoice store={store} />}
      </div>
      {written ? (
        <Lines store={store} written={written} symbols={shown.symbols} />
      ) : (
        <NoDerivation shown={shown} />
      )}
    </section>
  );
}
