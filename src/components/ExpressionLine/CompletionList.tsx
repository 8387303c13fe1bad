import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { Completion } from '../../state/sandbox/completion';
import styles from './CompletionList.module.css';
import type { OpenCompletions } from './useCompletions';

/** The names that fit what is being typed. */
export interface CompletionListProps {
  readonly id: string;
  readonly list: OpenCompletions;
  /** The element above which nothing lies: where the name begins. */
  readonly place: RefObject<HTMLElement | null>;
  onTake(item: Completion): void;
}

/** The id of an item, for the text box to say which is chosen. */
export const itemId = (id: string, index: number): string => `${id}-${index}`;

/** A list beneath the name that is being typed. The focus stays in the text box: its keys choose. */
export function CompletionList({ id, list, place, onTake }: CompletionListProps) {
  const element = useRef<HTMLDivElement>(null);
  const { items, chosen, span } = list;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the list stands where the name begins, and is as wide as its items.
  useLayoutEffect(() => {
    const { current } = element;
    const name = place.current;
    const frame = current?.offsetParent;
    if (!current || !name || !frame) return;
    const from = frame.getBoundingClientRect();
    const at = name.getBoundingClientRect();
    const left = Math.min(at.left - from.left, from.width - current.offsetWidth);
    current.style.left = `${Math.max(0, left)}px`;
    current.style.top = `${at.bottom - from.top}px`;
  }, [span.start, items, place]);

  useLayoutEffect(() => {
    const item = element.current?.children[chosen];
    const frame = element.current;
    if (!(item instanceof HTMLElement) || !frame) return;
    const above = item.offsetTop - frame.scrollTop;
    const below = above + item.offsetHeight - frame.clientHeight;
    if (above < 0) frame.scrollTop += above;
    else if (below > 0) frame.scrollTop += below;
  }, [chosen]);

  return (
    <div ref={element} id={id} role="listbox" aria-label="Names that fit" className={styles.list}>
      {items.map((item, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the text box has the focus and takes the keys.
        <div
          key={item.name}
          id={itemId(id, index)}
          role="option"
          tabIndex={-1}
          aria-selected={index === chosen}
          className={styles.item}
          onPointerDown={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onTake(item)}
        >
          <span className={styles.form}>{item.form}</span>
          <span className={styles.words}>{item.words}</span>
        </div>
      ))}
    </div>
  );
}
