import {
  type ChangeEvent,
  type ClipboardEvent,
  type FocusEvent,
  type KeyboardEvent,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { entryAt, type Matrix } from '../../math';
import { newGesture } from '../../state/gesture';
import { fullNumber, plainNumber } from '../../state/numbers/format';
import { parseNumber } from '../../state/numbers/parse';
import { useDrafts } from './drafts';
import { boxAt, cellOf, keyOf, type Place, placeAfter, whollySelected } from './places';
import { after, stepFrom } from './steps';
import { useAlignment } from './useAlignment';
import { useScrub } from './useScrub';

/** What the entries of a matrix are edited by. */
export interface EntriesOptions {
  readonly value: Matrix;
  /** Another number drops what is being typed. */
  readonly revision: number;
  onEntry(row: number, column: number, value: number, gesture?: string): void;
  onFocusEntry?(place: Place | undefined): void;
  /** Takes a text that is pasted into a cell; false leaves it to the cell. */
  onPaste(text: string): boolean;
  /** Told of every edit and of Escape: what was said before has had its time. */
  onActivity(): void;
}

/** An edit of one cell, from the focus on: all of it is one step of undo, and Escape takes it back. */
interface Edit {
  readonly key: string;
  readonly original: number;
  readonly gesture: string;
  last: number;
}

/** The editing of the entries: typing, dragging, keys, the clipboard, by one set of handlers on the grid of cells. */
export function useEntries(options: EntriesOptions) {
  const { value, revision, onEntry, onFocusEntry, onPaste, onActivity } = options;
  const grid = useRef<HTMLDivElement>(null);
  const edit = useRef<Edit | undefined>(undefined);
  const [focus, setFocus] = useState<Place>();
  const drafts = useDrafts(value, revision);
  const at = ({ row, column }: Place): number => entryAt(value, row, column);

  function editing(place: Place): Edit {
    const { current } = edit;
    const key = keyOf(place);
    if (current?.key === key && Object.is(current.last, at(place))) return current;
    const fresh = { key, original: at(place), last: at(place), gesture: newGesture() };
    edit.current = fresh;
    return fresh;
  }

  function set(place: Place, next: number): void {
    const now = editing(place);
    if (Object.is(next, at(place))) return;
    now.last = next;
    onEntry(place.row, place.column, next, now.gesture);
  }

  const scrub = useScrub({
    entryAt: at,
    onValue({ row, column }, next, gesture) {
      edit.current = undefined;
      drafts.drop({ row, column });
      onActivity();
      onEntry(row, column, next, gesture);
    },
  });

  function write(event: ChangeEvent<HTMLInputElement>): void {
    const cell = cellOf(event.target);
    if (!cell) return;
    const { place } = cell;
    const text = event.target.value;
    const parsed = parseNumber(text, at(place));
    onActivity();
    if ('value' in parsed) {
      set(place, parsed.value);
      drafts.put({ place, text, stands: parsed.value, said: false });
    } else {
      editing(place);
      drafts.put({ place, text, stands: at(place), sentence: parsed.sentence, said: !parsed.unfinished });
    }
  }

  // Cells get one and the same function for good: a keystroke draws its own cell alone.
  const latest = useRef(write);
  useLayoutEffect(() => {
    latest.current = write;
  });
  const onChange = useCallback((event: ChangeEvent<HTMLInputElement>) => latest.current(event), []);

  // Whatever stands in a cell that was not typed there is selected: typing replaces it, and arrows leave it.
  const focusDraft = focus && drafts.at(focus);
  const untyped =
    focus && !focusDraft && focus.row < value.rows && focus.column < value.columns ? at(focus) : undefined;
  const selected = focus && untyped !== undefined ? `${keyOf(focus)} ${fullNumber(untyped)}` : undefined;
  useLayoutEffect(() => {
    const box = selected === undefined ? undefined : grid.current?.querySelector<HTMLInputElement>(':focus');
    if (box) box.select();
  }, [selected]);

  useEffect(() => {
    // The pointer's shape tells whether a drag would change the number or select text. (React's `onSelect` hears no `selectionchange`
    // that begins at a text box.)
    const onSelection = () => {
      const box = document.activeElement;
      const cell = box && grid.current?.contains(box) ? cellOf(box) : undefined;
      cell?.box.toggleAttribute('data-caret', !whollySelected(cell.box));
    };
    document.addEventListener('selectionchange', onSelection);
    return () => document.removeEventListener('selectionchange', onSelection);
  }, []);

  function takeBack(place: Place): boolean {
    if (scrub.cancel()) return true;
    const { current } = edit;
    const ours = current?.key === keyOf(place) && Object.is(current.last, at(place)) ? current : undefined;
    const had =
      drafts.at(place) !== undefined || (ours !== undefined && !Object.is(ours.original, at(place)));
    drafts.drop(place);
    if (ours) set(place, ours.original);
    edit.current = undefined;
    return had;
  }

  /** Leaves what was typed where it is a number; what is none stays as typed, with its sentence. */
  function settle(place: Place): boolean {
    const unread = drafts.at(place)?.sentence !== undefined;
    if (unread) drafts.say(place);
    else drafts.drop(place);
    edit.current = undefined;
    return !unread;
  }

  function onKeyDown(event: KeyboardEvent): void {
    const cell = cellOf(event.target);
    if (!cell || event.nativeEvent.isComposing) return;
    const { box, place } = cell;
    const { key, shiftKey: shift, altKey } = event;
    const control = event.ctrlKey || event.metaKey;
    if (control && key.toLowerCase() === 'z' && drafts.at(place)?.sentence !== undefined) {
      // Until the text is a number, undoing is the text box's own; after that the key goes on to the card.
      event.stopPropagation();
    } else if (key === 'Escape') {
      onActivity();
      if (takeBack(place)) event.preventDefault();
    } else if (altKey && !control && (key === 'ArrowUp' || key === 'ArrowDown')) {
      event.preventDefault();
      if (!Number.isFinite(at(place))) return;
      onActivity();
      drafts.drop(place);
      set(place, after(at(place), key === 'ArrowUp' ? 1 : -1, stepFrom(at(place)) * (shift ? 10 : 1)));
    } else if (!altKey) {
      const { selectionStart, selectionEnd, value: text } = box;
      const whole = whollySelected(box);
      const atStart = whole || (selectionStart === 0 && selectionEnd === 0);
      const atEnd = whole || (selectionStart === text.length && selectionEnd === text.length);
      if (key === 'Enter') {
        event.preventDefault();
        if (!settle(place)) return;
      }
      const to = placeAfter({ key, shift, control, atStart, atEnd }, place, value);
      if (!to) return;
      event.preventDefault();
      boxAt(grid.current, to)?.focus();
    }
  }

  const handlers = {
    ...scrub.handlers,
    onKeyDown,
    onFocus(event: FocusEvent): void {
      const cell = cellOf(event.target);
      if (!cell) return;
      setFocus(cell.place);
      onFocusEntry?.(cell.place);
    },
    onBlur(event: FocusEvent): void {
      const cell = cellOf(event.target);
      if (!cell) return;
      cell.box.removeAttribute('data-caret');
      settle(cell.place);
      setFocus(undefined);
      onFocusEntry?.(undefined);
    },
    onPaste(event: ClipboardEvent): void {
      if (cellOf(event.target) && onPaste(event.clipboardData.getData('text/plain'))) event.preventDefault();
    },
    onCopy(event: ClipboardEvent): void {
      const cell = cellOf(event.target);
      if (!cell || drafts.at(cell.place)) return;
      const { selectionStart, selectionEnd } = cell.box;
      if (!whollySelected(cell.box) && selectionStart !== selectionEnd) return;
      event.clipboardData.setData('text/plain', plainNumber(at(cell.place)));
      event.preventDefault();
    },
  };

  const alignment = useAlignment(value, drafts, (focus ?? scrub.place)?.column);
  return { grid, handlers, onChange, drafts, focus, alignment };
}
