import { memo, useId, useMemo } from 'react';
import { useStore } from 'zustand';
import type { Matrix } from '../../math';
import { functionFormulas } from '../../state/functions/formulas';
import { readFunction } from '../../state/functions/read';
import { newGesture } from '../../state/gesture';
import { removeFunction, setFunction } from '../../state/sandbox/changes';
import { rename, whyNotRemove, whyNotRename } from '../../state/sandbox/declare';
import type { Sandbox, SandboxStore } from '../../state/sandbox/store';
import { Formula } from '../Formula/Formula';
import { FunctionPanel } from '../FunctionPanel/FunctionPanel';
import styles from './Declarations.module.css';
import { NameForm } from './NameForm';
import { RemoveButton } from './RemoveButton';

/** A declared function, and whether its panel is open. */
export interface FunctionItemProps {
  readonly store: SandboxStore;
  readonly name: string;
  readonly source: string;
  readonly open: boolean;
  /** Opens the panel of a function, by its name, or closes all. */
  onOpen(name: string | undefined): void;
}

/** What the page says of a function before its panel is open. */
function shortForm(name: string, source: string): { latex?: string; text: string; readable: boolean } {
  const { fn } = readFunction(name, source);
  if (fn) {
    const { value, text } = functionFormulas(fn, 't');
    return { latex: value, text, readable: true };
  }
  // One that uses another function is written as it is; the panel knows no other functions.
  return { text: source.includes('=') ? source : `${name}(t) = ${source}`, readable: false };
}

/** The value of what the function is applied to in `f`, the first time. */
function operandValue({ shown: { nodes, values } }: Sandbox, name: string): Matrix | undefined {
  const node = nodes.find(({ attributes: { apply } }) => apply?.definition && apply.name === name);
  return node && values.get(node.operands[0]);
}

/** A function in the list: `g(t) = tanh(t)`, a button that opens its panel. */
export const FunctionItem = memo(function FunctionItem(props: FunctionItemProps) {
  const { store, name, source, open, onOpen } = props;
  const id = useId();
  const { latex, text, readable } = useMemo(() => shortForm(name, source), [name, source]);
  return (
    <li className={styles.function} data-open={open ? '' : undefined}>
      <button
        type="button"
        className={styles.functionButton}
        aria-label={text}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => onOpen(open ? undefined : name)}
      >
        {latex ? <Formula latex={latex} /> : <code>{text}</code>}
      </button>
      {open && (
        <div id={id} className={styles.functionPanel}>
          {readable ? (
            <Picker store={store} name={name} source={source} />
          ) : (
            <p className={styles.reason}>{name} uses another function: it is changed where it was made.</p>
          )}
          <Edges store={store} name={name} onOpen={onOpen} />
        </div>
      )}
    </li>
  );
});

function Picker({ store, name, source }: { store: SandboxStore; name: string; source: string }) {
  const marks = useStore(store, (sandbox) => operandValue(sandbox, name));
  return (
    <FunctionPanel
      name={name}
      source={source}
      marks={marks}
      onFunction={(text, _, gesture) => store.getState().change(setFunction(name, text), gesture)}
    />
  );
}

/** Another name, and the way out. */
function Edges({ store, name, onOpen }: Pick<FunctionItemProps, 'store' | 'name' | 'onOpen'>) {
  const state = useStore(store, (sandbox) => sandbox.state);
  const { change } = store.getState();
  return (
    <div className={styles.edges}>
      <NameForm
        key={name}
        label={`name of ${name}`}
        first={name}
        action="Rename"
        whyNot={(to) => whyNotRename(state, name, to)}
        onName={(to) => {
          onOpen(to);
          change(rename(name, to), newGesture());
        }}
      />
      <RemoveButton
        name={name}
        whyNot={whyNotRemove(state, name)}
        onRemove={() => {
          onOpen(undefined);
          change(removeFunction(name), newGesture());
        }}
      />
    </div>
  );
}
