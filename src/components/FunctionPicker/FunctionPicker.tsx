import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react';
import { offeredAs, offeredFunctions } from '../../state/functions/offered';
import { readFunction } from '../../state/functions/read';
import { Announcement } from '../Announcement/Announcement';
import { Complaint } from '../Complaint/Complaint';
import { Formula } from '../Formula/Formula';
import { loadFormulaRenderer } from '../Formula/renderer';
import { Formulas } from './Formulas';
import styles from './FunctionPicker.module.css';

/** A function that a reader chooses or types. */
export interface FunctionPickerProps {
  /** Its name: `g`. */
  readonly name: string;
  /** Its text, one that parses: `tanh(t)`. */
  readonly source: string;
  /** The letter of its argument. */
  readonly parameter?: string;
  /** Takes a new text; only ever one that parses. */
  onSource(source: string): void;
}

/** The choice of the list that stands for every function that is not in it. */
const TYPED = 'typed';

/**
 * An elementwise function, chosen from a list or typed in the engine's language, with its formula and its derivative's. A text
 * that is not a function is kept and has a sentence beneath it, and the last good function stands.
 */
export function FunctionPicker({ name, source, parameter = 't', onSource }: FunctionPickerProps) {
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState(source);
  const [shown, setShown] = useState(source);
  const [typing, setTyping] = useState(false);
  if (source !== shown) {
    setShown(source);
    setDraft(source);
  }
  const { error } = useMemo(() => readFunction(name, draft), [name, draft]);
  const offered = error || typing ? undefined : offeredAs(draft);

  function write(text: string): void {
    setDraft(text);
    setTyping(false);
    if (text !== source && !readFunction(name, text).error) onSource(text);
  }

  function choose(choice: string): void {
    if (choice === TYPED) {
      setTyping(true);
      box.current?.focus();
      box.current?.select();
    } else write(choice);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape' && error) setDraft(source);
    // While a draft is in the making, undoing belongs to the text box.
    if (error && (event.ctrlKey || event.metaKey)) event.stopPropagation();
  }

  return (
    <div className={styles.picker}>
      <div className={styles.fields}>
        <span className={styles.field}>
          <span className={styles.symbol} aria-hidden="true">
            <Formula latex={`\\con{${name}}`} />
          </span>
          <select
            className={styles.list}
            aria-label={name}
            value={offered?.source ?? TYPED}
            onChange={(event) => choose(event.target.value)}
            onFocus={loadFormulaRenderer}
          >
            {offeredFunctions.map((choice) => (
              <option key={choice.name} value={choice.source}>
                {choice.name}
              </option>
            ))}
            <option value={TYPED}>typed in…</option>
          </select>
        </span>
        <span className={styles.textField}>
          <span className={styles.symbol} aria-hidden="true">
            <Formula latex={`\\con{${name}}(\\var{${parameter}}) =`} />
          </span>
          <input
            ref={box}
            className={styles.text}
            type="text"
            aria-label={`${name} of ${parameter}`}
            aria-invalid={error !== undefined}
            aria-errormessage={error && `${id}error`}
            aria-describedby={error ? `${id}error` : `${id}hint`}
            autoCapitalize="off"
            autoComplete="off"
            autoCorrect="off"
            spellCheck={false}
            value={draft}
            onChange={(event) => write(event.target.value)}
            onFocus={loadFormulaRenderer}
            onKeyDown={onKeyDown}
          />
        </span>
      </div>
      <div className={styles.answer}>
        {error ? (
          <Complaint
            id={`${id}error`}
            text={draft}
            error={error}
            onRepair={(text) => {
              write(text);
              box.current?.focus();
            }}
          />
        ) : (
          <p id={`${id}hint`} className={styles.hint}>
            Type any function of one name, such as <code>t*exp(-t)</code>, <code>log(1 + t^2)</code> or{' '}
            <code>t/(1 + abs(t))</code>. Its derivative is found for you.
          </p>
        )}
      </div>
      <Formulas name={name} source={source} parameter={parameter} />
      <Announcement sentence={error?.message} />
    </div>
  );
}
