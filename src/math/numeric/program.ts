import { MathError } from '../errors';
import { inOrder } from '../expression/traverse';
import type { Expression, Kernel } from '../expression/types';
import { type Matrix, zeroMatrix } from '../matrix/matrix';
import { productKernel } from '../matrix/multiply';
import { type Shape, sameShape, shapeText } from '../matrix/shape';
import { transpose } from '../operators/layout';
import { variable } from '../operators/leaves';
import { matrixProduct } from '../operators/products';
import { expandFunctions } from './expand';

/** Values for the variables, by name. */
export type Bindings = ReadonlyMap<string, Matrix>;

/** Expressions made ready to be evaluated again and again. */
export interface Program {
  /**
   * The values of the outputs, in the order in which they were given to `compile`. The matrices belong to the program: the next run
   * overwrites them, whatever was written into them. They may be bound to a variable of the next run. Allocates nothing after the first
   * call, and the first that binds a result.
   * @throws MathError `undeclared` for a variable without a value, `shape` for a value of another shape or number of entries.
   */
  run(bindings: Bindings): readonly Matrix[];
}

interface Instruction {
  readonly kernel: Kernel;
  readonly operands: Float64Array[];
  readonly out: Float64Array;
}

/** A variable's value is not copied: it is put in the place of an operand of each instruction that reads it. */
interface Read {
  readonly operands: Float64Array[];
  readonly position: number;
}

/** A variable, and where its value is read. */
interface Input {
  readonly name: string;
  readonly shape: Shape;
  readonly reads: readonly Read[];
  /** Where a value is kept that the run would write over. */
  held?: Float64Array;
}

const NOTHING = new Float64Array(0);

/**
 * What a node reads and how. A product reads a transposed operand where it is stored, so `X'*U` forms no `X'`.
 */
function plan(node: Expression): { operands: readonly Expression[]; kernel: Kernel } {
  if (node.operator !== matrixProduct) return { operands: node.operands, kernel: node.operator.kernel(node) };
  const [left, right] = node.operands;
  const turnedLeft = left.operator === transpose;
  const turnedRight = right.operator === transpose;
  const multiply = productKernel(
    left.shape.rows,
    left.shape.columns,
    right.shape.columns,
    turnedLeft,
    turnedRight,
  );
  return {
    operands: [turnedLeft ? left.operands[0] : left, turnedRight ? right.operands[0] : right],
    kernel: ([a, b], out) => multiply(a, b, out),
  };
}

/** The nodes that are needed once products read through their transposed operands. */
function needed(roots: readonly Expression[]): Set<Expression> {
  const found = new Set<Expression>(roots);
  for (const node of inOrder(roots).reverse()) {
    if (!found.has(node)) continue;
    const turned = (operand: Expression): boolean =>
      node.operator === matrixProduct && operand.operator === transpose;
    for (const operand of node.operands) found.add(turned(operand) ? operand.operands[0] : operand);
  }
  return found;
}

/**
 * Compiles expressions to a list of kernels on buffers that are allocated here, one for each node; what several outputs
 * share is computed once.
 */
export function compile(outputs: readonly Expression[]): Program {
  const roots = expandFunctions(outputs);
  const live = needed(roots);
  const given = new Set(roots);
  const buffers = new Map<Expression, Float64Array>();
  const variables = new Map<Expression, Read[]>();
  const instructions: Instruction[] = [];

  for (const node of inOrder(roots)) {
    if (!live.has(node)) continue;
    if (node.operator === variable) {
      variables.set(node, []);
      buffers.set(node, NOTHING);
      continue;
    }
    const out = new Float64Array(node.shape.rows * node.shape.columns);
    buffers.set(node, out);
    const { operands, kernel } = plan(node);
    const inputs = operands.map((operand) => buffers.get(operand) as Float64Array);
    operands.forEach((operand, position) => {
      variables.get(operand)?.push({ operands: inputs, position });
    });
    // Whoever is given a constant may write into it, so that it is filled anew in each run; others are filled once.
    if (operands.length === 0 && !given.has(node)) kernel(inputs, out);
    else instructions.push({ kernel, operands: inputs, out });
  }

  const results: Matrix[] = roots.map((root) => {
    const { rows, columns } = root.shape;
    const reads = variables.get(root);
    if (!reads) return { rows, columns, data: buffers.get(root) as Float64Array };
    const result = zeroMatrix(rows, columns);
    const copy: Instruction = {
      kernel: ([source], out) => out.set(source),
      operands: [NOTHING],
      out: result.data,
    };
    instructions.push(copy);
    reads.push({ operands: copy.operands, position: 0 });
    return result;
  });

  const inputs: Input[] = [...variables].map(([{ attributes, shape }, reads]) => ({
    name: attributes.name as string,
    shape,
    reads,
  }));
  const own = new Set(results.map(({ data }) => data.buffer));

  /** The entries to read: a result of this program's own is copied, since the run writes over it while it is read. */
  const entriesOf = (input: Input, { data }: Matrix): Float64Array => {
    if (!own.has(data.buffer)) return data;
    input.held ??= new Float64Array(data.length);
    input.held.set(data);
    return input.held;
  };

  const bind = (bindings: Bindings): void => {
    for (let index = 0; index < inputs.length; index += 1) {
      const input = inputs[index];
      const { name, shape, reads } = input;
      const value = bindings.get(name);
      if (!value) throw new MathError('undeclared', `${name} has no value.`);
      if (!sameShape(value, shape)) {
        throw new MathError(
          'shape',
          `${name} is declared ${shapeText(shape)}, and its value is ${shapeText(value)}.`,
        );
      }
      if (value.data.length !== shape.rows * shape.columns) {
        throw new MathError(
          'shape',
          `${name} is ${shapeText(shape)}, which is ${shape.rows * shape.columns} entries, and its value has ${value.data.length}.`,
        );
      }
      const entries = entriesOf(input, value);
      for (let at = 0; at < reads.length; at += 1) reads[at].operands[reads[at].position] = entries;
    }
  };

  return {
    run(bindings) {
      bind(bindings);
      for (let index = 0; index < instructions.length; index += 1) {
        const { kernel, operands, out } = instructions[index];
        kernel(operands, out);
      }
      return results;
    },
  };
}

/** The value of an expression, in a matrix of its own. */
export function evaluate(expression: Expression, bindings: Bindings): Matrix {
  return compile([expression]).run(bindings)[0];
}
