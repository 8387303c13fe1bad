import { useCallback, useId, useRef } from 'react';
import { useStore } from 'zustand';
import type { DerivationLine } from '../../math';
import type { ExampleStore } from '../../state/example/store';
import { writtenOf } from '../../state/sandbox/derive';
import { symbolOf } from '../../state/sandbox/symbols';
import { Lines } from '../Derivation/Lines';
import { Formula } from '../Formula/Formula';
import { LineValue } from './LineValue';
import { Stepper } from './Stepper';
import styles from './WorkedExample.module.css';

/** A derivation of an example. */
export interface InVariableProps {
  readonly store: ExampleStore;
  /** The variable that it is in. */
  readonly name: string;
}

/** The derivation in one variable: every line beside the value of what it is about, and the way through them. */
export function InVariable({ store, name }: InVariableProps) {
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const nodes = useStore(store, ({ shownIn }) => shownIn.get(name)?.nodes);
  const form = useStore(store, ({ state }) => state.form);
  const beside = useCallback(
    (line: DerivationLine) => <LineValue store={store} variable={name} line={line} />,
    [store, name],
  );
  // The lines change with the structure of f and the form alone; numbers are drawn beside them.
  const shown = store.getState().shownIn.get(name);
  const written = nodes && shown && writtenOf(shown, form);
  if (!shown || !written) return null;
  return (
    <section className={styles.derivation} aria-labelledby={id}>
      <h3 id={id} className={styles.title} aria-label={`In ${name}`}>
        In <Formula latex={symbolOf(name, 'var')} />
      </h3>
      <div ref={frame}>
        <Lines
          store={store}
          written={written}
          symbols={shown.symbols}
          label={`Derivation in ${name}`}
          beside={beside}
        />
      </div>
      <Stepper
        store={store}
        name={name}
        written={written}
        symbols={shown.symbols}
        onLine={(index) =>
          frame.current?.querySelector('ol')?.children[index]?.scrollIntoView({ block: 'nearest' })
        }
      />
    </section>
  );
}
