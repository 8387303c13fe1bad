import { type PerTarget, python } from '../expression/code';
import type { ElementwiseFunction, Expression } from '../expression/types';
import { functionLoops } from '../matrix/function-loops';
import { relu, sigmoid, sign, softplus } from '../matrix/function-values';
import * as build from './build';
import { spoken } from './spoken';

type Definition = Omit<ElementwiseFunction, 'key' | 'order' | 'latex' | 'value'> & {
  value: (t: number) => number;
  latex?: string;
};

function needs(name: string, t: number, defined: boolean, what: string): string | undefined {
  return defined ? undefined : `the ${name} of ${spoken(t)} is asked for, and it needs ${what}`;
}

const call = (name: string) => (x: Expression) =>
  build.applyElementwise(elementwiseFunctions.get(name) as ElementwiseFunction, x);
const number = build.constant;
const square = (x: Expression): Expression => build.power(x, number(2));
const reciprocal = (x: Expression): Expression => build.divide(number(1), x);

/** The function under one name in NumPy, PyTorch and JAX, and under one in Julia and MATLAB. */
const named = (long: string, short = long): PerTarget => ({
  ...python(`np.${long}`),
  julia: short,
  matlab: short,
});

const definitions: readonly Definition[] = [
  { name: 'exp', value: Math.exp, code: named('exp'), derivative: (x) => call('exp')(x) },
  {
    name: 'log',
    value: Math.log,
    code: named('log'),
    derivative: reciprocal,
    undefinedAt: (t) => needs('logarithm', t, t > 0, 'a number above 0'),
  },
  { name: 'sin', value: Math.sin, code: named('sin'), derivative: (x) => call('cos')(x) },
  { name: 'cos', value: Math.cos, code: named('cos'), derivative: (x) => build.negate(call('sin')(x)) },
  {
    name: 'tan',
    value: Math.tan,
    code: named('tan'),
    derivative: (x) => build.add(number(1), square(call('tan')(x))),
  },
  {
    name: 'arcsin',
    value: Math.asin,
    code: named('arcsin', 'asin'),
    derivative: (x) => reciprocal(call('sqrt')(build.subtract(number(1), square(x)))),
    undefinedAt: (t) => needs('arcsin', t, Math.abs(t) <= 1, 'a number from −1 to 1'),
  },
  {
    name: 'arccos',
    value: Math.acos,
    code: named('arccos', 'acos'),
    derivative: (x) => build.negate(reciprocal(call('sqrt')(build.subtract(number(1), square(x))))),
    undefinedAt: (t) => needs('arccos', t, Math.abs(t) <= 1, 'a number from −1 to 1'),
  },
  {
    name: 'arctan',
    value: Math.atan,
    code: named('arctan', 'atan'),
    derivative: (x) => reciprocal(build.add(number(1), square(x))),
  },
  {
    name: 'tanh',
    value: Math.tanh,
    code: named('tanh'),
    derivative: (x) => build.subtract(number(1), square(call('tanh')(x))),
  },
  {
    name: 'sigmoid',
    value: sigmoid,
    latex: '\\sigma',
    code: {
      numpy: 'sigmoid',
      pytorch: 'torch.sigmoid',
      jax: 'jax.nn.sigmoid',
      julia: 'sigmoid',
      matlab: 'sigmoid',
    },
    codeHelper: 'sigmoid',
    // sigmoid(x) * sigmoid(-x), not sigmoid * (1 - sigmoid): the difference loses every digit where sigmoid saturates.
    derivative: (x) => build.hadamard(call('sigmoid')(x), call('sigmoid')(build.negate(x))),
  },
  {
    name: 'relu',
    value: relu,
    latex: '\\operatorname{relu}',
    code: {
      numpy: 'np.maximum(#, 0)',
      pytorch: 'torch.relu',
      jax: 'jax.nn.relu',
      julia: 'max(#, 0)',
      matlab: 'max(#, 0)',
    },
    // 1 above 0, 0 below, and 0 at the kink itself.
    derivative: (x) => call('sign')(call('relu')(x)),
    kinkAt: 0,
  },
  {
    name: 'softplus',
    value: softplus,
    latex: '\\operatorname{softplus}',
    // PyTorch leaves log(1 + e^t) out above a threshold of 20, where it still counts for numbers of double precision.
    code: {
      numpy: 'np.logaddexp(0, #)',
      pytorch: 'torch.nn.functional.softplus(#, threshold=40)',
      jax: 'jax.nn.softplus',
      julia: 'softplus',
      matlab: 'softplus',
    },
    codeHelper: 'softplus',
    derivative: (x) => call('sigmoid')(x),
  },
  {
    name: 'abs',
    value: Math.abs,
    latex: '\\operatorname{abs}',
    code: named('abs'),
    derivative: (x) => call('sign')(x),
    kinkAt: 0,
  },
  {
    name: 'sign',
    value: sign,
    latex: '\\operatorname{sign}',
    code: named('sign'),
    derivative: (x) => build.zeros(x.shape),
    kinkAt: 0,
  },
  {
    name: 'sqrt',
    value: Math.sqrt,
    latex: '\\operatorname{sqrt}',
    code: named('sqrt'),
    derivative: (x) => reciprocal(build.scale(number(2), call('sqrt')(x))),
    undefinedAt: (t) => needs('square root', t, t >= 0, 'a number of at least 0'),
  },
];

/** Every built-in elementwise function, by its name in the language. */
export const elementwiseFunctions: ReadonlyMap<string, ElementwiseFunction> = new Map(
  definitions.map((definition) => [
    definition.name,
    {
      ...definition,
      key: definition.name,
      loop: functionLoops.get(definition.name),
      order: 0,
      latex: definition.latex ?? `\\${definition.name}`,
    },
  ]),
);
