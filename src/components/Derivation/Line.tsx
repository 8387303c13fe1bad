import { type KeyboardEvent, memo, type ReactNode } from 'react';
import {
  type DerivationLine,
  type Expression,
  lineLatex,
  lineText,
  type WrittenDerivation,
} from '../../math';
import { nodeText } from '../../state/sandbox/focus';
import type { SandboxStore } from '../../state/sandbox/store';
import { Formula } from '../Formula/Formula';
import styles from './Derivation.module.css';
import { Note } from './Note';

/** What a line shows. */
export interface LineProps {
  readonly store: SandboxStore;
  readonly written: WrittenDerivation;
  readonly line: DerivationLine;
  /** The node that gets the focus when the line does. */
  readonly node: Expression;
  readonly symbols: ReadonlyMap<string, string>;
  readonly focused: boolean;
  /** Whether the play has not come to it yet. */
  readonly ahead: boolean;
  /** Whether it is the last one. */
  readonly answer: boolean;
  /** What stands beside it, if anything does. */
  readonly beside?: ((line: DerivationLine) => ReactNode) | undefined;
}

/** A line of the derivation: formulas for the eye, a sentence for the ear; pressing it looks at its step in the whole page. */
export const Line = memo(function Line(props: LineProps) {
  const { store, written, line, node, symbols, focused, ahead, answer, beside } = props;
  // What the play has not reached cannot be what it looks at.
  const marked = focused && !ahead;
  const { left, relation, right } = lineLatex(written, line, { symbols });
  const lookAt = (): void => {
    const text = nodeText(node);
    const { view, look } = store.getState();
    if (view.focus?.node !== text) look({ focus: { node: text } });
  };
  return (
    <li
      className={styles.line}
      data-kind={line.kind}
      data-focused={marked ? '' : undefined}
      data-ahead={ahead ? '' : undefined}
      data-answer={answer ? '' : undefined}
      onFocus={lookAt}
    >
      <span className={styles.left} aria-hidden="true">
        {left && <Formula latex={`\\displaystyle ${left}`} />}
      </span>
      <span className={styles.relation} aria-hidden="true">
        <Formula latex={relation} />
      </span>
      <div className={styles.right}>
        <button
          type="button"
          className={styles.press}
          aria-current={marked || undefined}
          onClick={lookAt}
          onKeyDown={goOn}
        >
          <span className="visually-hidden">{spoken(line, lineText(written, line))}</span>
          <span aria-hidden="true">
            <Formula latex={`\\displaystyle ${right}`} />
          </span>
        </button>
      </div>
      <Note written={written} line={line} symbols={symbols} />
      {beside && <div className={styles.beside}>{beside(line)}</div>}
    </li>
  );
});

/** The arrow keys go from line to line. */
function goOn(event: KeyboardEvent<HTMLElement>): void {
  const here = event.currentTarget.closest('li');
  let there: Element | null | undefined;
  if (event.key === 'ArrowDown') there = here?.nextElementSibling;
  else if (event.key === 'ArrowUp') there = here?.previousElementSibling;
  const button = there?.querySelector('button');
  if (!button) return;
  event.preventDefault();
  button.focus();
}

function spoken({ kind, tag }: DerivationLine, text: string): string {
  if (kind === 'definition') return `Let ${text}`;
  return tag === undefined ? text : `(${tag}) ${text}`;
}
