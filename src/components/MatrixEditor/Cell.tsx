import { type ChangeEvent, type CSSProperties, memo } from 'react';
import { fullNumber } from '../../state/numbers/format';
import styles from './Cell.module.css';
import { isLong } from './useAlignment';

/** One entry of a matrix that is edited. */
export interface CellProps {
  /** The matrix's name. */
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly value: number;
  /** How far the number is moved from the middle, in widths of a digit. */
  readonly offset: number;
  /** Where the cell stands in its row, from 0 at its start to 1 at its end: a text that needs more than a cell grows to the other side. */
  readonly across: number;
  /** What stands there for the value: what fits, every digit, or what is being typed. */
  readonly text: string;
  readonly typed: boolean;
  readonly invalid: boolean;
  readonly focused: boolean;
  /** Whether the entry takes part in what is being looked at. */
  readonly marked: boolean;
  /** The id of the element with the sentence about a text that is no number. */
  readonly sentenceId: string;
  onChange(event: ChangeEvent<HTMLInputElement>): void;
}

/**
 * A number on the page, to be typed over. All events but typing are met by
 * the grid that the cell stands in, so that a cell draws again only when it looks different. There is no `inputMode`: the number pads of
 * some phones have no minus sign, and the decimal mark of one language only.
 */
export const Cell = memo(function Cell(props: CellProps) {
  const { name, row, column, value, text, typed, offset, across, invalid, focused, marked } = props;
  const full = fullNumber(value);
  const long = isLong(text);
  return (
    <span
      className={styles.cell}
      data-text={text}
      data-long={long ? '' : undefined}
      style={styleOf({
        offset: Math.round(offset * 1000) / 1000 || undefined,
        ...(long && focused ? { length: text.length, across } : {}),
      })}
      data-invalid={invalid ? '' : undefined}
      data-marked={marked ? '' : undefined}
    >
      <input
        className={styles.entry}
        type="text"
        enterKeyHint="next"
        autoComplete="off"
        autoCorrect="off"
        autoCapitalize="off"
        spellCheck={false}
        aria-label={`${name} row ${row + 1} column ${column + 1}`}
        aria-invalid={invalid || undefined}
        aria-errormessage={invalid ? props.sentenceId : undefined}
        aria-describedby={invalid ? props.sentenceId : undefined}
        title={!focused && !typed && text !== full ? full : undefined}
        data-row={row}
        data-column={column}
        value={text}
        onChange={props.onChange}
      />
    </span>
  );
});

/** Numbers for the style sheet; none where there are none, so that a plain cell is a short tag. */
function styleOf(numbers: Readonly<Record<string, number | undefined>>): CSSProperties | undefined {
  const said = Object.entries(numbers).filter(([, number]) => number !== undefined);
  return said.length === 0
    ? undefined
    : Object.fromEntries(said.map(([name, number]) => [`--${name}`, number]));
}
