import { useStore } from 'zustand';
import type { ExampleStore } from '../../state/example/store';
import { chooseVariable } from '../../state/sandbox/changes';
import { symbolOf } from '../../state/sandbox/symbols';
import { Choice } from '../Choice/Choice';

/** What is chosen from. */
export interface VariableChoiceProps {
  readonly store: ExampleStore;
  readonly names: readonly string[];
}

/** Whose gradient the graph draws; the derivations stand beneath it for each variable. */
export function VariableChoice({ store, names }: VariableChoiceProps) {
  const chosen = useStore(store, ({ state }) => state.variable);
  return (
    <Choice
      legend="The picture goes back to"
      accent="result"
      options={names.map((name) => ({
        value: name,
        label: name,
        latex: symbolOf(name, name === chosen ? 'var' : 'con'),
      }))}
      chosen={chosen}
      onChoose={(name) => store.getState().change(chooseVariable(name))}
    />
  );
}
