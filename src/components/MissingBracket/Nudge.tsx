import { useStore } from 'zustand';
import type { BracketStore } from '../../state/example/bracket';
import { Formula } from '../Formula/Formula';
import { Heatmap } from '../Heatmap/Heatmap';
import styles from './MissingBracket.module.css';

/** One entry of W moved up and down by h, and what f makes of it. */
const DIFFERENCE = '\\frac{\\val{f}(\\var{W_{ij}} + h) - \\val{f}(\\var{W_{ij}} - h)}{2h}';

/** The judge: central differences, which know nothing of formulas. */
export function Nudge({ store }: { readonly store: BracketStore }) {
  const differences = useStore(store, ({ bracket }) => bracket.differences);
  const limit = useStore(store, ({ bracket }) => bracket.limit);
  return (
    <div className={styles.reading}>
      <h4 className={styles.title}>The nudge</h4>
      <p className={styles.formula}>
        <Formula latex={DIFFERENCE} />
      </p>
      <Heatmap name="df/dW, by nudges" role="upstream" label="the slopes" value={differences} limit={limit} />
      <p className={styles.verdict} data-judge="">
        Each entry of W in turn, a little up and a little down.
      </p>
    </div>
  );
}
