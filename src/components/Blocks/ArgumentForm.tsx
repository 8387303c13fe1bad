import { type FormEvent, type KeyboardEvent, useId, useState } from 'react';
import type { Argument } from '../../state/sandbox/blocks/argument';
import type { Need, Sides } from '../../state/sandbox/blocks/catalogue';
import { sourceOf } from '../../state/sandbox/blocks/changes';
import {
  type Draft,
  draftArgument,
  draftChoices,
  draftOf,
  NEW,
  NUMBER,
} from '../../state/sandbox/blocks/draft';
import type { Outcome } from '../../state/sandbox/blocks/tree';
import { Announcement } from '../Announcement/Announcement';
import { FunctionPicker } from '../FunctionPicker/FunctionPicker';
import { TextButton } from '../TextButton/TextButton';
import styles from './ArgumentForm.module.css';
import { Field } from './Field';

/** What is to be filled in. */
export interface ArgumentFormProps {
  readonly title: string;
  readonly need: Need;
  /** What stands there at first. */
  readonly first: Argument;
  /** The new matrix or function that stands ready. */
  readonly other: Argument;
  readonly known: readonly { readonly name: string; readonly label: string }[];
  /** The sides of a new matrix that are not for the reader to choose. */
  readonly fixed: Sides;
  outcomeOf(argument: Argument): Outcome;
  onApply(argument: Argument): void;
  onLeave(): void;
}

const ASKED: Readonly<Record<Need, string>> = {
  matrix: 'Matrix',
  scalar: 'Number',
  function: 'Function',
  exponent: 'Exponent',
};

/** The matrix, number or function that a step takes: chosen or new, with what `f` becomes. */
export function ArgumentForm(props: ArgumentFormProps) {
  const { title, need, first, other, known, fixed, outcomeOf, onApply, onLeave } = props;
  const id = useId();
  const [draft, setDraft] = useState<Draft>(() => draftOf(first, other));
  const [tried, setTried] = useState(false);
  const choices = draftChoices(need, known);
  const said = draftArgument(draft, need, fixed);
  const outcome: Outcome = said.why === undefined ? outcomeOf(said.argument) : said;
  const matrixName = draft.name.trim() || 'the new matrix';

  function write(part: Partial<Draft>): void {
    setTried(false);
    setDraft((before) => ({ ...before, ...part }));
  }

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    if (outcome.why === undefined && said.why === undefined) onApply(said.argument);
    else setTried(true);
  }

  function onKeyDown(event: KeyboardEvent): void {
    // While a draft is in the making, undoing belongs to the text box.
    if (event.ctrlKey || event.metaKey) event.stopPropagation();
  }

  return (
    <form aria-labelledby={`${id}title`} className={styles.form} onSubmit={onSubmit} onKeyDown={onKeyDown}>
      <p id={`${id}title`} className={styles.title}>
        {title}
      </p>
      <div className={styles.fields}>
        {choices.length > 1 && (
          <label className={styles.field}>
            <span>{ASKED[need]}</span>
            <select value={draft.choice} onChange={({ target }) => write({ choice: target.value })}>
              {choices.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </label>
        )}
        {draft.choice === NUMBER && (
          <Field
            label={need === 'exponent' ? 'Exponent' : 'Value'}
            value={draft.number}
            numeric
            onWrite={(number) => write({ number })}
          />
        )}
        {draft.choice === NEW && (
          <>
            <Field label="Name" value={draft.name} onWrite={(name) => write({ name })} />
            {need !== 'function' && (
              <>
                <Field
                  label="Rows"
                  name={`rows of ${matrixName}`}
                  value={String(fixed.rows ?? draft.rows)}
                  numeric
                  fixed={fixed.rows !== undefined}
                  onWrite={(rows) => write({ rows })}
                />
                <Field
                  label="Columns"
                  name={`columns of ${matrixName}`}
                  value={String(fixed.columns ?? draft.columns)}
                  numeric
                  fixed={fixed.columns !== undefined}
                  onWrite={(columns) => write({ columns })}
                />
              </>
            )}
          </>
        )}
      </div>
      {draft.choice === NEW && other.kind === 'new-function' && (
        <FunctionPicker
          name={outcome.why === undefined ? draft.name.trim() : other.name}
          source={draft.source}
          onSource={(source) => write({ source })}
        />
      )}
      <p id={`${id}becomes`} className={styles.becomes} data-wrong={outcome.why !== undefined || undefined}>
        {outcome.why ?? (
          <>
            f becomes <code>{sourceOf(outcome)}</code>
          </>
        )}
      </p>
      <div className={styles.buttons}>
        <button
          type="submit"
          className={styles.apply}
          aria-disabled={outcome.why !== undefined}
          aria-describedby={`${id}becomes`}
        >
          Apply
        </button>
        <TextButton onPress={onLeave}>Cancel</TextButton>
      </div>
      <Announcement sentence={tried ? outcome.why : undefined} />
    </form>
  );
}
