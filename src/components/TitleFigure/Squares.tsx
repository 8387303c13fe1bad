import { type CSSProperties, memo } from 'react';
import type { Matrix } from '../../math';
import { titleLimits } from '../../state/figures/title';
import { toneOf } from '../Heatmap/scale';
import { entriesText, PITCH, SIDE } from './paint';
import styles from './TitleFigure.module.css';

/** A matrix of plain colour. */
export interface SquaresProps {
  /** What it is, for the painter: `W`, `W gradient`. */
  readonly name: string;
  /** Its value as the page comes; from then on the painter writes the colours. */
  readonly value: Matrix;
  /** The end of its colour scale. */
  readonly limit?: number;
}

/** A matrix as squares without numbers, for the eye. */
export const Squares = memo(
  function Squares({ name, value, limit = titleLimits.value }: SquaresProps) {
    return (
      <svg className={styles.squares} aria-hidden="true" {...frameOf(name, value)}>
        {Array.from(value.data, (entry, place) => (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a square is its place.
            key={place}
            {...placeOf(Math.floor(place / value.columns), place % value.columns)}
            style={{ fill: toneOf(entry, limit).background }}
          />
        ))}
      </svg>
    );
  },
  () => true,
);

/** The drawing's frame, in units of which a square with its gap has ten. */
export function frameOf(name: string, value: Matrix) {
  return {
    viewBox: `0 0 ${value.columns * PITCH} ${value.rows * PITCH}`,
    style: { '--rows': value.rows } as CSSProperties,
    'data-squares': name,
    'data-entries': entriesText(value),
  };
}

/** Where a square stands in the frame. */
export function placeOf(row: number, column: number) {
  const inset = (PITCH - SIDE) / 2;
  const at = (index: number) => Number((index * PITCH + inset).toFixed(2));
  return { x: at(column), y: at(row), width: SIDE, height: SIDE };
}
