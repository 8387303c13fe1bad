import { memo } from 'react';
import type { Rule } from '../../math';
import type { Reach } from '../../state/sandbox/play';
import type { SandboxStore } from '../../state/sandbox/store';
import { Formula } from '../Formula/Formula';
import { RuleName } from '../RuleName/RuleName';
import styles from './Graph.module.css';
import { NodeMatrix } from './NodeMatrix';
import { lengthOf } from './texts';

/** What stands on the way between two stations. */
export interface WayProps {
  readonly store: SandboxStore;
  /** What the step does, before and after the matrix that it takes. */
  readonly before: string;
  readonly after: string;
  /** What its rule does to the upstream; empty where no gradient comes back. */
  readonly back: string;
  /** The name of the matrix that rides on the way, and its symbol as LaTeX. */
  readonly rider?: string | undefined;
  readonly riderSymbol?: string | undefined;
  /** The rule that leads back here, and the number of its line in the derivation. */
  readonly rule?: Rule | undefined;
  readonly tag?: number | undefined;
  readonly forwardReach: Reach;
  readonly backReach: Reach;
}

/** The sign of the step above, with the matrix that it takes; beneath, the rule that leads back and what it does to the upstream. */
export const Way = memo(function Way(props: WayProps) {
  const { store, before, after, back, rider, riderSymbol, rule, tag, forwardReach, backReach } = props;
  return (
    <>
      <div className={styles.forward} data-reach={forwardReach}>
        {before && <Sign latex={before} />}
        {rider !== undefined && (
          <NodeMatrix store={store} name={rider} role="constant" latex={riderSymbol ?? rider} />
        )}
        {after && <Sign latex={after} />}
      </div>
      {back && (
        <div className={styles.back} data-reach={backReach}>
          <span className={styles.rule}>
            {rule && <RuleName rule={rule} />} {tag !== undefined && <b>({tag})</b>}
          </span>
          <Sign latex={back} />
        </div>
      )}
    </>
  );
});

/** A longer sign is set smaller where there is little room. */
const LONG = 9;

function Sign({ latex }: { readonly latex: string }) {
  return (
    <Formula
      latex={latex}
      className={lengthOf(latex) > LONG ? `${styles.sign} ${styles.long}` : styles.sign}
    />
  );
}
