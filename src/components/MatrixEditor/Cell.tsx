import { type ChangeEvent, memo } from 'react';
import { editText, fullNumber } from '../../state/numbers/format';
import styles from './MatrixEditor.module.css';

/** Characters that a cell holds at full size. */
const ROOM = 5;

/** One entry of a matrix that is edited. */
export interface CellProps {
  /** The matrix's name. */
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly value: number;
  /** What is being typed in place of the value. */
  readonly draft: string | undefined;
  readonly invalid: boolean;
  readonly focused: boolean;
  /** Whether the entry takes part in what is being looked at. */
  readonly marked: boolean;
  /** The id of the element with the sentence about a text that is no number. */
  readonly sentenceId: string;
  onChange(event: ChangeEvent<HTMLInputElement>): void;
}

/**
 * A number on the page, to be typed over. It shows what fits, and every digit while it has the focus. All events but typing are met by
 * the grid that the cell stands in, so that a cell draws again only when it looks different. There is no `inputMode`: the number pads of
 * some phones have no minus sign, and the decimal mark of one language only.
 */
export const Cell = memo(function Cell(props: CellProps) {
  const { name, row, column, value, draft, invalid, focused, marked, sentenceId, onChange } = props;
  const full = fullNumber(value);
  const shown = draft ?? (focused ? full : editText(value));
  return (
    <span
      className={styles.cell}
      data-text={shown}
      data-long={shown.length > ROOM ? '' : undefined}
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
        aria-errormessage={invalid ? sentenceId : undefined}
        aria-describedby={invalid ? sentenceId : undefined}
        title={!focused && draft === undefined && shown !== full ? full : undefined}
        data-row={row}
        data-column={column}
        value={shown}
        onChange={onChange}
      />
    </span>
  );
});
