import { type ReactNode, useState } from 'react';
import type { EntryPosition } from '../../math';
import type { GridNumbers, GridStep } from '../../state/figures/jacobian-grid';
import { formatNumber, fullNumber } from '../../state/numbers/format';
import { Announcement } from '../Announcement/Announcement';
import { Formula } from '../Formula/Formula';
import { Heatmap } from '../Heatmap/Heatmap';
import { toneOf } from '../Heatmap/scale';
import styles from './Slice.module.css';
import { indices, sliceSentence } from './words';

/** What stands large. */
export interface SliceProps {
  readonly step: GridStep;
  readonly numbers: GridNumbers;
  /** The entry of X, counted from 0. */
  readonly entry: EntryPosition;
}

/** One entry's way from its slice to its number of `df/dX`, with numbers: slice, times `df/dG`, product, sum. */
export function Slice({ step, numbers, entry }: SliceProps) {
  const index = entry.row * step.jacobian.variable.columns + entry.column;
  const { slices, weighted, upstream, totals, limits } = numbers;
  const total = totals.data[index];
  const tone = toneOf(total, limits.totals);
  const place = indices(entry);
  const sentence = sliceSentence(numbers, entry);
  const [first] = useState(sentence);
  return (
    <div className={styles.slice}>
      <div className={styles.line}>
        <Term>
          <Heatmap
            name={`dG/dX${place}`}
            label={<Partial of="∂G" role="value" by="∂X" place={place} />}
            role="value"
            value={slices[index]}
            limit={limits.slices}
          />
        </Term>
        <Term sign="\odot">
          <Heatmap
            name="df/dG, the weights"
            label={<Formula latex="\up{\frac{df}{dG}}" />}
            role="upstream"
            value={upstream}
          />
        </Term>
        <Term sign="=">
          <Heatmap
            name={`df/dG ⊙ dG/dX${place}`}
            label={<span className={styles.words}>the product</span>}
            role="value"
            value={weighted[index]}
            limit={limits.weighted}
          />
        </Term>
        <Term sign="\textstyle\sum">
          <figure className={styles.sum}>
            <span
              className={styles.total}
              style={{ backgroundColor: tone.background, color: tone.ink }}
              title={fullNumber(total)}
            >
              {formatNumber(total)}
            </span>
            <figcaption>
              <Partial of="∂f" role="result" by="∂X" place={place} />
            </figcaption>
          </figure>
        </Term>
      </div>
      <p className={styles.sentence}>{sentence}</p>
      <Announcement sentence={sentence === first ? '' : sentence} />
    </div>
  );
}

/** A matrix of the line, with the sign before it. */
function Term({ sign, children }: { readonly sign?: string; readonly children: ReactNode }) {
  return (
    <div className={styles.term}>
      {sign && <Formula latex={sign} className={styles.sign} />}
      {children}
    </div>
  );
}

/** `∂G/∂X₂₃` as plain text, since there are as many of them as entries. */
function Partial(props: {
  readonly of: string;
  readonly role: 'value' | 'result';
  readonly by: string;
  readonly place: string;
}) {
  const { of, role, by, place } = props;
  return (
    <span className={styles.partial}>
      <span className={`role-${role}`}>{of}</span>/
      <span className={role === 'result' ? 'role-result' : 'role-variable'}>
        {by}
        {place}
      </span>
    </span>
  );
}
