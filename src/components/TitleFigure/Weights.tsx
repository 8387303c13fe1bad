import { memo, type PointerEventHandler } from 'react';
import { useStore } from 'zustand';
import { entryAt, type Matrix } from '../../math';
import { titleLimits } from '../../state/figures/title';
import { squareName, type TitleFigureStore } from '../../state/figures/title-store';
import { toneOf } from '../Heatmap/scale';
import { onWeightKey } from './keys';
import { frameOf, placeOf } from './Squares';
import styles from './TitleFigure.module.css';
import { useStroke } from './useStroke';

/** The squares of `W`, which the reader changes. */
export interface WeightsProps {
  readonly store: TitleFigureStore;
  /** `W` as the page comes; from then on the painter writes the colours. */
  readonly value: Matrix;
  /** Where the ids of the squares begin. */
  readonly prefix: string;
}

/** `W` to touch: one stop of the tab key, its squares the cells of a grid. */
export function Weights({ store, value, prefix }: WeightsProps) {
  const chosen = useStore(store, (figure) => figure.chosen);
  const { held, ...pointer } = useStroke(store);
  return (
    // biome-ignore lint/a11y/useSemanticElements: the squares are drawn, and a drawing has no table in it.
    <svg
      className={`${styles.squares} ${styles.weights}`}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: this drawing is a widget.
      role="grid"
      tabIndex={0}
      aria-label="W, 5 by 3. Arrow keys choose a square, plus and minus change it."
      aria-activedescendant={idOf(prefix, chosen.row, chosen.column)}
      data-held={held ? '' : undefined}
      onKeyDown={(event) => onWeightKey(event, store)}
      {...(pointer as Record<string, PointerEventHandler>)}
      {...frameOf('W', value)}
    >
      <Cells prefix={prefix} value={value} />
      <path className={styles.ring} d={outline(chosen.row, chosen.column)} />
    </svg>
  );
}

const Cells = memo(
  function Cells({ prefix, value }: Omit<WeightsProps, 'store'>) {
    return Array.from({ length: value.rows }, (_, row) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place.
      // biome-ignore lint/a11y/useSemanticElements: a row of a drawing.
      <g key={row} role="row">
        {Array.from({ length: value.columns }, (_, column) => {
          const entry = entryAt(value, row, column);
          return (
            // biome-ignore lint/a11y/useSemanticElements: a square of a drawing.
            <rect
              // biome-ignore lint/suspicious/noArrayIndexKey: a square is its place.
              key={column}
              id={idOf(prefix, row, column)}
              role="gridcell"
              aria-label={squareName({ row, column }, entry)}
              {...placeOf(row, column)}
              style={{ fill: toneOf(entry, titleLimits.value).background }}
            />
          );
        })}
      </g>
    ));
  },
  () => true,
);

const idOf = (prefix: string, row: number, column: number): string => `${prefix}-${row}-${column}`;

function outline(row: number, column: number): string {
  const { x, y, width, height } = placeOf(row, column);
  return `M${x} ${y}h${width}v${height}h${-width}z`;
}
