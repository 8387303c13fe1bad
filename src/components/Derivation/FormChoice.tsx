import { useStore } from 'zustand';
import { chooseForm } from '../../state/sandbox/changes';
import type { GradientForm } from '../../state/sandbox/state';
import type { SandboxStore } from '../../state/sandbox/store';
import { Choice, type Option } from '../Choice/Choice';

const FORMS: readonly Option<GradientForm>[] = [
  { value: 'factored', label: 'Factored' },
  { value: 'expanded', label: 'Expanded' },
];

/** How the last lines are written: factored, or multiplied out. */
export function FormChoice({ store }: { readonly store: SandboxStore }) {
  const form = useStore(store, (sandbox) => sandbox.state.form);
  return (
    <Choice
      legend="Form of the gradient"
      options={FORMS}
      chosen={form}
      onChoose={(value) => store.getState().change(chooseForm(value))}
    />
  );
}
