import { type ReactNode, useId, useLayoutEffect, useMemo, useRef } from 'react';
import type { Matrix } from '../../math';
import { Brackets, type MatrixRole } from '../Brackets/Brackets';
import { Cells, paint } from './Cells';
import { type AbsenceOf, looksOf, type MarkOf } from './cells';
import styles from './Heatmap.module.css';

/** What a heatmap shows. */
export interface HeatmapProps {
  /** The table's accessible name: `df/dX`. */
  name: string;
  /** The symbol beneath, as a formula. */
  label: ReactNode;
  role: MatrixRole;
  value: Matrix;
  /** The end of the colour scale; without one the cells stay on paper, their numbers aligned at the point. */
  limit?: number;
  /** What marks entries out: each has it as `data-mark`. One function as long as the marks are the same. */
  markOf?: MarkOf;
  /** What stands where there is no number to show. One function as long as its answers are the same. */
  absenceOf?: AbsenceOf;
}

/**
 * A matrix as a table between brackets, its cells coloured about zero. React lays the cells out; D3 binds the numbers to them, so an
 * edit touches text and colours alone.
 */
export function Heatmap({ name, label, role, value, limit, markOf, absenceOf }: HeatmapProps) {
  const table = useRef<HTMLTableElement>(null);
  const caption = useId();
  const { rows, columns } = value;
  // A scalar is a number: it needs no brackets and no size. A gradient keeps them, since its shape is what it says.
  const scalar = rows === 1 && columns === 1 && role !== 'result';
  const cells = useMemo(
    () => looksOf(value, limit, scalar, markOf, absenceOf),
    [value, limit, scalar, markOf, absenceOf],
  );
  useLayoutEffect(() => {
    if (table.current) paint(table.current.tBodies[0], { name, columns, cells });
  }, [name, columns, cells]);
  return (
    <figure className={styles.figure} data-scalar={scalar ? '' : undefined}>
      <Brackets role={role} columns={columns} scrolledName={`${name}, scrolled sideways`} bare={scalar}>
        <table ref={table} aria-label={name} aria-describedby={caption} className={styles.table}>
          <Cells
            key={`${rows} ${columns} ${limit === undefined}`}
            name={name}
            columns={columns}
            cells={cells}
          />
        </table>
      </Brackets>
      <figcaption id={caption} className={styles.caption}>
        <span className={styles.symbol}>{label}</span>
        {!scalar && (
          <span className={styles.shape}>
            {rows} × {columns}
          </span>
        )}
      </figcaption>
    </figure>
  );
}
