import { MathError } from '../errors';
import { type Shape, shapeText } from '../matrix/shape';
import { shortened } from './excerpt';
import { LARGEST_SIDE, MOST_ENTRIES } from './limits';
import { isBuiltIn, isName } from './names';

/** What a text may speak of. */
export interface Scope {
  /** Every variable, with its shape. */
  readonly shapes: ReadonlyMap<string, Shape>;
  /** The user-defined elementwise functions, with their texts: `g` to `tanh(t)` or `g(t) = tanh(t)`. */
  readonly functions?: ReadonlyMap<string, string>;
}

/** A declaration stands outside the source, so its error points at the source's start. */
const OUTSIDE = { start: 0, end: 0 };

function refuse(kind: 'syntax' | 'shape' | 'too-large', sentence: string): MathError {
  return new MathError(kind, sentence, OUTSIDE);
}

/** Makes sure that a name can be given to a variable or a function. */
export function checkName(name: string): void {
  if (!isName(name)) {
    const shown = name === '' ? 'An empty text' : shortened(JSON.stringify(name));
    throw refuse(
      'syntax',
      `${shown} is not a name. A name is a letter A to Z or a to z, then letters, digits and _.`,
    );
  }
  if (isBuiltIn(name)) throw refuse('syntax', `${name} is a function of the language. Choose another name.`);
}

function checkShape(name: string, shape: Shape): void {
  const { rows, columns } = shape;
  if (![rows, columns].every((size) => Number.isInteger(size) && size >= 1)) {
    throw refuse(
      'shape',
      `${shortened(name)} is declared ${shapeText(shape)}. Rows and columns are whole numbers from 1 on.`,
    );
  }
  if (rows > LARGEST_SIDE || columns > LARGEST_SIDE || rows * columns > MOST_ENTRIES) {
    throw refuse(
      'too-large',
      `${shortened(name)} is declared ${shapeText(shape)}. A side goes up to ${LARGEST_SIDE}, and a value has at most ${MOST_ENTRIES} entries.`,
    );
  }
}

/**
 * Makes sure that a scope's names are names, each with one meaning, and its shapes are shapes.
 * @throws MathError `syntax`, `shape` or `too-large`.
 */
export function checkScope({ shapes, functions }: Scope): void {
  for (const [name, shape] of shapes) {
    checkName(name);
    checkShape(name, shape);
  }
  for (const name of functions?.keys() ?? []) {
    checkName(name);
    if (shapes.has(name)) {
      throw refuse(
        'syntax',
        `${shortened(name)} is declared as a variable and as a function. Rename one of the two.`,
      );
    }
  }
}
