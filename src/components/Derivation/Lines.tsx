import { type ReactNode, useState } from 'react';
import { useStore } from 'zustand';
import type { DerivationLine, Derivation as Derived } from '../../math';
import type { Written } from '../../state/sandbox/derive';
import { nodeText } from '../../state/sandbox/focus';
import type { SandboxStore } from '../../state/sandbox/store';
import { TextButton } from '../TextButton/TextButton';
import styles from './Derivation.module.css';
import { foldOf, isFolded } from './fold';
import { Line } from './Line';

/** The lines of a derivation. */
export interface LinesProps {
  readonly store: SandboxStore;
  readonly written: Written;
  readonly symbols: ReadonlyMap<string, string>;
  /** The list's name. */
  readonly label?: string;
  /** What stands beside a line; the same function as long as it is the same for every line. */
  readonly beside?: (line: DerivationLine) => ReactNode;
}

/** A derivation as a list: the line of the node in focus is marked; a long one is folded in its middle. */
export function Lines({ store, written, symbols, label = 'Derivation', beside }: LinesProps) {
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
      beside={beside}
    />
  ));
  return (
    <>
      <ol
        className={styles.lines}
        aria-label={label}
        data-style={derivation.style}
        data-beside={beside ? '' : undefined}
      >
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
