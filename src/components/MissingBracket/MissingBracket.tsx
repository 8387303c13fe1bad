import { useState } from 'react';
import { useStore } from 'zustand';
import { bracketStore, firstBracket } from '../../state/example/bracket';
import { randomise } from '../../state/sandbox/changes';
import { Formula } from '../Formula/Formula';
import { Legend } from '../Heatmap/Legend';
import { TextButton } from '../TextButton/TextButton';
import { onUndoKey } from '../undo-keys';
import { Input } from './Input';
import styles from './MissingBracket.module.css';
import { Nudge } from './Nudge';
import { Reading } from './Reading';

/** The gradient as the article writes it. What a reader makes of it is the language's to say. */
const AS_WRITTEN =
  "2 \\, \\con{X}^\\T \\cdot (\\con{g}(\\con{X} \\cdot \\var{W}) - \\con{Y}) \\odot \\con{g'}(\\con{X} \\cdot \\var{W})";

/** Two readings of one formula, and the nudge that tells them apart. */
export function MissingBracket() {
  const [store] = useState(bracketStore);
  const limit = useStore(store, ({ bracket }) => bracket.limit);
  const canUndo = useStore(store, ({ past }) => past.length > 0);
  const canRedo = useStore(store, ({ future }) => future.length > 0);
  const reason = useStore(store, ({ shown }) => shown.reason);
  const { change, undo, redo, open } = store.getState();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group, and neither a set of fields nor a landmark of the page.
    <div
      role="group"
      aria-label="The missing bracket"
      className={styles.figure}
      onKeyDown={(event) => onUndoKey(event, undo, redo)}
    >
      <p className={styles.written}>
        <span className={styles.words}>Without the bracket:</span> <Formula latex={AS_WRITTEN} />{' '}
        <span className={styles.words}>
          with <Formula latex="\con{g} = \tanh" />
        </span>
      </p>
      <div className={styles.inputs}>
        <Input store={store} name="X" role="constant" />
        <Input store={store} name="W" role="variable" />
        <Input store={store} name="Y" role="constant" />
      </div>
      <div className={styles.readings}>
        <Reading store={store} which="withBracket" title="With the bracket" />
        <Reading store={store} which="withoutBracket" title="Read from left to right" />
        <Nudge store={store} />
      </div>
      <p className={styles.reason} role="status">
        {reason}
      </p>
      <div className={styles.foot}>
        <Legend limit={limit} />
        <span className={styles.buttons}>
          <TextButton unavailable={canUndo ? undefined : 'There is nothing to undo.'} onPress={undo}>
            Undo
          </TextButton>
          <TextButton unavailable={canRedo ? undefined : 'There is nothing to redo.'} onPress={redo}>
            Redo
          </TextButton>
          <TextButton onPress={() => change(randomise(store.getState().past.length + 1))}>
            Randomise
          </TextButton>
          <TextButton onPress={() => open(firstBracket)}>Reset</TextButton>
        </span>
      </div>
    </div>
  );
}
