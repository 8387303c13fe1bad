import { useStore } from 'zustand';
import { newGesture } from '../../state/gesture';
import { declareFunction } from '../../state/sandbox/changes';
import { FUNCTION_NAMES, freeName, STARTING_FUNCTION, whyNotName } from '../../state/sandbox/declare';
import { MOST_FUNCTIONS } from '../../state/sandbox/state';
import type { SandboxStore } from '../../state/sandbox/store';
import button from '../TextButton/TextButton.module.css';
import { Disclosure } from './Disclosure';
import { NameForm } from './NameForm';

/** What adds a function. */
export interface AddFunctionProps {
  readonly store: SandboxStore;
  /** Told the name of the new function. */
  onAdded(name: string): void;
}

/** Defines another function: its name; what it is, is chosen in its panel. */
export function AddFunction({ store, onAdded }: AddFunctionProps) {
  const full = useStore(store, ({ state }) => state.functions.length >= MOST_FUNCTIONS);
  return (
    <Disclosure
      label="Add a function"
      className={button.button}
      unavailable={full ? `There are ${MOST_FUNCTIONS} functions, and no more are kept.` : undefined}
      panel={(close) => <Form store={store} close={close} onAdded={onAdded} />}
    >
      Add a function
    </Disclosure>
  );
}

function Form({ store, close, onAdded }: AddFunctionProps & { close: () => void }) {
  const state = useStore(store, (sandbox) => sandbox.state);
  return (
    <NameForm
      label="name of the new function"
      first={freeName(state, FUNCTION_NAMES)}
      action="Add"
      whyNot={(name) => whyNotName(state, name)}
      onName={(name) => {
        close();
        onAdded(name);
        store.getState().change(declareFunction(name, STARTING_FUNCTION), newGesture());
      }}
    />
  );
}
