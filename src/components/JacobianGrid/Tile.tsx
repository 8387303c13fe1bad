import { type CSSProperties, memo, type PointerEvent } from 'react';
import type { Matrix } from '../../math';
import { nonZeros } from '../../state/figures/jacobian';
import type { Stage } from '../../state/figures/jacobian-grid';
import { placeText } from '../../state/sandbox/place';
import { toneOf } from '../Heatmap/scale';
import styles from './Board.module.css';

/** One entry of X and its slice. */
export interface TileProps {
  /** Its place, counted from 0. */
  readonly row: number;
  readonly column: number;
  /** What is heard of it. */
  readonly name: string;
  /** The slice, as it is or weighted. */
  readonly slice: Matrix;
  /** The end of the slices' scale. */
  readonly limit: number;
  /** What the slice adds up to, as it is written, and the end of its scale. */
  readonly total: number;
  readonly totalText: string;
  readonly totalLimit: number;
  /** Whether its slice stands large. */
  readonly chosen: boolean;
  onChoose(row: number, column: number): void;
}

/** What is heard of a tile: never its numbers one by one, those stand in the large slice. */
export function tileName(stage: Stage, row: number, column: number, slice: Matrix, total: string): string {
  const place = placeText({ row, column });
  if (stage === 'totals') return `df/dX ${place}: ${total}`;
  const weighted = stage === 'weighted' ? ', weighted' : '';
  return `dG/dX ${place}${weighted}: ${slice.rows} × ${slice.columns} slice, ${nonZeros(slice)} of ${slice.data.length} not 0`;
}

/** A slice as a small heatmap without numbers; and the cell that it adds up to, which covers it at the last stage. */
export const Tile = memo(function Tile(props: TileProps) {
  const { row, column, name, slice, limit, total, totalText, totalLimit, chosen, onChoose } = props;
  const tone = toneOf(total, totalLimit);
  const choose = () => onChoose(row, column);
  return (
    <button
      type="button"
      className={styles.tile}
      aria-label={name}
      aria-current={chosen}
      tabIndex={chosen ? 0 : -1}
      style={{ '--row': row, '--column': column } as CSSProperties}
      onClick={choose}
      onFocus={choose}
      onPointerEnter={(event: PointerEvent) => event.pointerType === 'mouse' && choose()}
    >
      <span className={styles.cells}>
        {Array.from(slice.data, (value, index) => (
          <i
            // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place.
            key={index}
            style={value === 0 ? undefined : { backgroundColor: toneOf(value, limit).background }}
          />
        ))}
      </span>
      <span className={styles.total} style={{ backgroundColor: tone.background, color: tone.ink }}>
        {totalText}
      </span>
    </button>
  );
});
