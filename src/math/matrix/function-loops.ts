import { relu, sigmoid, sign, softplus } from './function-values';

/** Applies a function to every entry of `source`. */
export type EntryLoop = (source: Float64Array, out: Float64Array) => void;

/**
 * The built-in functions by name, each as a loop of its own: a loop that is handed the function makes a number object for every
 * entry once it has seen several functions. A law test holds them against the functions' values.
 */
export const functionLoops: ReadonlyMap<string, EntryLoop> = new Map<string, EntryLoop>([
  [
    'exp',
    (source, out) => {
      for (let index = 0; index < out.length; index += 1) out[index] = Math.exp(source[index]);
    },
  ],
  [
    'log',
    (source, out) => {
      for (let index = 0; index < out.length; index += 1) out[index] = Math.log(source[index]);
    },
  ],
  [
    'sin',
    (source, out) => {
      for (let index = 0; index < out.length; index += 1) out[index] = Math.sin(source[index]);
    },
  ],
  [
    'cos',
    (source, out) => {
      for (let index = 0; index < out.length; index += 1) out[index] = Math.cos(source[index]);
    },
  ],
  [
    'tan',
    (source, out) => {
      for (let index = 0; index < out.length; index += 1) out[index] = Math.tan(source[index]);
    },
  ],
  [
    'arcsin',
    (source, out) => {
      for (let index = 0; index < out.length; index += 1) out[index] = Math.asin(source[index]);
    },
  ],
  [
    'arccos',
    (source, out) => {
      for (let index = 0; index < out.length; index += 1) out[index] = Math.acos(source[index]);
    },
  ],
  [
    'arctan',
    (source, out) => {
      for (let index = 0; index < out.length; index += 1) out[index] = Math.atan(source[index]);
    },
  ],
  [
    'tanh',
    (source, out) => {
      for (let index = 0; index < out.length; index += 1) out[index] = Math.tanh(source[index]);
    },
  ],
  [
    'sigmoid',
    (source, out) => {
      for (let index = 0; index < out.length; index += 1) out[index] = sigmoid(source[index]);
    },
  ],
  [
    'relu',
    (source, out) => {
      for (let index = 0; index < out.length; index += 1) out[index] = relu(source[index]);
    },
  ],
  [
    'softplus',
    (source, out) => {
      for (let index = 0; index < out.length; index += 1) out[index] = softplus(source[index]);
    },
  ],
  [
    'abs',
    (source, out) => {
      for (let index = 0; index < out.length; index += 1) out[index] = Math.abs(source[index]);
    },
  ],
  [
    'sign',
    (source, out) => {
      for (let index = 0; index < out.length; index += 1) out[index] = sign(source[index]);
    },
  ],
  [
    'sqrt',
    (source, out) => {
      for (let index = 0; index < out.length; index += 1) out[index] = Math.sqrt(source[index]);
    },
  ],
]);
