/** A matrix that an example is differentiated by. */
export interface ExampleVariable {
  readonly name: string;
  /** The number of its derivation's first line: the lines of all examples are counted through. */
  readonly firstTag: number;
}

/** The article's worked examples: presets of the sandbox, by their ids, with their variables. */
export const examples = {
  'neural-network': { title: 'Neural network', variables: [{ name: 'W', firstTag: 1 }] },
  'dictionary-learning': {
    title: 'Dictionary learning',
    variables: [
      { name: 'D', firstTag: 5 },
      { name: 'R', firstTag: 8 },
    ],
  },
} as const satisfies Readonly<Record<string, { title: string; variables: readonly ExampleVariable[] }>>;

/** The id of a worked example. */
export type ExampleId = keyof typeof examples;
