import type { Errors } from '../../state/sandbox/step-size';
import { powerText } from './Power';

const NARROW = 'A narrow step divides the rounding of f by a small number';

/** What the errors along all steps teach. */
export interface Lesson {
  readonly words: string;
  /** Where the error is least, as an exponent of ten. */
  readonly best?: number;
}

/** What the errors along all steps teach, in a few sentences. */
export function lessonOf({ best, truncation, square, rounding, crossing, kink }: Errors): Lesson {
  if (kink) return { words: 'Every step reaches over a kink here, so no step size helps.' };
  const over = crossing ? 'A wide step reaches over a kink. ' : '';
  const misses = crossing ? 'One that does not misses how f bends' : 'A wide step misses how f bends';
  const fall = square ? '; one that is ten times narrower misses a hundred times less' : '';
  if (truncation && rounding) return { words: `${over}${misses}${fall}. ${NARROW}.`, best };
  if (rounding) {
    const parabola = crossing
      ? 'One that does not misses nothing: up to there f is all but a parabola.'
      : 'Along this entry f is all but a parabola, so a wide step misses nothing.';
    return { words: `${over}${parabola} ${NARROW}.`, best };
  }
  if (truncation) return { words: `${over}${misses}.`, best };
  return {
    words: crossing
      ? `${over}Up to there the error hardly depends on the step.`
      : 'The error hardly depends on the step here.',
  };
}

/** The same as one text. */
export function lessonText({ words, best }: Lesson): string {
  return best === undefined ? words : `${words} The error is least near h = ${powerText(best)}.`;
}
