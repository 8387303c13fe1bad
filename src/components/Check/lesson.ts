import type { Errors } from '../../state/sandbox/step-size';
import { powerText } from './Power';

const NARROW = 'A narrow step divides the rounding of f by a small number';

/** What the errors along all steps teach. */
export interface Lesson {
  readonly words: string;
  /** Where the error is least, as an exponent of ten. */
  readonly best?: number;
}

/** What the errors along all steps teach, in a sentence or two. */
export function lessonOf({ best, truncation, rounding, kink }: Errors): Lesson {
  if (kink) return { words: 'Every step reaches over a kink here, so no step size helps.' };
  if (truncation && rounding) {
    const words = `A wide step misses how f bends; one that is ten times narrower misses a hundred times less. ${NARROW}.`;
    return { words, best };
  }
  if (rounding) {
    return {
      words: `Along this entry f is all but a parabola, so a wide step misses nothing. ${NARROW}.`,
      best,
    };
  }
  if (truncation) return { words: 'A wide step misses how f bends.', best };
  return { words: 'The error hardly depends on the step here.' };
}

/** The same as one text. */
export function lessonText({ words, best }: Lesson): string {
  return best === undefined ? words : `${words} The error is least near h = ${powerText(best)}.`;
}
