import { useState } from 'react';
import { useStore } from 'zustand';
import { type ExampleId, examples } from '../../state/example/examples';
import { heldBack } from '../../state/example/held-back';
import { exampleStore } from '../../state/example/store';
import { presetById } from '../../state/sandbox/presets';
import { FormChoice } from '../Derivation/FormChoice';
import { Descent } from '../Descent/Descent';
import { Graph } from '../Graph/Graph';
import { onUndoKey } from '../undo-keys';
import { Functions } from './Functions';
import { Head } from './Head';
import { InVariable } from './InVariable';
import { Sizes } from './Sizes';
import { VariableChoice } from './VariableChoice';
import styles from './WorkedExample.module.css';

/** What a worked example is of. */
export interface WorkedExampleProps {
  readonly example: ExampleId;
}

/** A whole derivation, live: its matrices, its lines with their values, and gradient descent by its last line. */
export function WorkedExample({ example }: WorkedExampleProps) {
  const { title, variables } = examples[example];
  const [names] = useState(() => variables.map(({ name }) => name));
  const [first] = useState(() => firstState(example));
  const [store] = useState(() => exampleStore(first, variables));
  const [lines] = useState(() => heldBack(store));
  const reason = useStore(store, ({ error, shown }) => error?.message ?? shown.reason);
  const { undo, redo } = store.getState();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group, and neither a set of fields nor a landmark of the page.
    <div
      role="group"
      aria-label={`Worked example: ${title}`}
      className={styles.example}
      onKeyDown={(event) => onUndoKey(event, undo, redo)}
    >
      <Head store={store} first={first} />
      <p className={styles.hint}>
        Numbers with a dotted underline are yours: type, or drag sideways, and every value and gradient
        follows.
      </p>
      <div className={styles.choices}>
        <Sizes store={store} />
        {names.length > 1 && <VariableChoice store={store} names={names} />}
      </div>
      <div className={styles.graph}>
        <Graph store={store} />
        <p className={styles.reason} role="status">
          {reason}
        </p>
      </div>
      <Functions store={store} />
      <div className={styles.form}>
        <FormChoice store={store} />
      </div>
      {names.map((name) => (
        <InVariable key={name} store={lines} name={name} />
      ))}
      <Descent store={store} variables={names} />
    </div>
  );
}

function firstState(example: ExampleId) {
  const preset = presetById(example);
  if (!preset) throw new Error(`There is no preset "${example}".`);
  return preset.state;
}
