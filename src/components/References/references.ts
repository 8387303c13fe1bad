import {
  array,
  type InferOutput,
  minLength,
  object,
  optional,
  parse,
  pipe,
  regex,
  string,
  url,
} from 'valibot';
import listed from '../../../content/references.json';

const text = pipe(string(), minLength(1));

const Reference = object({
  id: pipe(string(), regex(/^[a-z]+(-[a-z]+)*$/)),
  authors: text,
  title: text,
  where: text,
  year: pipe(string(), regex(/^\d{4}$/)),
  link: optional(pipe(string(), url())),
});

/** A source that the words name. */
export type Reference = InferOutput<typeof Reference>;

/** Every source, as `content/references.json` has them. A list of another form stops the build. */
const references: readonly Reference[] = parse(array(Reference), listed);

/** The citations of one page: sources are numbered as they are first named, and each place that names one is kept. */
export class Citations {
  readonly #places = new Map<string, number>();

  /**
   * Notes that a source is named here, and gives its number and how often it has been named so far.
   * @throws Error where no such source is listed: the build stops.
   */
  cite(id: string): { readonly reference: Reference; readonly number: number; readonly time: number } {
    const reference = references.find((candidate) => candidate.id === id);
    if (!reference) throw new Error(`content/references.json has no source "${id}".`);
    const time = (this.#places.get(id) ?? 0) + 1;
    this.#places.set(id, time);
    return { reference, number: [...this.#places.keys()].indexOf(id) + 1, time };
  }

  /** The sources that were named, in the order of their numbers, and how often. */
  named(): readonly { readonly reference: Reference; readonly times: number }[] {
    return [...this.#places].flatMap(([id, times]) => {
      const reference = references.find((candidate) => candidate.id === id);
      return reference ? [{ reference, times }] : [];
    });
  }
}
