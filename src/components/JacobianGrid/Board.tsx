import { type CSSProperties, type KeyboardEvent, useCallback, useRef } from 'react';
import { type EntryPosition, largestEntry } from '../../math';
import type { GridNumbers, GridStep, GridView } from '../../state/figures/jacobian-grid';
import { formatWithin, fullNumber } from '../../state/numbers/format';
import { Formula } from '../Formula/Formula';
import styles from './Board.module.css';
import { Tile, tileName } from './Tile';
import { STAGE_SYMBOLS } from './words';

/** What the board shows. */
export interface BoardProps {
  readonly step: GridStep;
  readonly numbers: GridNumbers;
  readonly view: GridView;
  /** Told which entry is pointed at, tapped or focused. */
  onEntry(entry: EntryPosition): void;
}

/** How an arrow key moves the focus: in rows and columns. */
const MOVES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Characters that a cell has room for. */
const ROOM = 5;

/**
 * The grid of slices, each in the place of its entry of `X`: a table with a button in each cell, one of them in the way of the Tab
 * key. At the last stage the tiles are cells, and the table is `df/dX`.
 */
export function Board({ step, numbers, view, onEntry }: BoardProps) {
  const table = useRef<HTMLTableElement>(null);
  const { rows, columns } = step.jacobian.variable;
  const { stage, entry } = view;
  const { slices, weighted, totals, limits, count, zeros } = numbers;
  const largest = largestEntry([totals]);

  const onTile = useCallback((row: number, column: number) => onEntry({ row, column }), [onEntry]);

  function onKeyDown(event: KeyboardEvent): void {
    const move = MOVES[event.key];
    if (!move || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const row = Math.max(0, Math.min(rows - 1, entry.row + move[0]));
    const column = Math.max(0, Math.min(columns - 1, entry.column + move[1]));
    table.current?.rows[row]?.cells[column]?.querySelector('button')?.focus();
  }

  return (
    <figure
      className={styles.board}
      data-stage={stage}
      style={
        {
          '--board-rows': rows,
          '--board-columns': columns,
          '--slice-rows': step.jacobian.result.rows,
          '--slice-columns': step.jacobian.result.columns,
        } as CSSProperties
      }
    >
      <div className={styles.frame}>
        <table
          ref={table}
          className={styles.table}
          aria-label={stage === 'totals' ? 'df/dX, added up' : 'dG/dX, a slice for each entry of X'}
          onKeyDown={onKeyDown}
        >
          <tbody>
            {Array.from({ length: rows }, (_, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a tile is its place.
              <tr key={row}>
                {Array.from({ length: columns }, (_, column) => {
                  const index = row * columns + column;
                  const total = totals.data[index];
                  return (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a tile is its place.
                    <td key={column}>
                      <Tile
                        row={row}
                        column={column}
                        name={tileName(stage, row, column, slices[index], fullNumber(total))}
                        slice={stage === 'slices' ? slices[index] : weighted[index]}
                        limit={limits[stage === 'slices' ? 'slices' : 'weighted']}
                        total={total}
                        totalText={formatWithin(total, largest, ROOM)}
                        totalLimit={limits.totals}
                        chosen={row === entry.row && column === entry.column}
                        onChoose={onTile}
                      />
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <figcaption className={styles.caption}>
        <span className={styles.symbol}>
          <Formula latex={STAGE_SYMBOLS[stage]} />
        </span>
        {stage === 'totals' ? (
          <span>
            <b>{count}</b> numbers added up to <b>{slices.length}</b>
          </span>
        ) : (
          <span>
            <b>{count}</b> numbers, <b>{zeros}</b> of them 0
          </span>
        )}
      </figcaption>
    </figure>
  );
}
