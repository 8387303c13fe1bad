/** The parts of the essay, in their order: each is `content/article/<file>.mdx`, and its id is its address on the page. */
export const parts = [
  { id: 'why', file: '01-why', title: 'Why would you want this?' },
  { id: 'entry-by-entry', file: '02-entry-by-entry', title: 'One number for each entry' },
  { id: 'setup', file: '03-setup', title: 'One step at a time' },
  { id: 'matrix-to-matrix', file: '04-matrix-to-matrix', title: 'From matrix to matrix' },
  { id: 'matrix-to-scalar', file: '05-matrix-to-scalar', title: 'From matrix to number' },
  { id: 'chain', file: '06-chain', title: 'The chain' },
  { id: 'neural-network', file: '07-neural-network', title: 'A neural network' },
  { id: 'dictionary-learning', file: '08-dictionary-learning', title: 'Dictionary learning' },
  { id: 'formula-list', file: '09-formula-list', title: 'The formula list' },
  { id: 'where-next', file: '10-where-next', title: 'Where to go next' },
] as const;

/** What stands after the parts. */
export const end = [
  { id: 'symbols', title: 'Symbols' },
  { id: 'references', title: 'References' },
] as const;
