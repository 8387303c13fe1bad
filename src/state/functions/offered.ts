/** A function that a reader can choose for `g`. */
export interface OfferedFunction {
  /** What it is called in the list. */
  readonly name: string;
  /** Its body in the language. */
  readonly source: string;
}

/** The functions on offer: those of neural networks first, then those of every calculus course. */
export const offeredFunctions: readonly OfferedFunction[] = [
  { name: 'tanh', source: 'tanh(t)' },
  { name: 'sigmoid', source: 'sigmoid(t)' },
  { name: 'relu', source: 'relu(t)' },
  { name: 'leaky relu', source: 'relu(t) - 0.1*relu(-t)' },
  { name: 'softplus', source: 'softplus(t)' },
  { name: 'swish', source: 't*sigmoid(t)' },
  { name: 'exp', source: 'exp(t)' },
  { name: 'log', source: 'log(t)' },
  { name: 'sin', source: 'sin(t)' },
  { name: 'cos', source: 'cos(t)' },
  { name: 'arctan', source: 'arctan(t)' },
  { name: 'sqrt', source: 'sqrt(t)' },
  { name: 'abs', source: 'abs(t)' },
  { name: 'square', source: 't^2' },
  { name: 'cube', source: 't^3' },
  { name: 'identity', source: 't' },
];

const withoutSpaces = (source: string): string => source.replace(/\s+/g, '');

/** The function on offer that a text spells, whatever its spaces. */
export function offeredAs(source: string): OfferedFunction | undefined {
  const wanted = withoutSpaces(source);
  return offeredFunctions.find((offered) => withoutSpaces(offered.source) === wanted);
}
