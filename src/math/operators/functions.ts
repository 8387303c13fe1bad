import type { ElementwiseFunction } from '../expression/elementwise';
import type { Expression } from '../expression/expression';
import * as build from './build';

type Definition = Omit<ElementwiseFunction, 'key' | 'order' | 'latex' | 'value'> & {
  value: (t: number) => number;
  latex?: string;
};

/** `1 / (1 + e^-t)`, by whichever of its two forms has no overflow. */
function sigmoidValue(t: number): number {
  if (t >= 0) return 1 / (1 + Math.exp(-t));
  const power = Math.exp(t);
  return power / (1 + power);
}

/** `log(1 + e^t)`, as `max(t, 0) + log(1 + e^-|t|)`, which has no overflow. */
function softplusValue(t: number): number {
  return Math.max(t, 0) + Math.log1p(Math.exp(-Math.abs(t)));
}

const call = (name: string) => (x: Expression) => build.applyElementwise(elementwiseFunctions.get(name) as ElementwiseFunction, x);
const number = build.constant;
const square = (x: Expression): Expression => build.power(x, number(2));
const reciprocal = (x: Expression): Expression => build.divide(number(1), x);

const definitions: readonly Definition[] = [
  { name: 'exp', value: Math.exp, derivative: (x) => call('exp')(x) },
  {
    name: 'log',
    value: Math.log,
    derivative: reciprocal,
    undefinedWhere: 'a logarithm needs a number above 0',
  },
  { name: 'sin', value: Math.sin, derivative: (x) => call('cos')(x) },
  { name: 'cos', value: Math.cos, derivative: (x) => build.negate(call('sin')(x)) },
  { name: 'tan', value: Math.tan, derivative: (x) => build.add(number(1), square(call('tan')(x))) },
  {
    name: 'arcsin',
    value: Math.asin,
    derivative: (x) => reciprocal(call('sqrt')(build.subtract(number(1), square(x)))),
    undefinedWhere: 'arcsin needs a number from -1 to 1',
  },
  {
    name: 'arccos',
    value: Math.acos,
    derivative: (x) => build.negate(reciprocal(call('sqrt')(build.subtract(number(1), square(x))))),
    undefinedWhere: 'arccos needs a number from -1 to 1',
  },
  { name: 'arctan', value: Math.atan, derivative: (x) => reciprocal(build.add(number(1), square(x))) },
  { name: 'tanh', value: Math.tanh, derivative: (x) => build.subtract(number(1), square(call('tanh')(x))) },
  {
    name: 'sigmoid',
    value: sigmoidValue,
    latex: '\\sigma',
    // sigmoid(x) * sigmoid(-x), not sigmoid * (1 - sigmoid): the difference loses every digit where sigmoid saturates.
    derivative: (x) => build.hadamard(call('sigmoid')(x), call('sigmoid')(build.negate(x))),
  },
  {
    name: 'relu',
    value: (t) => (t > 0 ? t : t === t ? 0 : t),
    latex: '\\operatorname{relu}',
    // 1 above 0, 0 below, and 0 at the kink itself.
    derivative: (x) => call('sign')(call('relu')(x)),
    kinkAt: 0,
  },
  { name: 'softplus', value: softplusValue, latex: '\\operatorname{softplus}', derivative: (x) => call('sigmoid')(x) },
  { name: 'abs', value: Math.abs, latex: '\\operatorname{abs}', derivative: (x) => call('sign')(x), kinkAt: 0 },
  {
    name: 'sign',
    value: (t) => Math.sign(t) + 0,
    latex: '\\operatorname{sign}',
    derivative: (x) => build.zeros(x.shape),
    kinkAt: 0,
  },
  {
    name: 'sqrt',
    value: Math.sqrt,
    latex: '\\operatorname{sqrt}',
    derivative: (x) => reciprocal(build.scale(number(2), call('sqrt')(x))),
    undefinedWhere: 'a square root needs a number of at least 0, and its slope a number above 0',
  },
];

/** Every built-in elementwise function, by its name in the language. */
export const elementwiseFunctions: ReadonlyMap<string, ElementwiseFunction> = new Map(
  definitions.map((definition) => [
    definition.name,
    { ...definition, key: definition.name, order: 0, latex: definition.latex ?? `\\${definition.name}` },
  ]),
);
