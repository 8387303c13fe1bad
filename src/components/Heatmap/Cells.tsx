import { select } from 'd3';
import { type CSSProperties, memo } from 'react';
import { type CellLook, isLong } from './cells';

/** The cells of a heatmap, row by row. */
export interface CellsProps {
  /** The matrix's name. */
  readonly name: string;
  readonly columns: number;
  readonly cells: readonly CellLook[];
}

/** The cells as they are first drawn; after that they are D3's, and only another shape brings new ones. */
export const Cells = memo(
  function Cells({ name, columns, cells }: CellsProps) {
    return (
      <tbody>
        {Array.from({ length: cells.length / columns }, (_, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place.
          <tr key={row}>
            {cells.slice(row * columns, (row + 1) * columns).map((look, column) => (
              <td
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place.
                key={column}
                aria-label={cellName(name, row, column, look)}
                title={look.full}
                data-long={isLong(look) ? '' : undefined}
                data-mark={look.mark}
                style={styleOf(look)}
              >
                {look.text}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    );
  },
  () => true,
);

function cellName(name: string, row: number, column: number, { full }: CellLook): string {
  return `${name} row ${row + 1} column ${column + 1}: ${full}`;
}

function indent({ shift }: CellLook): string {
  // A line that is centred moves by half of its indent.
  return `calc(var(--align, 1) * ${Number((2 * shift).toFixed(3))}ch)`;
}

function styleOf(look: CellLook): CSSProperties | undefined {
  const { tone, shift } = look;
  if (tone) return { backgroundColor: tone.background, color: tone.ink };
  return shift === 0 ? undefined : { textIndent: indent(look) };
}

const painted = new WeakMap<HTMLTableSectionElement, Pick<CellsProps, 'name' | 'cells'>>();

/** Writes what has changed since these cells were last painted: colours as plain properties, which cost the browser least. */
export function paint(body: HTMLTableSectionElement, { name, columns, cells }: CellsProps): void {
  const before = painted.get(body);
  const renamed = before?.name !== name;
  select(body)
    .selectAll<HTMLTableCellElement, CellLook>('td')
    .data(cells)
    .each(function write(look, index) {
      const last = before?.cells[index];
      if (look.text !== last?.text) {
        if (this.textContent !== look.text) this.textContent = look.text;
        this.toggleAttribute('data-long', isLong(look));
      }
      if (renamed || look.full !== last?.full) {
        this.setAttribute('aria-label', cellName(name, Math.floor(index / columns), index % columns, look));
        this.title = look.full;
      }
      if (look.tone !== last?.tone) {
        this.style.backgroundColor = look.tone?.background ?? '';
        if (look.tone?.ink !== last?.tone?.ink) this.style.color = look.tone?.ink ?? '';
      }
      if (look.mark !== last?.mark) select(this).attr('data-mark', look.mark ?? null);
      if (look.shift !== (last?.shift ?? 0)) this.style.textIndent = indent(look);
    });
  painted.set(body, { name, cells });
}
