import { useMemo } from 'react';
import { type DerivationLine, lineReason, type WrittenDerivation } from '../../math';
import { Formula } from '../Formula/Formula';
import { RuleName } from '../RuleName/RuleName';
import styles from './Derivation.module.css';
import { Rewrites } from './Rewrites';

/** What a note is about. */
export interface NoteProps {
  readonly written: WrittenDerivation;
  readonly line: DerivationLine;
  readonly symbols: ReadonlyMap<string, string>;
}

/** Why a line holds: its number, its rule and what the rule was used on; what was simplified can be unfolded. */
export function Note({ written, line, symbols }: NoteProps) {
  const { name, matched } = useMemo(() => lineReason(written, line, { symbols }), [written, line, symbols]);
  const { kind, step, tag, manner, rewrites } = line;
  const unfoldable = rewrites.length > 0 && (
    <Rewrites written={written} rewrites={rewrites} symbols={symbols} manner={manner ?? 'simplified'} />
  );
  if (kind === 'definition') {
    return (
      <div className={styles.note}>
        <span className="visually-hidden">.</span>
      </div>
    );
  }
  if (tag === undefined) {
    return (
      <div className={styles.note}>
        <span className="visually-hidden">{manner ? ', ' : ', since '}</span>
        {unfoldable || (
          <>
            {name}
            <span className="visually-hidden">.</span>
          </>
        )}
      </div>
    );
  }
  return (
    <div className={styles.note}>
      <p>
        <span className={styles.tag} aria-hidden="true">
          ({tag})
        </span>{' '}
        <span className="visually-hidden">, by </span>
        {step?.kind === 'rule' ? <RuleName rule={step.rule} /> : name}
        {matched && (
          <>
            , with <span className="visually-hidden">{matched.text}</span>
            <span className={styles.matched} aria-hidden="true">
              <Formula latex={matched.latex} />
            </span>
          </>
        )}
        {kind === 'total' && ': the parts add up'}
        <span className="visually-hidden">.</span>
      </p>
      {unfoldable}
    </div>
  );
}
