import type { PerTarget } from '../../expression/code';
import { isScalar, shapeText } from '../../matrix/shape';
import type { CodeProgram, Input } from './program';

const MATRICES: PerTarget = {
  numpy: 'Arrays have two dimensions: a column is n x 1, a row 1 x n.',
  pytorch: 'Tensors have one floating-point type and two dimensions: a column is n x 1, a row 1 x n.',
  jax: 'Arrays have two dimensions: a column is n x 1, a row 1 x n.',
  julia: 'Arrays are matrices: a column is n x 1, a row 1 x n.',
  matlab: 'A column is n x 1, a row 1 x n.',
};

const NUMBER: PerTarget = {
  numpy: 'a number',
  pytorch: 'a tensor without dimensions',
  jax: 'a number',
  julia: 'a number',
  matlab: 'a number',
};

function inputSentences({ inputs, target }: CodeProgram): string[] {
  const matrices = inputs.filter(({ shape }) => !isScalar(shape));
  const numbers = inputs.filter(({ shape }) => isScalar(shape));
  const list = [
    ...matrices.map(({ name, shape }) => `${name} is ${shapeText(shape)}`),
    ...numbers.map(({ name }) => `${name} is ${NUMBER[target]}`),
  ];
  return [`${list.join(', ')}.`, ...(matrices.length > 0 ? [MATRICES[target]] : [])];
}

function layoutSentence({ name, shape }: Input): string {
  return isScalar(shape)
    ? `The gradient is a number, as ${name} is.`
    : `The gradient has the shape of ${name}: its entry i,j is the derivative of f by entry i,j of ${name}.`;
}

/** What a program says about itself, a paragraph to an entry. */
export function commentOf(program: CodeProgram): string[] {
  const { formula, variable, remarks, target } = program;
  const paragraphs = [
    `Return ${formula === undefined ? 'f' : `f = ${formula}`} and its gradient by ${variable.name}.`,
    [...inputSentences(program), layoutSentence(variable)].join(' '),
    ...remarks,
  ];
  if (target === 'jax') {
    paragraphs.push(
      'JAX computes in single precision unless jax.config.update("jax_enable_x64", True) comes first.',
    );
  }
  return paragraphs;
}

/** A reader's own text as it may stand in a comment: nothing that the grammar has no use for, above all no quote or line break. */
export function commentText(text: string): string {
  return text.replace(/[^ -~]|["\\$%#]/g, '_');
}

/** Lines of at most `width` characters. */
export function wrap(paragraph: string, width: number): string[] {
  const lines: string[] = [];
  // A shape such as 4 x 3 is not broken.
  for (const word of paragraph.split(/(?<! x) (?!x )/)) {
    const last = lines.length - 1;
    if (last >= 0 && lines[last].length + 1 + word.length <= width) lines[last] += ` ${word}`;
    else lines.push(word);
  }
  return lines;
}
