import {
  type Derivation,
  differentiate,
  type Matrix,
  parse,
  randomMatrix,
  type Scope,
  type Shape,
  seededRandom,
} from '../../src/math';

const shapes = new Map<string, Shape>([
  ['X', { rows: 4, columns: 3 }],
  ['W', { rows: 3, columns: 2 }],
  ['Y', { rows: 4, columns: 2 }],
  ['D', { rows: 4, columns: 2 }],
  ['R', { rows: 2, columns: 3 }],
  ['A', { rows: 3, columns: 5 }],
  ['b', { rows: 1, columns: 2 }],
  ['c', { rows: 1, columns: 1 }],
]);

const scope: Scope = { shapes, functions: new Map([['g', 'tanh(t)']]) };

const FORMULAS: readonly (readonly [title: string, f: string, variables: readonly string[]])[] = [
  ['neural network', 'norm2(g(X*W) - Y)^2', ['W', 'X']],
  ['dictionary learning', 'norm2(X - D*R)^2', ['D', 'R']],
  ['softmax', '-sum(Y.*log(exp(X*W + b)./sumcols(exp(X*W + b))))', ['b']],
  ['log-determinant', "logdet(A*A' + c*eye(3))", ['A', 'c']],
  ['row broadcast', 'norm2(X*W + b - Y)^2', ['b']],
  ['kinks', 'sum(relu(W).^2 + relu(W))', ['W']],
];

/** The derivations whose checked programs are kept in files, with numbers that are easy to follow. */
export function keptCases(): { title: string; derivation: Derivation; bindings: Map<string, Matrix> }[] {
  const random = seededRandom(7);
  const bindings = new Map(
    [...shapes].map(([name, shape]) => [name, randomMatrix(shape, random, -1, 2, 0.1)]),
  );
  // An entry at a kink of relu.
  (bindings.get('W') as Matrix).data[3] = 0;
  bindings.set('Y', randomMatrix(shapes.get('Y') as Shape, random, 0.1, 0.9, 0.1));
  return FORMULAS.flatMap(([title, f, variables]) =>
    variables.map((variable) => ({
      title: `${title} by ${variable}`,
      derivation: differentiate(parse(f, scope), variable, scope),
      bindings,
    })),
  );
}
