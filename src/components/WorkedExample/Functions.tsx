import { useStore } from 'zustand';
import type { Matrix } from '../../math';
import type { Example, ExampleStore } from '../../state/example/store';
import { setFunction } from '../../state/sandbox/changes';
import { FunctionSlot } from '../FunctionPanel/FunctionSlot';

/** The functions of an example, each with its plot, to choose and to type. */
export function Functions({ store }: { readonly store: ExampleStore }) {
  const functions = useStore(store, ({ state }) => state.functions);
  return functions.map(({ name, source }) => <Choice key={name} store={store} name={name} source={source} />);
}

interface ChoiceProps {
  readonly store: ExampleStore;
  readonly name: string;
  readonly source: string;
}

function Choice({ store, name, source }: ChoiceProps) {
  const marks = useStore(store, (example) => argumentOf(example, name));
  return (
    <FunctionSlot
      name={name}
      source={source}
      marks={marks}
      onFunction={(text, _, gesture) => store.getState().change(setFunction(name, text), gesture)}
    />
  );
}

/** The value of what a function is applied to. */
function argumentOf({ shown: { nodes, values } }: Example, name: string): Matrix | undefined {
  const node = nodes.find(({ attributes: { apply } }) => apply?.definition && apply.name === name);
  return node && values.get(node.operands[0]);
}
