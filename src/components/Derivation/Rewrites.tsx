import { useMemo, useState } from 'react';
import { type RewriteStep, rewritesLatex, toText, type WrittenDerivation } from '../../math';
import { Formula } from '../Formula/Formula';
import styles from './Derivation.module.css';

/** What a line was simplified by. */
export interface RewritesProps {
  readonly written: WrittenDerivation;
  readonly rewrites: readonly RewriteStep[];
  readonly symbols: ReadonlyMap<string, string>;
  readonly manner: 'simplified' | 'expanded';
}

/** The rewrites of a line, folded: each with its sentence, and what it made of what. Their formulas are drawn once unfolded. */
export function Rewrites({ written, rewrites, symbols, manner }: RewritesProps) {
  const [open, setOpen] = useState(false);
  const seen = useMemo(() => rewritesLatex(written, rewrites, { symbols }), [written, rewrites, symbols]);
  return (
    <details className={styles.rewrites} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {manner === 'expanded' ? 'multiplied out' : 'simplified'} by {seen.length}{' '}
        {seen.length === 1 ? 'rewrite' : 'rewrites'}
      </summary>
      {open && (
        <ol>
          {seen.map(({ step: { rewrite, before, after }, ...latex }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list of a line never changes, and a rewrite may come twice.
            <li key={index}>
              {rewrite.sentence}
              <Formula
                display
                label={`${toText(before)} becomes ${toText(after)}`}
                latex={`${latex.before} \\;\\to\\; ${latex.after}`}
              />
            </li>
          ))}
        </ol>
      )}
    </details>
  );
}
