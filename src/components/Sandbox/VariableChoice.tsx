import { useMemo } from 'react';
import { useStore } from 'zustand';
import { chooseVariable } from '../../state/sandbox/changes';
import type { SandboxStore } from '../../state/sandbox/store';
import { symbolOf } from '../../state/sandbox/symbols';
import { Choice } from '../Choice/Choice';

/** The matrix that is differentiated by: every declared one is on offer. */
export function VariableChoice({ store }: { readonly store: SandboxStore }) {
  const names = useStore(store, ({ state }) => state.matrices.map(({ name }) => name).join(' '));
  const variable = useStore(store, ({ state }) => state.variable);
  const options = useMemo(
    () =>
      names
        .split(' ')
        .filter(Boolean)
        .map((name) => ({
          value: name,
          label: name,
          latex: symbolOf(name, name === variable ? 'var' : 'con'),
        })),
    [names, variable],
  );
  return (
    <Choice
      legend="Differentiate with respect to"
      accent="result"
      options={options}
      chosen={variable}
      onChoose={(name) => store.getState().change(chooseVariable(name))}
    />
  );
}
