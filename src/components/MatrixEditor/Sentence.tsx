import { type RefObject, useLayoutEffect, useRef } from 'react';
import { Announcement } from '../Announcement/Announcement';
import styles from './MatrixEditor.module.css';
import { placeClear } from './place-clear';

/** What is said of a matrix. */
export interface SentenceProps {
  /** The sentence's id, for the cell that it is about. */
  readonly id: string;
  readonly sentence: string | undefined;
  /** Whether it tells of a fault, not of something done. */
  readonly problem: boolean;
  /** What the sentence stands beside. */
  readonly anchor: RefObject<HTMLElement | null>;
}

/** A sentence beside a matrix, above the page: it moves nothing, and is read out to those who hear the page. */
export function Sentence({ id, sentence, problem, anchor }: SentenceProps) {
  const popover = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    const { current } = popover;
    if (!current) return;
    if (sentence === undefined) {
      current.hidePopover?.();
      return;
    }
    const matrix = anchor.current;
    current.showPopover?.();
    if (!matrix) return;
    const place = () => placeClear(matrix, current);
    place();
    window.addEventListener('resize', place);
    // The matrix may grow under the sentence, and the page above it may open or close.
    const observer = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(place);
    observer?.observe(matrix);
    observer?.observe(document.documentElement);
    return () => {
      window.removeEventListener('resize', place);
      observer?.disconnect();
    };
  }, [sentence, anchor]);
  return (
    <>
      <p
        ref={popover}
        id={id}
        popover="manual"
        className={styles.sentence}
        data-problem={problem ? '' : undefined}
      >
        {sentence}
      </p>
      <Announcement sentence={sentence} />
    </>
  );
}
