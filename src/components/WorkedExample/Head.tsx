import { useStore } from 'zustand';
import { toLatex } from '../../math';
import type { ExampleStore } from '../../state/example/store';
import { formatNumber } from '../../state/numbers/format';
import { randomise } from '../../state/sandbox/changes';
import type { SandboxState } from '../../state/sandbox/state';
import { Formula } from '../Formula/Formula';
import { TextButton } from '../TextButton/TextButton';
import { OpenInSandbox } from './OpenInSandbox';
import styles from './WorkedExample.module.css';

/** What stands above an example. */
export interface HeadProps {
  readonly store: ExampleStore;
  /** The state that a reset brings back. */
  readonly first: SandboxState;
}

/** What is differentiated, the ways back, and the way to the sandbox. */
export function Head({ store, first }: HeadProps) {
  const f = useStore(store, ({ shown }) => shown.f);
  const symbols = useStore(store, ({ shown }) => shown.symbols);
  const canUndo = useStore(store, ({ past }) => past.length > 0);
  const canRedo = useStore(store, ({ future }) => future.length > 0);
  const value = useStore(store, ({ shown }) => shown.values.get(shown.f)?.data[0]);
  const { undo, redo, open, change } = store.getState();
  return (
    <div className={styles.head}>
      <span className={styles.objective}>
        <Formula latex={`\\val{f} = ${toLatex(f, { symbols })}`} />{' '}
        <output className={styles.result}>= {value === undefined ? '' : formatNumber(value)}</output>
      </span>
      <span className={styles.buttons}>
        <TextButton unavailable={canUndo ? undefined : 'There is nothing to undo.'} onPress={undo}>
          Undo
        </TextButton>
        <TextButton unavailable={canRedo ? undefined : 'There is nothing to redo.'} onPress={redo}>
          Redo
        </TextButton>
        <TextButton onPress={() => change(randomise(store.getState().past.length + 1))}>Randomise</TextButton>
        <TextButton onPress={() => open(first)}>Reset</TextButton>
        <OpenInSandbox store={store} first={first} />
      </span>
    </div>
  );
}
