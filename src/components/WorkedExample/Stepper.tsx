import { useStore } from 'zustand';
import { lineReason, lineSentence } from '../../math';
import type { ExampleStore } from '../../state/example/store';
import type { Written } from '../../state/sandbox/derive';
import { nodeText } from '../../state/sandbox/focus';
import { Announcement } from '../Announcement/Announcement';
import { Formula } from '../Formula/Formula';
import { TextButton } from '../TextButton/TextButton';
import styles from './WorkedExample.module.css';

/** The way through the lines. */
export interface StepperProps {
  readonly store: ExampleStore;
  /** The variable of the derivation. */
  readonly name: string;
  readonly written: Written;
  readonly symbols: ReadonlyMap<string, string>;
  /** Told where the way leads: to which line, counted from 0. */
  onLine(index: number): void;
}

/** From line to line: the line that it comes to is looked at in the whole example, and a sentence says which rule was used, and on what. */
export function Stepper({ store, name, written, symbols, onLine }: StepperProps) {
  const { derivation, lines } = written;
  const focused = useStore(store, ({ view }) => view.focus?.node);
  const at = lines.findIndex(({ node }) => nodeText(node) === focused);
  const go = (to: number): void => {
    store.getState().look({ focus: { node: nodeText(lines[to].node) } });
    onLine(to);
  };
  const line = lines[at]?.line;
  const reason = line && lineReason(derivation, line, { symbols });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of buttons; a set of fields it is not.
    <div className={styles.stepper} role="group" aria-label={`Lines in ${name}`}>
      <span className={styles.steps}>
        <TextButton
          unavailable={at > 0 ? undefined : 'There is no line before this one.'}
          onPress={() => go(at - 1)}
        >
          Previous line
        </TextButton>
        <TextButton
          unavailable={at < lines.length - 1 ? undefined : 'This is the last line.'}
          onPress={() => go(at + 1)}
        >
          Next line
        </TextButton>
      </span>
      <p className={styles.step}>
        {line && reason ? (
          <>
            Line {at + 1} of {lines.length}
            {line.tag !== undefined && <b> ({line.tag})</b>}: {reason.name}
            {reason.matched && (
              <>
                , used on <Formula latex={reason.matched.latex} />
              </>
            )}
          </>
        ) : (
          `Go through the ${lines.length} lines one by one: each names its rule.`
        )}
      </p>
      <Announcement sentence={line && lineSentence(derivation, line)} />
    </div>
  );
}
