import { select } from 'd3';
import { memo, type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { largestEntry, type Matrix } from '../../math';
import { formatAmong, fullNumber } from '../../state/numbers/format';
import { Brackets, type MatrixRole } from '../Brackets/Brackets';
import styles from './Heatmap.module.css';
import { toneOf } from './scale';

/** What a heatmap shows. */
export interface HeatmapProps {
  /** The table's accessible name: `df/dX`. */
  name: string;
  /** The symbol beneath, as a formula. */
  label: ReactNode;
  role: MatrixRole;
  value: Matrix;
  /** The end of the colour scale; without one the cells stay on paper. */
  limit?: number;
}

/**
 * A matrix as a table between brackets, its cells coloured about zero. React lays the cells out; D3 binds the numbers to them, so an
 * edit touches text and colours alone.
 */
export function Heatmap({ name, label, role, value, limit }: HeatmapProps) {
  const table = useRef<HTMLTableElement>(null);
  const caption = useId();
  const { rows, columns } = value;
  // A scalar is a number: it needs no brackets and no size. A gradient keeps them, since its shape is what it says.
  const scalar = rows === 1 && columns === 1 && role !== 'result';
  useLayoutEffect(() => {
    if (table.current) paint(table.current, name, value, limit);
  }, [name, value, limit]);
  return (
    <figure className={styles.figure} data-scalar={scalar ? '' : undefined}>
      <Brackets role={role} columns={columns} scrolledName={`${name}, scrolled sideways`} bare={scalar}>
        <table ref={table} aria-label={name} aria-describedby={caption} className={styles.table}>
          <Cells key={`${rows} ${columns} ${limit === undefined}`} name={name} value={value} limit={limit} />
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

type CellsProps = Pick<HeatmapProps, 'name' | 'value' | 'limit'>;

/** The cells as they are first drawn; after that they are D3's, and only another shape brings new ones. */
const Cells = memo(
  function Cells({ name, value, limit }: CellsProps) {
    const { rows, columns, data } = value;
    const largest = largestEntry([value]);
    return (
      <tbody>
        {Array.from({ length: rows }, (_, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place.
          <tr key={row}>
            {Array.from({ length: columns }, (_, column) => {
              const entry = data[row * columns + column];
              const tone = limit === undefined ? undefined : toneOf(entry, limit);
              return (
                <td
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place.
                  key={column}
                  aria-label={cellName(name, row, column, entry)}
                  title={fullNumber(entry)}
                  style={
                    tone && {
                      ['--light' as string]: tone.light,
                      ['--dark' as string]: tone.dark,
                      ['--light-ink' as string]: tone.lightInk,
                      ['--dark-ink' as string]: tone.darkInk,
                    }
                  }
                >
                  {formatAmong(entry, largest)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    );
  },
  () => true,
);

function cellName(name: string, row: number, column: number, entry: number): string {
  return `${name} row ${row + 1} column ${column + 1}: ${fullNumber(entry)}`;
}

/** What a table shows now, so that an edit writes only the cells that it changes. */
interface Painted {
  readonly data: Float64Array;
  readonly limit: number | undefined;
  readonly largest: number;
}

const painted = new WeakMap<HTMLTableSectionElement, Painted>();

function paint(table: HTMLTableElement, name: string, value: Matrix, limit: number | undefined): void {
  const body = table.tBodies[0];
  const before = painted.get(body);
  const largest = largestEntry([value]);
  const rescaled = !before || before.largest !== largest || before.limit !== limit;
  const changed = select(body)
    .selectAll<HTMLTableCellElement, number>('td')
    .data(Array.from(value.data, (entry, index) => ({ entry, index })))
    .filter(({ entry, index }) => rescaled || !Object.is(before.data[index], entry));
  changed.each(function write({ entry, index }) {
    const text = formatAmong(entry, largest);
    if (this.textContent !== text) this.textContent = text;
    const row = Math.floor(index / value.columns);
    const full = cellName(name, row, index % value.columns, entry);
    if (this.getAttribute('aria-label') === full) return;
    this.setAttribute('aria-label', full);
    this.title = fullNumber(entry);
  });
  if (limit !== undefined) {
    changed.each(function colour({ entry }) {
      const tone = toneOf(entry, limit);
      this.style.setProperty('--light', tone.light);
      this.style.setProperty('--dark', tone.dark);
      this.style.setProperty('--light-ink', tone.lightInk);
      this.style.setProperty('--dark-ink', tone.darkInk);
    });
  }
  painted.set(body, { data: value.data, limit, largest });
}
