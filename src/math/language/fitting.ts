import { MathError, type Repair, type Span } from '../errors';

/** How often a repair is carried on, where what it wrote is refused in its turn. */
const ROUNDS = 3;

/**
 * Reads a text; a refusal keeps its repair only where the repaired text is not refused for what the repair wrote. What the
 * grammar alone asks for next is put into the same repair: `\\sqrt s` becomes `sqrt(s)` and not `sqrt s`.
 * @throws MathError, the reader's.
 */
export function withFittingRepair<Result>(source: string, read: (text: string) => Result): Result {
  try {
    return read(source);
  } catch (error) {
    if (!(error instanceof MathError) || !error.repair) throw error;
    const repair = fitting(source, error.repair, read);
    throw repair === error.repair ? error : new MathError(error.kind, error.message, error.span, repair);
  }
}

function fitting(source: string, offered: Repair, read: (text: string) => unknown): Repair | undefined {
  let repair = offered;
  for (let round = 0; round < ROUNDS; round += 1) {
    const { start, end } = repair.span;
    const text = source.slice(0, start) + repair.replacement + source.slice(end);
    const place = { start, end: start + repair.replacement.length };
    const next = refusalOf(text, read);
    if (!next || !blames(next, place)) return repair;
    // Another word or another shape would be another meaning, which nobody asked for.
    if (next.kind !== 'syntax' || !next.repair) return undefined;
    repair = joined(text, source.length - text.length, place, next.repair);
  }
  return undefined;
}

function refusalOf(text: string, read: (text: string) => unknown): MathError | undefined {
  try {
    read(text);
    return undefined;
  } catch (error) {
    if (error instanceof MathError) return error;
    throw error;
  }
}

/** Whether an error is one of what stands at `place`, and not of what is around it. */
function blames({ kind, span }: MathError, place: Span): boolean {
  // What was only taken out has written nothing.
  if (!span || place.start === place.end) return false;
  const overlaps = span.start < place.end && place.start < span.end;
  switch (kind) {
    case 'syntax':
    case 'undeclared':
      return overlaps;
    case 'arity':
      return place.start <= span.start && span.start < place.end;
    default:
      return place.start <= span.start && span.end <= place.end;
  }
}

/** One repair for two: the second is one of the text that the first made, which is `shorter` characters shorter than the source. */
function joined(text: string, shorter: number, place: Span, { span, replacement }: Repair): Repair {
  const start = Math.min(place.start, span.start);
  const end = Math.max(place.end, span.end);
  return {
    span: { start, end: end + shorter },
    replacement: text.slice(start, span.start) + replacement + text.slice(span.end, end),
  };
}
