import * as v from 'valibot';
import { checkName, LONGEST_TEXT, MathError, type Matrix, matrix } from '../../math';
import { LONGEST } from '../functions/read';
import { FEWEST_LAYERS, MOST_LAYERS } from './deep-network';
import { LARGEST_SIDE, MOST_FUNCTIONS, MOST_MATRICES } from './state';

/** The longest name of a matrix or of a function, in characters. */
export const LONGEST_NAME = 200;

function isFree(name: string): boolean {
  try {
    checkName(name);
    return true;
  } catch (error) {
    if (error instanceof MathError) return false;
    throw error;
  }
}

/** A name that the language gives to a matrix or a function. */
export const nameSchema = v.pipe(
  v.string(),
  v.maxLength(LONGEST_NAME, `A name has at most ${LONGEST_NAME} characters.`),
  v.check(isFree, 'A name is a letter, then letters, digits and _; a function of the language is none.'),
);

/** The text of a function. */
export const functionSchema = v.pipe(v.string(), v.maxLength(LONGEST));

/** The text of `f`. */
export const sourceSchema = v.pipe(v.string(), v.maxLength(LONGEST_TEXT));

const row = <Entry extends v.GenericSchema<unknown, number>>(entry: Entry) =>
  v.pipe(v.array(entry), v.minLength(1), v.maxLength(LARGEST_SIDE));

/** A matrix from its rows, which are equally long; `entry` says how a number is written. */
export function matrixSchema<Entry extends v.GenericSchema<unknown, number>>(entry: Entry) {
  return v.pipe(
    v.array(row(entry)),
    v.minLength(1),
    v.maxLength(LARGEST_SIDE),
    v.check((rows) => rows.every(({ length }) => length === rows[0].length), 'The rows differ in length.'),
    v.transform((rows): Matrix => matrix(rows)),
  );
}

const words = {
  title: v.pipe(v.string(), v.nonEmpty()),
  story: v.pipe(v.string(), v.nonEmpty()),
  functions: v.pipe(v.record(nameSchema, functionSchema), v.maxEntries(MOST_FUNCTIONS)),
  variable: v.string(),
};

const written = v.pipe(
  v.strictObject({
    ...words,
    f: sourceSchema,
    matrices: v.pipe(
      v.record(nameSchema, matrixSchema(v.pipe(v.number(), v.finite()))),
      v.maxEntries(MOST_MATRICES),
    ),
  }),
  v.forward(
    v.check(
      ({ matrices, functions }) => Object.keys(functions).every((name) => !Object.hasOwn(matrices, name)),
      'A matrix has the same name.',
    ),
    ['functions'],
  ),
  v.forward(
    v.check(({ matrices, variable }) => Object.hasOwn(matrices, variable), 'This is none of the matrices.'),
    ['variable'],
  ),
);

const layered = v.strictObject({
  ...words,
  depth: v.pipe(v.number(), v.integer(), v.minValue(FEWEST_LAYERS), v.maxValue(MOST_LAYERS)),
});

/** A file of content/examples: its `f` and matrices are written out, or follow from a number of layers. */
export type Example = v.InferOutput<typeof written> | v.InferOutput<typeof layered>;

/**
 * A file of content/examples.
 * @param id the file's name without `.json`
 * @throws Error with the file, the field and what is wrong.
 */
export function readExample(id: string, data: unknown): Example {
  const hasDepth = typeof data === 'object' && data !== null && 'depth' in data;
  const read = hasDepth ? v.safeParse(layered, data) : v.safeParse(written, data);
  if (read.success) return read.output;
  const faults = read.issues.map((issue) => `${v.getDotPath(issue) ?? 'the file'}: ${issue.message}`);
  throw new Error(`content/examples/${id}.json: ${faults.join(' ')}`);
}
