import { useMemo } from 'react';
import type { Shown } from '../../state/sandbox/shown';
import { latexText } from '../../state/sandbox/take';
import { CopyText } from './CopyText';
import styles from './Sheet.module.css';

/** The whole derivation as LaTeX. */
export function LatexSheet({ shown }: { readonly shown: Shown }) {
  const text = useMemo(() => latexText(shown), [shown]);
  return (
    <>
      <p className={styles.words}>
        The derivation by {shown.state.variable}, as it stands on the page. A document needs no more than the
        package amsmath for it.
      </p>
      <CopyText label="LaTeX of the derivation" text={text} />
    </>
  );
}
