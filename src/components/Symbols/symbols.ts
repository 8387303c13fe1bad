import { array, type InferOutput, minLength, object, optional, parse, picklist, pipe, string } from 'valibot';
import listed from '../../../content/symbols.json';

const text = pipe(string(), minLength(1));
const some = pipe(array(text), minLength(1));

/** What a symbol means in some places. Of several that fit a place, the last holds. */
const Elsewhere = object({
  /** The parts of the essay, by id; in all of them, where none is named. */
  parts: optional(some),
  /** The roles, by their colours; in any, where none is named. */
  roles: optional(
    pipe(array(picklist(['variable', 'constant', 'value', 'upstream', 'result'])), minLength(1)),
  ),
  text,
});

const Meaning = object({
  /** The symbols that it explains, as they stand in a formula's HTML: their text, or their `data-symbol`. */
  symbols: some,
  latex: text,
  name: text,
  text,
  elsewhere: optional(array(Elsewhere)),
});

/** What a symbol of the essay is called and what it means. */
export type Meaning = InferOutput<typeof Meaning>;

/** Every symbol, as `content/symbols.json` has them. A list of another form stops the build. */
export const symbols: readonly Meaning[] = parse(array(Meaning), listed);
