/** What the language's functions are, in a few words; the form is how a call is written. */
export interface FunctionWords {
  readonly form: string;
  readonly words: string;
}

const entrywise = (name: string, words: string): readonly [string, FunctionWords] => [
  name,
  { form: `${name}(A)`, words },
];

/**
 * Every function of the language that is offered, by name. `vector` and `matrix` are left out: they are read for texts that come
 * from elsewhere, and nobody needs to write them.
 */
export const functionWords: ReadonlyMap<string, FunctionWords> = new Map([
  entrywise('abs', 'absolute value of each entry'),
  entrywise('arccos', 'inverse cosine of each entry'),
  entrywise('arcsin', 'inverse sine of each entry'),
  entrywise('arctan', 'inverse tangent of each entry'),
  entrywise('cos', 'cosine of each entry'),
  ['det', { form: 'det(A)', words: 'determinant' }],
  ['diag', { form: 'diag(v)', words: 'diagonal matrix, or the diagonal' }],
  entrywise('exp', 'exponential of each entry'),
  ['eye', { form: 'eye(n)', words: 'identity matrix' }],
  ['inv', { form: 'inv(A)', words: 'inverse matrix' }],
  entrywise('log', 'natural logarithm of each entry'),
  ['logdet', { form: 'logdet(A)', words: 'logarithm of the determinant' }],
  ['norm1', { form: 'norm1(A)', words: 'sum of absolute values' }],
  ['norm2', { form: 'norm2(A)', words: 'Frobenius norm' }],
  ['ones', { form: 'ones(m, n)', words: 'matrix of ones' }],
  entrywise('relu', 'each entry, or 0 where it is below'),
  entrywise('sigmoid', '1/(1 + exp(−t)) of each entry'),
  entrywise('sign', '1, 0 or −1 for each entry'),
  entrywise('sin', 'sine of each entry'),
  entrywise('softplus', 'log(1 + exp(t)) of each entry'),
  entrywise('sqrt', 'square root of each entry'),
  ['sum', { form: 'sum(A)', words: 'sum of all entries' }],
  ['sumcols', { form: 'sumcols(A)', words: 'adds the columns up: a column' }],
  ['sumrows', { form: 'sumrows(A)', words: 'adds the rows up: a row' }],
  entrywise('tan', 'tangent of each entry'),
  entrywise('tanh', 'hyperbolic tangent of each entry'),
  ['tr', { form: 'tr(A)', words: 'trace' }],
  ['zeros', { form: 'zeros(m, n)', words: 'matrix of zeros' }],
]);
