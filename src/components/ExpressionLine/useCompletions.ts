import { useCallback, useState } from 'react';
import { type Completions, completionsAt } from '../../state/sandbox/completion';
import { scopeOf } from '../../state/sandbox/reading';
import type { SandboxStore } from '../../state/sandbox/store';

/** The list of completions while it is open, and the one that is chosen in it. */
export interface OpenCompletions extends Completions {
  /** The text that it is for. */
  readonly text: string;
  readonly chosen: number;
}

/** The list of completions and what opens and closes it. */
export interface CompletionControl {
  readonly list: OpenCompletions | undefined;
  /** Tells of a keystroke: the text and where the caret stands after it. */
  typed(text: string, caret: number): void;
  /** Chooses an item by its place; beyond either end the list begins again. */
  choose(place: number): void;
  close(): void;
}

/** The list of completions: it opens while a name is typed, and another text than the typed one closes it. */
export function useCompletions(store: SandboxStore, source: string): CompletionControl {
  const [open, setOpen] = useState<OpenCompletions>();
  const typed = useCallback(
    (text: string, caret: number) => {
      const found = completionsAt(text, caret, scopeOf(store.getState().state));
      setOpen(found && { ...found, text, chosen: 0 });
    },
    [store],
  );
  const close = useCallback(() => setOpen(undefined), []);
  const choose = useCallback((place: number) => {
    setOpen((list) => list && { ...list, chosen: (place + list.items.length) % list.items.length });
  }, []);
  return { list: open?.text === source ? open : undefined, typed, choose, close };
}
