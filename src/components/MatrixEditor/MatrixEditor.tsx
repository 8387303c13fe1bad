import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { Matrix } from '../../math';
import { fullNumber } from '../../state/numbers/format';
import { Brackets } from '../Brackets/Brackets';
import { SizeBox } from '../SizeBox/SizeBox';
import type { Side } from '../SizeBox/side';
import { Cell } from './Cell';
import { Handles } from './Handles';
import styles from './MatrixEditor.module.css';
import { Menu } from './Menu';
import { type Allowance, type Pasted, readPaste, readWhole } from './paste';
import { keyOf, type Place } from './places';
import { Sentence } from './Sentence';
import { isLong } from './useAlignment';
import { useEntries } from './useEntries';
import { useFit } from './useFit';

/** A matrix to edit. */
export interface MatrixEditorProps {
  /** Its accessible name: `W`. */
  readonly name: string;
  /** Its symbol, as a formula. */
  readonly label: ReactNode;
  readonly role: 'variable' | 'constant' | 'upstream';
  readonly value: Matrix;
  /** Another number drops what is half typed, whether or not a value changes: as a reset does. */
  readonly revision?: number;
  /** Takes an entry, counted from 0; changes with one gesture id are one step of undo. */
  onEntry(row: number, column: number, value: number, gesture?: string): void;
  /** Takes a whole matrix, from a paste or a fill; its size is one that the matrix can have. */
  onReplace(rows: number[][]): void;
  /** Takes another size; without it the size stays. */
  onResize?(rows: number, columns: number): void;
  /** Whether a paste may bring another size although the size is changed elsewhere. */
  readonly takesAnySize?: boolean;
  /** The least and the greatest number of rows, and of columns. */
  readonly smallest?: number;
  readonly largest?: number;
  /** A row vector has its number of rows fixed, a column vector its number of columns. */
  readonly fixedRows?: boolean;
  readonly fixedColumns?: boolean;
  /** Whether there are to be as many rows as columns. A change of one side is the card's to carry over to the other. */
  readonly square?: boolean;
  /** Whether an entry takes part in what is being looked at, and has the frame. */
  marked?(row: number, column: number): boolean;
  /** Told which entry has the focus. */
  onFocusEntry?(place: Place | undefined): void;
}

/** How long it is said that something was done, in milliseconds. */
const NEWS = 4000;

const HELP =
  'Type a number, or drag it sideways. Arrow keys and Enter move. Alt with the up or down arrow changes the number by 0.1, with Shift by 1. Escape undoes what you did in this cell.';

/**
 * A matrix edited like numbers on a page: between drawn brackets, each number a text box to type in, to drag and to step; the sizes
 * beneath, with handles on the brackets' edges; fills and copies in a menu. A text that is no number stays as typed, with its sentence,
 * and the last good value stands. Undo and redo are the card's: their keys bubble up from a cell, save from one whose text is not yet
 * a number. `--cell-width`, `--cell-height` and `--cell-text` set the measure.
 */
export function MatrixEditor(props: MatrixEditorProps) {
  const { name, label, role, value, revision = 0, onReplace, onResize, marked } = props;
  const {
    takesAnySize = false,
    smallest = 1,
    largest = 16,
    fixedRows = false,
    fixedColumns = false,
    square = false,
  } = props;
  const { rows, columns } = value;
  const id = useId();
  const frame = useRef<HTMLFieldSetElement>(null);
  const [problems, setProblems] = useState<ReadonlyMap<string, string>>(new Map());
  const [news, setNews] = useState<string>();
  const [seen, setSeen] = useState(revision);
  if (seen !== revision) {
    setSeen(revision);
    setProblems(new Map());
  }

  useEffect(() => {
    if (news === undefined) return;
    const timer = setTimeout(() => setNews(undefined), NEWS);
    return () => clearTimeout(timer);
  }, [news]);

  function tell(part: string, sentence: string | undefined): void {
    setNews(undefined);
    setProblems((before) => {
      if (sentence === undefined && !before.has(part)) return before;
      const after = new Map([...before].filter(([other]) => other !== part));
      return sentence === undefined ? after : after.set(part, sentence);
    });
  }

  function say(sentence: string, problem: boolean): void {
    tell('clipboard', problem ? sentence : undefined);
    if (!problem) setNews(sentence);
  }

  function replace(next: number[][]): void {
    tell('clipboard', undefined);
    entries.drafts.dropAll();
    onReplace(next);
  }

  /** Takes what was read from the clipboard; false where it is the cell's to read. */
  function take(pasted: Pasted): boolean {
    if (pasted === 'cell') return false;
    if ('rows' in pasted) replace(pasted.rows);
    else say(pasted.sentence, true);
    return true;
  }

  const allowance: Allowance = {
    name,
    smallest,
    largest,
    resizable: onResize !== undefined || takesAnySize,
    fixedRows,
    fixedColumns,
    square,
  };
  const entries = useEntries({
    value,
    revision,
    onEntry: props.onEntry,
    onFocusEntry: props.onFocusEntry,
    onPaste: (text) => take(readPaste(text, value, allowance)),
    onActivity: () => tell('clipboard', undefined),
  });
  const { drafts, focus, alignment } = entries;
  useFit(frame, entries.grid);

  const side = (plural: 'rows' | 'columns', fixed: boolean): Side | undefined =>
    onResize && !fixed
      ? {
          name,
          one: plural === 'rows' ? 'row' : 'column',
          plural,
          size: value[plural],
          smallest,
          largest,
          onSize: (size) => onResize(plural === 'rows' ? size : rows, plural === 'columns' ? size : columns),
        }
      : undefined;
  const down = side('rows', fixedRows);
  const across = side('columns', fixedColumns);
  const size = (plural: 'rows' | 'columns', of: Side | undefined): ReactNode =>
    of ? (
      <SizeBox
        side={of}
        revision={revision}
        sentenceId={id}
        onProblem={(sentence) => tell(plural, sentence)}
      />
    ) : (
      <span className={styles.fixed}>{value[plural]}</span>
    );

  const textAt = (place: Place): string => {
    const index = place.row * columns + place.column;
    const focused = focus?.row === place.row && focus.column === place.column;
    return drafts.at(place)?.text ?? (focused ? fullNumber(value.data[index]) : alignment.textAt(index));
  };

  const focused = focus && drafts.at(focus);
  const complaint = focused?.said ? focused.sentence : undefined;
  const problem = complaint ?? [...problems.values()].at(-1) ?? drafts.complaint?.sentence;

  return (
    <fieldset
      ref={frame}
      className={styles.editor}
      data-role={role}
      aria-label={name}
      aria-describedby={`${id}-help`}
    >
      <p id={`${id}-help`} hidden>
        {HELP}
      </p>
      <Brackets
        role={role}
        columns={columns}
        edges={
          <>
            {down && <Handles side={down} />}
            {across && <Handles side={across} />}
          </>
        }
      >
        <div
          ref={entries.grid}
          className={styles.cells}
          data-overlay={focus && isLong(textAt(focus)) ? '' : undefined}
          title="Type, or drag sideways"
          {...entries.handlers}
        >
          {Array.from(value.data, (entry, index) => {
            const place = { row: Math.floor(index / columns), column: index % columns };
            const draft = drafts.at(place);
            const here = focus?.row === place.row && focus.column === place.column;
            return (
              <Cell
                key={keyOf(place)}
                name={name}
                row={place.row}
                column={place.column}
                value={entry}
                text={textAt(place)}
                typed={draft !== undefined}
                offset={alignment.offsets[index]}
                across={columns > 1 ? place.column / (columns - 1) : 0.5}
                invalid={draft?.sentence !== undefined && draft.said}
                focused={here}
                marked={marked?.(place.row, place.column) ?? false}
                sentenceId={id}
                onChange={entries.onChange}
              />
            );
          })}
        </div>
      </Brackets>
      <div className={styles.caption}>
        <span className={styles.symbol}>{label}</span>
        <span className={styles.shape}>
          {size('rows', down)}
          <span>×</span>
          {size('columns', across)}
        </span>
        <Menu
          name={name}
          value={value}
          onReplace={replace}
          onPaste={(text) => take(readWhole(text, value, allowance))}
          onSay={say}
        />
      </div>
      <Sentence id={id} sentence={news ?? problem} problem={news === undefined} anchor={frame} />
    </fieldset>
  );
}
