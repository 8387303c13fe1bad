import type { Errors } from '../../state/sandbox/step-size';
import { powerText } from './Power';

const NARROW = 'A narrow step divides the rounding of f by a small number';

/** What the errors along all steps teach, in a sentence or two. */
export function lessonOf({ best, truncation, rounding, kink }: Errors): string {
  if (kink) return 'Every step reaches over a kink here, so no step size helps.';
  const least = `The error is least near h = ${powerText(best)}.`;
  if (truncation && rounding) {
    return `A wide step misses how f bends, and ten times narrower it misses a hundred times less. ${NARROW}. ${least}`;
  }
  if (rounding) {
    return `Along this entry f is all but a parabola, so a wide step misses nothing. ${NARROW}. ${least}`;
  }
  return truncation
    ? `A wide step misses how f bends. ${least}`
    : 'The error hardly depends on the step here.';
}
