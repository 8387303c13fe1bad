import { useMemo } from 'react';
import {
  type DerivationLine,
  lineReason,
  type Matched,
  type Step,
  type WrittenDerivation,
  writtenLatex,
} from '../../math';
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
  const { kind, step, tag, manner, rewrites, start } = line;
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
  if (start) {
    return (
      <div className={styles.note}>
        <p>
          <span className="visually-hidden">, by </span>
          {name}
          <span className="visually-hidden">.</span>
        </p>
        {unfoldable}
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
        {matched && <Match written={written} step={step} matched={matched} symbols={symbols} />}
        <span className="visually-hidden">.</span>
      </p>
      {unfoldable}
    </div>
  );
}

/** A formula of a longer text has a line of its own, in which it scrolls. */
const LONG = 44;

interface MatchProps extends Omit<NoteProps, 'line'> {
  readonly step: Step | undefined;
  readonly matched: Matched;
}

/** What a rule was used on, or which parts add up. */
function Match({ written, step, matched: { text, latex }, symbols }: MatchProps) {
  const total = step?.kind === 'total' ? step : undefined;
  const formula = total ? writtenLatex(written, written.used(total.node), { symbols }) : latex;
  return (
    <>
      , with <span className="visually-hidden">{text}</span>
      {text.length > LONG ? (
        <Formula display label="What it was used on" latex={formula} />
      ) : (
        <span aria-hidden="true">
          <Formula latex={formula} />
        </span>
      )}
      {total && (
        <>
          <span aria-hidden="true"> in {total.contributions.length} places</span>: the parts add up
        </>
      )}
    </>
  );
}
