import { build, type ElementwiseFunction, MathError, parseFunction } from '../../math';

/** The longest text of a function, in characters. */
export const LONGEST = 200;

/** What a text says: a function, or what is wrong with it. */
export type FunctionReading =
  | { readonly fn: ElementwiseFunction; readonly error?: undefined }
  | { readonly fn?: undefined; readonly error: MathError };

/** What the pages call the number that a function is applied to. */
const NUMBER = 't';

/** Reads a function `name` from its text, `tanh(t)` or `g(t) = tanh(t)`; its derivative is known to exist too. */
export function readFunction(name: string, text: string): FunctionReading {
  try {
    if (text.length > LONGEST) throw tooLong(text);
    const fn = parseFunction(name, text, NUMBER);
    fn.derivative(build.variable(NUMBER, { rows: 1, columns: 1 }));
    return { fn };
  } catch (error) {
    if (error instanceof MathError) return { error };
    throw error;
  }
}

function tooLong({ length }: string): MathError {
  const sentence = `A function has at most ${LONGEST} characters here; this one has ${length.toLocaleString('en')}.`;
  return new MathError('too-large', sentence, { start: LONGEST, end: length });
}

/** A text with a repair in its place. */
export function repaired(text: string, { repair }: MathError): string | undefined {
  return repair && text.slice(0, repair.span.start) + repair.replacement + text.slice(repair.span.end);
}
