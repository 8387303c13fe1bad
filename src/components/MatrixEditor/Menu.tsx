import { type KeyboardEvent, type ToggleEvent, useId, useRef } from 'react';
import { type Matrix, matrixFrom, randomMatrix, toRows } from '../../math';
import { formatMatrix, type MatrixFormat } from '../../state/numbers/matrix-text/format';
import { Dots } from '../Dots/Dots';
import styles from './MatrixEditor.module.css';
import own from './Menu.module.css';
import { placeBeneath } from './place-beneath';

/** What can be done with a whole matrix. */
export interface MenuProps {
  readonly name: string;
  readonly value: Matrix;
  onReplace(rows: number[][]): void;
  /** Takes a text from the clipboard. */
  onPaste(text: string): void;
  /** Says what was done, or why it could not be. */
  onSay(sentence: string, problem: boolean): void;
}

const COPIES: readonly (readonly [MatrixFormat, string])[] = [
  ['spreadsheet', 'spreadsheet'],
  ['numpy', 'NumPy'],
  ['matlab', 'MATLAB'],
  ['latex', 'LaTeX'],
];

/** A list of buttons behind one: fill, copy, paste. The browser's own popover brings Escape, a press outside and the focus back. */
export function Menu({ name, value, onReplace, onPaste, onSay }: MenuProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);

  function onToggle(event: ToggleEvent<HTMLDivElement>): void {
    if (event.newState !== 'open' || !button.current) return;
    placeBeneath(button.current, event.currentTarget);
    event.currentTarget.querySelector('button')?.focus();
  }

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const now = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const to = { ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: -1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    buttons.at(to % buttons.length)?.focus();
  }

  /** Closes the list and does what was chosen. */
  const item = (label: string, act: () => void) => (
    <button
      key={label}
      type="button"
      onClick={() => {
        list.current?.hidePopover?.();
        act();
      }}
    >
      {label}
    </button>
  );
  const fill = (label: string, entry: (row: number, column: number) => number) =>
    item(label, () => onReplace(toRows(matrixFrom(value, entry))));

  async function copy(format: MatrixFormat, label: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(formatMatrix(toRows(value), format));
      onSay(`Copied as ${label}`, false);
    } catch {
      onSay('The browser keeps its clipboard closed to this page: nothing was copied.', true);
    }
  }

  async function paste(): Promise<void> {
    const text = await readClipboard();
    if (text === undefined) {
      onSay(`The browser keeps its clipboard closed: press Ctrl+V, or ⌘V, in a cell of ${name}.`, true);
    } else onPaste(text);
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.menuButton}
        aria-label={`fill, copy or paste ${name}`}
        title="Fill, copy, paste"
        popoverTarget={id}
      >
        <Dots />
      </button>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys are a convenience beside Tab; the buttons are the controls. */}
      <div
        ref={list}
        id={id}
        popover="auto"
        className={`${styles.menu} ${own.menu}`}
        onToggle={onToggle}
        onKeyDown={onKeyDown}
      >
        {item('Randomise', () => onReplace(toRows(randomMatrix(value, Math.random, -2, 2, 0.1))))}
        {fill('Zeros', () => 0)}
        {fill('Ones', () => 1)}
        {value.rows === value.columns && fill('Identity', (row, column) => (row === column ? 1 : 0))}
        <hr />
        {COPIES.map(([format, label]) => item(`Copy as ${label}`, () => copy(format, label)))}
        {item('Paste', paste)}
      </div>
    </>
  );
}

/** The clipboard's text; undefined where the browser has none for a page, or the reader says no. */
async function readClipboard(): Promise<string | undefined> {
  try {
    return await navigator.clipboard.readText();
  } catch {
    return undefined;
  }
}
