import * as v from 'valibot';
import { LONGEST_TEXT, type Matrix, toRows } from '../../math';
import { type Codec, fields, finite, integer, list, optional, text, where } from './codec-parts';
import { FEWEST_LAYERS, MOST_LAYERS } from './deep-network';
import { functionSchema, LONGEST_NAME, matrixSchema, nameSchema, sourceSchema } from './preset-schema';
import { presetById } from './presets';
import {
  type DeclaredFunction,
  type DeclaredMatrix,
  type Focus,
  MOST_FUNCTIONS,
  MOST_MATRICES,
  type SandboxState,
  type SandboxView,
} from './state';
import { LARGEST_EXPONENT, SMALLEST_EXPONENT } from './step-size';

/** A sandbox that was kept: in a link, or by the browser. */
export interface Kept {
  readonly state: SandboxState;
  readonly view: SandboxView;
}

/** The longest JSON that is read, in bytes: the largest matrices with all their digits, and room for the texts. */
export const MOST_BYTES = 400_000;

/** Nodes are named by their texts, which may say more than the text of `f` does: functions applied, brackets set. */
const LONGEST_NODE = 2 * LONGEST_TEXT;
const MOST_COLLAPSED = 1_000;
const MOST_STEPS = 100_000;

/** Entries of a node are counted from 0; the language's largest side has 10,000 of them. */
const LAST_ENTRY = 9_999;

const node = text(v.pipe(v.string(), v.nonEmpty(), v.maxLength(LONGEST_NODE)));

const matrixCodec: Codec<Matrix> = {
  schema: matrixSchema(finite.schema),
  write: (value) => toRows(value).map((row) => row.map((entry) => finite.write(entry) ?? null)),
};

/** A preset that is no longer there is forgotten: the state is whole without it. */
const presetCodec: Codec<string | undefined> = {
  schema: v.optional(
    v.pipe(
      v.string(),
      v.maxLength(LONGEST_NAME),
      v.transform((id) => presetById(id)?.id),
    ),
  ),
  write: (id) => id,
};

const stateCodec = where(
  fields<SandboxState>({
    preset: presetCodec,
    depth: optional(integer(FEWEST_LAYERS, MOST_LAYERS)),
    source: text(sourceSchema),
    matrices: list(fields<DeclaredMatrix>({ name: text(nameSchema), value: matrixCodec }), MOST_MATRICES),
    functions: list(
      fields<DeclaredFunction>({ name: text(nameSchema), source: text(functionSchema) }),
      MOST_FUNCTIONS,
    ),
    variable: text(v.string()),
    form: text(v.picklist(['factored', 'expanded'])),
  }),
  ({ matrices, functions, variable }) => {
    const names = matrices.map(({ name }) => name);
    const all = [...names, ...functions.map(({ name }) => name)];
    return (
      new Set(all).size === all.length && (names.length === 0 ? variable === '' : names.includes(variable))
    );
  },
);

const entry = integer(0, LAST_ENTRY);

/** A focus that names no node of `f` is for the page to pass over, as is an entry that its node does not have. */
const viewCodec = fields<SandboxView>({
  focus: optional(
    fields<Focus>({
      node,
      entry: optional(fields<NonNullable<Focus['entry']>>({ row: entry, column: entry })),
    }),
  ),
  step: optional(integer(0, MOST_STEPS)),
  stepSize: optional(integer(SMALLEST_EXPONENT, LARGEST_EXPONENT)),
  collapsed: list(node, MOST_COLLAPSED),
});

const codec = fields<Kept>({ state: stateCodec, view: viewCodec });

function read(json: unknown): Kept | undefined {
  // Early, so that what is wrong a thousand times is not listed a thousand times.
  const result = v.safeParse(codec.schema, json, { abortEarly: true });
  return result.success ? result.output : undefined;
}

/**
 * A sandbox as JSON.
 * @throws RangeError where it holds what could not be read again: a number that is not finite, a name that is none.
 */
export function toJson(kept: Kept): string {
  const json = codec.write(kept);
  if (!read(json))
    throw new RangeError('This cannot be kept: a number is not finite, or a text is too long.');
  return JSON.stringify(json);
}

/** The sandbox that a text of JSON holds; undefined where it holds none. */
export function fromJson(json: string): Kept | undefined {
  if (json.length > MOST_BYTES) return undefined;
  try {
    return read(JSON.parse(json));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
    throw error;
  }
}
