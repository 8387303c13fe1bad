import type { Shape } from '../../../math';

/** What a step takes beside the node: a matrix, a number or a 1 x 1 matrix, an elementwise function, or an exponent. */
export type Need = 'matrix' | 'scalar' | 'function' | 'exponent';

/** Where a step leads: from matrix to matrix, from a matrix to a number, or to what takes its place. */
export type StepKind = 'matrix' | 'number' | 'place';

/** The sides of a new operand that the node fixes; the reader chooses the others. */
export type Sides = Partial<Shape>;

/** One step that can be applied to a node. */
export interface BlockStep {
  readonly id: string;
  /** What it is called in the list. */
  readonly label: string;
  readonly kind: StepKind;
  readonly needs?: Need;
  /** The names that a new operand gets, the first that is free. */
  readonly names?: readonly string[];
  /** The sides that a new operand has for a node of a shape. */
  readonly sides?: (node: Shape) => Sides;
  /** The step in the language, from the texts of the node and of what it takes: both stand as they are, in brackets where they need any. */
  write(node: string, other: string): string;
}

const same = ({ rows, columns }: Shape): Sides => ({ rows, columns });
const beneath = ({ columns }: Shape): Sides => ({ rows: columns });
const beside = ({ rows }: Shape): Sides => ({ columns: rows });
const row = ({ columns }: Shape): Sides => ({ rows: 1, columns });
const column = ({ rows }: Shape): Sides => ({ rows, columns: 1 });
const scalar = (): Sides => ({ rows: 1, columns: 1 });

/** A part of an infix text, in brackets unless it is a name, a number, or already in brackets. */
function part(text: string): string {
  return /^[A-Za-z0-9_.]+$/.test(text) ? text : `(${text})`;
}

type Infix = Required<Pick<BlockStep, 'needs' | 'names' | 'sides'>>;

const matrix = (names: readonly string[], sides: (node: Shape) => Sides): Infix => ({
  needs: 'matrix',
  names,
  sides,
});

const call =
  (name: string) =>
  (node: string): string =>
    `${name}(${node})`;

/** The steps from a matrix to a matrix, in the order of the rules. */
const throughSteps: readonly Omit<BlockStep, 'kind'>[] = [
  {
    id: 'multiply-right',
    label: 'Multiply from the right by a matrix',
    ...matrix(['W', 'V', 'U'], beneath),
    write: (node, other) => `${part(node)}*${other}`,
  },
  {
    id: 'multiply-left',
    label: 'Multiply from the left by a matrix',
    ...matrix(['W', 'V', 'U'], beside),
    write: (node, other) => `${other}*${part(node)}`,
  },
  {
    id: 'hadamard',
    label: 'Multiply entry by entry (Hadamard)',
    ...matrix(['C', 'B', 'M'], same),
    write: (node, other) => `${part(node)}.*${other}`,
  },
  {
    id: 'add',
    label: 'Add a matrix',
    ...matrix(['C', 'B', 'Y'], same),
    write: (node, other) => `${part(node)} + ${other}`,
  },
  {
    id: 'subtract',
    label: 'Subtract a matrix',
    ...matrix(['Y', 'C', 'B'], same),
    write: (node, other) => `${part(node)} - ${other}`,
  },
  {
    id: 'subtract-from',
    label: 'Subtract it from a matrix',
    ...matrix(['Y', 'C', 'B'], same),
    write: (node, other) => `${other} - ${part(node)}`,
  },
  {
    id: 'add-row',
    label: 'Add a row to every row (broadcast)',
    ...matrix(['b', 'c', 'd'], row),
    write: (node, other) => `${part(node)} + ${other}`,
  },
  {
    id: 'add-column',
    label: 'Add a column to every column (broadcast)',
    ...matrix(['b', 'c', 'd'], column),
    write: (node, other) => `${part(node)} + ${other}`,
  },
  {
    id: 'scale',
    label: 'Scale by a number',
    needs: 'scalar',
    names: ['c', 's', 'r'],
    sides: scalar,
    write: (node, other) => `${part(other)}*${part(node)}`,
  },
  {
    id: 'divide',
    label: 'Divide by a number',
    needs: 'scalar',
    names: ['c', 's', 'r'],
    sides: scalar,
    write: (node, other) => `${part(node)}/${part(other)}`,
  },
  {
    id: 'elementwise',
    label: 'Apply a function to every entry',
    needs: 'function',
    names: ['g', 'h', 'k'],
    write: (node, other) => `${other}(${node})`,
  },
  {
    id: 'elementwise-power',
    label: 'Raise every entry to a power',
    needs: 'exponent',
    write: (node, other) => `${part(node)}.^${part(other)}`,
  },
  { id: 'transpose', label: 'Transpose', write: (node) => `${part(node)}'` },
  { id: 'inverse', label: 'Invert', write: call('inv') },
  {
    id: 'power',
    label: 'Raise to a matrix power',
    needs: 'exponent',
    write: (node, other) => `${part(node)}^${part(other)}`,
  },
  { id: 'diagonal', label: 'Diagonal', write: call('diag') },
  { id: 'sum-rows', label: 'Add up the rows', write: call('sumrows') },
  { id: 'sum-columns', label: 'Add up the columns', write: call('sumcols') },
];

/** The steps that close a chain to a number. */
const closingSteps: readonly Omit<BlockStep, 'kind'>[] = [
  { id: 'squared-norm', label: 'Squared Frobenius norm', write: (node) => `norm2(${node})^2` },
  { id: 'sum', label: 'Sum of all entries', write: call('sum') },
  { id: 'norm2', label: 'Frobenius norm', write: call('norm2') },
  { id: 'norm1', label: 'Sum of absolute values', write: call('norm1') },
  {
    id: 'inner-product',
    label: 'Inner product with a matrix',
    ...matrix(['C', 'B', 'M'], same),
    write: (node, other) => `sum(${part(node)}.*${other})`,
  },
  { id: 'trace', label: 'Trace', write: call('tr') },
  { id: 'determinant', label: 'Determinant', write: call('det') },
  { id: 'log-determinant', label: 'Logarithm of the determinant', write: call('logdet') },
  {
    id: 'quadratic-form',
    label: 'Quadratic form with a column',
    ...matrix(['a', 'x', 'v'], column),
    write: (node, other) => `${other}'*${part(node)}*${other}`,
  },
];

/** Every step of the list, those that close a chain last. */
export const blockSteps: readonly BlockStep[] = [
  ...throughSteps.map((step) => ({ ...step, kind: 'matrix' as const })),
  ...closingSteps.map((step) => ({ ...step, kind: 'number' as const })),
];

/** Something else in a node's place: a matrix, or for a number another one. */
export function replacement(shape: Shape): BlockStep {
  return {
    id: 'replace',
    label: 'Replace',
    kind: 'place',
    needs: shape.rows === 1 && shape.columns === 1 ? 'scalar' : 'matrix',
    names: ['A', 'B', 'C'],
    sides: () => ({}),
    write: (_node, other) => other,
  };
}
