import type { StepDifference } from '../../math';
import { formatNumber } from '../../state/numbers/format';
import { partedDigits } from '../../state/sandbox/step-size';
import styles from './StepSize.module.css';

/** A central difference above the gradient's entry, the digits that agree standing out, and the error beneath. */
export function Digits({ point, gradient }: { readonly point: StepDifference; readonly gradient: number }) {
  const { difference, error } = point;
  return (
    <dl className={styles.digits}>
      <dt>difference</dt>
      <dd>
        <Parted value={difference} beside={gradient} />
      </dd>
      <dt>gradient</dt>
      <dd>
        <Parted value={gradient} beside={difference} />
      </dd>
      <dt>error</dt>
      <dd>{formatNumber(error)}</dd>
    </dl>
  );
}

function Parted({ value, beside }: { readonly value: number; readonly beside: number }) {
  if (!Number.isFinite(value)) return <>none: f has no value there</>;
  const { same, rest } = partedDigits(value, beside);
  return (
    <>
      <span className={styles.same}>{same}</span>
      <span className={styles.rest}>{rest}</span>
    </>
  );
}
