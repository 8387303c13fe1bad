import { checkByEntry } from '../../math';
import { type Checked, type Finding, findingOf, TOLERANCE } from '../../state/sandbox/check';

/** How long the numbers must rest before they are checked, in milliseconds. */
const REST = 150;
/** How long the page is kept at a time, in milliseconds: less than half a frame. */
const SLICE = 6;

/** What is told of a check on its way. */
export interface Progress {
  /** How many entries are held, now and then. */
  onHeld(count: number): void;
  onFound(finding: Finding): void;
}

/**
 * Checks a gradient in slices between which the page lives on, after a rest; returns what calls it off. A large network takes thousands of
 * evaluations, and no key waits for them.
 */
export function runCheck(checked: Checked, { onHeld, onFound }: Progress): () => void {
  let timer = setTimeout(start, REST);
  let held = 0;

  function start(): void {
    const check = checkByEntry(checked.derivation, checked.bindings, { tolerance: TOLERANCE });
    slice(check);
  }

  function slice(check: ReturnType<typeof checkByEntry>): void {
    const end = performance.now() + SLICE;
    do {
      const { done, value } = check.next();
      if (done) {
        onFound(findingOf(checked, value));
        return;
      }
      held += 1;
    } while (performance.now() < end);
    onHeld(held);
    timer = setTimeout(() => slice(check));
  }

  return () => clearTimeout(timer);
}
