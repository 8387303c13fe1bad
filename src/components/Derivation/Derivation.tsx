import { useId, useState } from 'react';
import { useStore } from 'zustand';
import type { Derivation as Derived } from '../../math';
import { chooseForm } from '../../state/sandbox/changes';
import { type Written, writtenOf } from '../../state/sandbox/derive';
import { nodeText } from '../../state/sandbox/focus';
import type { GradientForm } from '../../state/sandbox/state';
import type { SandboxStore } from '../../state/sandbox/store';
import { Choice, type Option } from '../Choice/Choice';
import { TextButton } from '../TextButton/TextButton';
import { useDrawn } from '../use-drawn';
import styles from './Derivation.module.css';
import { foldOf, isFolded } from './fold';
import { Line } from './Line';
import { NoDerivation } from './NoDerivation';

const FORMS: readonly Option<GradientForm>[] = [
  { value: 'factored', label: 'Factored' },
  { value: 'expanded', label: 'Expanded' },
];

/** The derivation of the gradient, line by line, each with the rule that it is by. */
export function Derivation({ store }: { readonly store: SandboxStore }) {
  const shown = useDrawn(store);
  const form = useStore(store, (sandbox) => sandbox.state.form);
  const title = useId();
  const written = writtenOf(shown, form);
  return (
    <section className={styles.derivation} aria-labelledby={title}>
      <div className={styles.head}>
        <h2 id={title}>Derive it</h2>
        {written && (
          <Choice
            legend="Form of the gradient"
            options={FORMS}
            chosen={form}
            onChoose={(value) => store.getState().change(chooseForm(value))}
          />
        )}
      </div>
      {written ? (
        <Lines store={store} written={written} symbols={shown.symbols} />
      ) : (
        <NoDerivation shown={shown} />
      )}
    </section>
  );
}

interface LinesProps {
  readonly store: SandboxStore;
  readonly written: Written;
  readonly symbols: ReadonlyMap<string, string>;
}

function Lines({ store, written, symbols }: LinesProps) {
  const { derivation, lines } = written;
  const focused = useStore(store, ({ view }) => view.focus?.node);
  const step = useStore(store, ({ view }) => view.step);
  const isFocused = lines.map(({ node }) => nodeText(node) === focused);
  const [unfolded, setUnfolded] = useState<Derived>();
  const folded = unfolded === derivation.derivation ? undefined : foldOf(lines.length);
  const wanted = lines.some(
    ({ reachedAt }, index) => isFolded(folded, index) && (isFocused[index] || reachedAt === step),
  );
  // What the page looks at is not folded away; and it stays in sight, so that nothing jumps back.
  if (wanted) setUnfolded(derivation.derivation);
  const fold = wanted ? undefined : folded;
  const items = lines.map(({ line, node, reachedAt }, index) => (
    <Line
      // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place, in whichever derivation.
      key={index}
      store={store}
      written={derivation}
      line={line}
      node={node}
      symbols={symbols}
      focused={isFocused[index]}
      ahead={step !== undefined && reachedAt > step}
      answer={index === lines.length - 1}
    />
  ));
  return (
    <>
      <ol className={styles.lines} aria-label="Derivation" data-style={derivation.style}>
        {fold ? (
          <>
            {items.slice(0, fold.from)}
            <li className={styles.fold}>
              <TextButton onPress={() => setUnfolded(derivation.derivation)}>
                Show all {lines.length} lines
              </TextButton>
            </li>
            {items.slice(fold.to)}
          </>
        ) : (
          items
        )}
      </ol>
      {!derivation.complete && (
        <p className={styles.sentence}>
          {derivation.inOneFormula
            ? 'Multiplied out, this gradient has too many terms to read. It stays factored.'
            : 'This gradient is too long to read as one formula. It stays as the lines give it.'}
        </p>
      )}
    </>
  );
}
