import { type ChangeEvent, type KeyboardEvent, type RefObject, useId, useLayoutEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { Span } from '../../math';
import { setSource } from '../../state/sandbox/changes';
import { type Completion, completed } from '../../state/sandbox/completion';
import type { SandboxStore } from '../../state/sandbox/store';
import { loadFormulaRenderer } from '../Formula/renderer';
import { CompletionList, itemId } from './CompletionList';
import styles from './ExpressionLine.module.css';
import { Overlay } from './Overlay';
import type { CompletionControl } from './useCompletions';
import { useTyping } from './useTyping';

/** The text box of `f`. */
export interface SourceFieldProps {
  readonly store: SandboxStore;
  readonly box: RefObject<HTMLTextAreaElement | null>;
  /** The place of an error, to be underlined. */
  readonly error: Span | undefined;
  /** Whether the text is faulty, and the id of the sentence about it; of the hint where it is not. */
  readonly invalid: boolean;
  readonly describedBy: string;
  readonly completions: CompletionControl;
}

/** The text of `f`, on as many lines as it takes, with completion of names. A text box of one paragraph: Enter adds no line. */
export function SourceField({ store, box, error, invalid, describedBy, completions }: SourceFieldProps) {
  const id = useId();
  const source = useStore(store, ({ state }) => state.source);
  const variable = useStore(store, ({ state }) => state.variable);
  const matrices = useStore(store, ({ state }) => state.matrices.map(({ name }) => name).join(' '));
  const typing = useTyping();
  const { list, typed, choose, close } = completions;
  const place = useRef<HTMLSpanElement>(null);
  const caret = useRef<number>(undefined);

  useLayoutEffect(() => {
    if (caret.current === undefined) return;
    box.current?.setSelectionRange(caret.current, caret.current);
    caret.current = undefined;
  });

  function onChange({ target }: ChangeEvent<HTMLTextAreaElement>): void {
    // What is pasted may have lines; here they are spaces.
    const text = target.value.replace(/[\r\n]/g, ' ');
    if (text !== target.value) caret.current = target.selectionStart;
    store.getState().change(setSource(text), typing.next());
    typed(text, target.selectionStart);
  }

  function take(item: Completion): void {
    if (!list) return;
    const next = completed(source, list.span, item);
    caret.current = next.caret;
    store.getState().change(setSource(next.text), typing.next());
    close();
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (event.nativeEvent.isComposing) return;
    const { key } = event;
    if (list && (key === 'ArrowDown' || key === 'ArrowUp')) {
      choose(list.chosen + (key === 'ArrowDown' ? 1 : -1));
    } else if (list && (key === 'Enter' || (key === 'Tab' && !event.shiftKey))) {
      take(list.items[list.chosen]);
    } else if (list && key === 'Escape') {
      close();
      event.stopPropagation();
    } else if (key !== 'Enter') return;
    event.preventDefault();
  }

  return (
    <div className={styles.field}>
      <Overlay
        text={source}
        variable={variable}
        matrices={matrices}
        error={error}
        begun={list?.span.start}
        place={place}
      />
      <textarea
        ref={box}
        className={styles.text}
        rows={1}
        aria-label="f"
        aria-invalid={invalid}
        aria-describedby={describedBy}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={list ? id : undefined}
        aria-activedescendant={list ? itemId(id, list.chosen) : undefined}
        autoCapitalize="off"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        value={source}
        onChange={onChange}
        onKeyDown={onKeyDown}
        onSelect={({ currentTarget }) => {
          if (list && currentTarget.selectionStart !== list.span.end) close();
        }}
        onFocus={() => {
          typing.end();
          loadFormulaRenderer();
        }}
        onBlur={close}
      />
      {list && <CompletionList id={id} list={list} place={place} onTake={take} />}
    </div>
  );
}
