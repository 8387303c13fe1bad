import type { Shown } from '../../state/sandbox/shown';
import styles from './Derivation.module.css';

/** Why there is nothing to derive, and what would change that. */
export function NoDerivation({ shown: { error, state } }: { readonly shown: Shown }) {
  const sentence =
    state.matrices.length === 0 ? 'Declare a matrix, and f can be differentiated by it.' : error?.message;
  return <p className={styles.sentence}>{sentence}</p>;
}
