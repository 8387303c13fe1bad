import { type PerTarget, python } from '../expression/code';
import { at, indicator, number } from '../expression/entry';
import { type Fragment, Level, primary } from '../expression/notation';
import type { Expression, Notation, Operator } from '../expression/types';
import type { Shape } from '../matrix/shape';

/** A leaf's shape is given when it is made, so there is nothing to derive or to check. */
function given(): Shape | string {
  return 'its shape is given, not derived';
}

function fills(value: (row: number, column: number) => number) {
  return (node: Expression) => {
    const { rows, columns } = node.shape;
    return (_operands: readonly Float64Array[], out: Float64Array): void => {
      for (let row = 0; row < rows; row += 1) {
        for (let column = 0; column < columns; column += 1) out[row * columns + column] = value(row, column);
      }
    };
  };
}

/** A named matrix whose entries come from outside. Its kernel is a copy of what is bound to the name. */
export const variable: Operator = {
  id: 'variable',
  name: 'variable',
  arity: 0,
  verb: 'stands for',
  shape: given,
  kernel: () => () => undefined,
  entry: () => at(0),
  notation: {
    text: (_operands, node) => primary(node.attributes.name as string),
    latex: (_operands, node, style) => primary(style.name(node.attributes.name as string)),
    code: (_operands, node, context) => primary(context.name(node.attributes.name as string)),
  },
};

function numeral(value: number): string {
  return String(value);
}

function numeralLatex(value: number): string {
  const [digits, exponent] = numeral(value).split('e');
  return exponent === undefined ? digits : `${digits}\\cdot 10^{${Number(exponent)}}`;
}

function signed(text: string, value: number, negative: Level, plain: Level): Fragment {
  return { text, level: value < 0 ? negative : plain };
}

/** A number. */
export const constant: Operator = {
  id: 'constant',
  name: 'number',
  arity: 0,
  verb: 'is',
  shape: given,
  kernel: (node) => fills(() => node.attributes.value as number)(node),
  entry: (node) => number(node.attributes.value as number),
  notation: {
    text: (_operands, { attributes: { value = 0 } }) =>
      signed(numeral(value), value, Level.prefix, Level.primary),
    latex: (_operands, { attributes: { value = 0 } }) =>
      signed(
        numeralLatex(value),
        value,
        Level.sum,
        numeral(value).includes('e') ? Level.product : Level.primary,
      ),
    code: (_operands, node, context) => ({
      ...signed(context.numeral(node), node.attributes.value as number, Level.prefix, Level.primary),
      plain: true,
    }),
  },
};

type Sizes = (shape: Shape, size: (size: number) => string) => readonly string[];

const bothSizes: Sizes = ({ rows, columns }, size) => [size(rows), size(columns)];
const oneSize: Sizes = ({ rows }, size) => [size(rows)];

/** How the targets write a matrix whose entries are known from its size. */
type SizedCode = (shape: Shape, like: string) => PerTarget;

const filledCode =
  (name: string): SizedCode =>
  ({ rows, columns }, like) => ({
    ...python(`np.${name}((${rows}, ${columns}))`),
    pytorch: `${like}.new_${name}((${rows}, ${columns}))`,
    julia: `${name}(${rows}, ${columns})`,
    matlab: `${name}(${rows}, ${columns})`,
  });

const identityCode: SizedCode = ({ rows }, like) => ({
  ...python(`np.eye(${rows})`),
  pytorch: `torch.eye(${rows}).to(${like})`,
  julia: `Matrix(1.0I, ${rows}, ${rows})`,
  matlab: `eye(${rows})`,
});

function sized(name: string, latex: string, sizes: Sizes, code: SizedCode): Notation {
  return {
    code: (_operands, { shape }, { target, like }) => primary(code(shape, like)[target]),
    text: (_operands, { shape }) => primary(`${name}(${sizes(shape, String).join(', ')})`),
    latex: (_operands, { shape }, style) =>
      primary(`${latex}_{${sizes(shape, style.size).join('\\times ')}}`),
  };
}

/** The `m x n` matrix of ones. */
export const ones: Operator = {
  id: 'ones',
  name: 'matrix of ones',
  arity: 0,
  verb: 'is',
  shape: given,
  kernel: fills(() => 1),
  entry: () => number(1),
  notation: sized('ones', '\\mathbf 1', bothSizes, filledCode('ones')),
};

/** The `m x n` matrix of zeros. */
export const zeros: Operator = {
  id: 'zeros',
  name: 'matrix of zeros',
  arity: 0,
  verb: 'is',
  shape: given,
  kernel: fills(() => 0),
  entry: () => number(0),
  notation: sized('zeros', '\\mathbf 0', bothSizes, filledCode('zeros')),
};

/** The `n x n` identity matrix. */
export const identity: Operator = {
  id: 'identity',
  name: 'identity matrix',
  arity: 0,
  verb: 'is',
  shape: given,
  kernel: fills((row, column) => (row === column ? 1 : 0)),
  entry: () => indicator('i', 'j'),
  notation: sized('eye', 'I', oneSize, identityCode),
};
