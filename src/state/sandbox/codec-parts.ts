import * as v from 'valibot';

/** What JSON can say. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** How one kind of value is written as JSON, and what JSON is read as such a value. */
export interface Codec<Value> {
  readonly schema: v.GenericSchema<unknown, Value>;
  /** Undefined where there is nothing to write: a field that is left out. */
  write(value: Value): Json | undefined;
}

/** A text that is what it is: the schema says which texts can be read. */
export function text<Value extends string>(schema: v.GenericSchema<unknown, Value>): Codec<Value> {
  return { schema, write: (value) => value };
}

/** A whole number from `least` to `most`. */
export function integer(least: number, most: number): Codec<number> {
  return {
    schema: v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most)),
    write: (value) => value,
  };
}

/** A finite number, to its last digit. JSON's own writer drops the sign of -0. */
export const finite: Codec<number> = {
  schema: v.union([
    v.pipe(v.number(), v.finite()),
    v.pipe(
      v.literal('-0'),
      v.transform(() => -0),
    ),
  ]),
  write: (value) => (Object.is(value, -0) ? '-0' : value),
};

/** At most `most` values of one kind. */
export function list<Value>(item: Codec<Value>, most: number): Codec<readonly Value[]> {
  return {
    schema: v.pipe(v.array(item.schema), v.maxLength(most)),
    write: (values) => values.map((value) => item.write(value) ?? null),
  };
}

/** A value that may be left out. */
export function optional<Value>(codec: Codec<Value>): Codec<Value | undefined> {
  return {
    schema: v.optional(codec.schema),
    write: (value) => (value === undefined ? undefined : codec.write(value)),
  };
}

/** An object, field by field: one table that writes it and reads it. A field that is not in the table is refused. */
export function fields<Value extends object>(
  table: {
    readonly [Key in keyof Value]-?: Codec<Value[Key]>;
  },
): Codec<Value> {
  const keys = Object.keys(table) as (keyof Value & string)[];
  const entries: Record<string, v.GenericSchema> = Object.fromEntries(
    keys.map((key) => [key, table[key].schema]),
  );
  // Without a prototype no field is known but those of the table: `constructor` and `__proto__` are refused like others.
  Object.setPrototypeOf(entries, null);
  return {
    // Valibot infers the output of a schema from the literal that it is built of, which a table of another type is not.
    schema: v.strictObject(entries) as v.GenericSchema<unknown, unknown> as v.GenericSchema<unknown, Value>,
    write(value) {
      const written: [string, Json][] = [];
      for (const key of keys) {
        const json = table[key].write(value[key]);
        if (json !== undefined) written.push([key, json]);
      }
      return Object.fromEntries(written);
    },
  };
}

/** A value that must also hold together. */
export function where<Value>(codec: Codec<Value>, holds: (value: Value) => boolean): Codec<Value> {
  return { ...codec, schema: v.pipe(codec.schema, v.check(holds)) };
}
