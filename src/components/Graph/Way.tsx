import { memo } from 'react';
import type { Rule } from '../../math';
import type { Passage } from '../../state/sandbox/graph';
import type { Reach } from '../../state/sandbox/play';
import type { SandboxStore } from '../../state/sandbox/store';
import { Formula } from '../Formula/Formula';
import { RuleName } from '../RuleName/RuleName';
import styles from './Graph.module.css';
import { NodeMatrix } from './NodeMatrix';
import type { Signs } from './texts';

/** What stands on the way between two stations. */
export interface WayProps {
  readonly store: SandboxStore;
  readonly passage: Passage;
  readonly signs: Signs;
  /** The symbols of the matrices that ride on it, as LaTeX. */
  readonly symbols: ReadonlyMap<string, string>;
  /** The rule that leads back here, and the number of its line in the derivation. */
  readonly rule?: Rule | undefined;
  readonly tag?: number | undefined;
  readonly forwardReach: Reach;
  readonly backReach: Reach;
}

/** The sign of the step above, with the matrix that it takes; beneath, the rule that leads back and what it does to the upstream. */
export const Way = memo(function Way(props: WayProps) {
  const { store, passage, signs, symbols, rule, tag, forwardReach, backReach } = props;
  return (
    <>
      <div className={styles.forward} data-reach={forwardReach}>
        {signs.before && <Formula latex={signs.before} className={styles.sign} />}
        {passage.riders.map(({ attributes: { name = '' } }) => (
          <NodeMatrix
            key={name}
            store={store}
            name={name}
            role="constant"
            latex={symbols.get(name) ?? name}
          />
        ))}
        {signs.after && <Formula latex={signs.after} className={styles.sign} />}
      </div>
      {signs.back && (
        <div className={styles.back} data-reach={backReach}>
          <span className={styles.rule}>
            {rule && <RuleName rule={rule} />} {tag !== undefined && <b>({tag})</b>}
          </span>
          <Formula latex={signs.back} className={styles.sign} />
        </div>
      )}
    </>
  );
});
