import type { Derivation } from '../../derivation/differentiate';
import type { CodeTarget } from '../../expression/notation';
import { inOrder } from '../../expression/traverse';
import type { ElementwiseFunction, Expression } from '../../expression/types';
import { freeStemAmong, toText } from '../text';
import { commentText } from './comment';
import { printBody, type Surroundings } from './context';
import { layoutOf } from './layouts';
import { namesFor } from './names';
import type { CodeProgram, FunctionCode, Input, Line } from './program';
import { targetName } from './words';

/** A formula longer than this is left out of comments. */
const LONGEST_FORMULA = 100;

/** The variables of the program in order of first use, the one differentiated by among them. */
export function inputsOf({ f, gradient, variable }: Derivation): Input[] {
  const inputs = new Map<string, Input>();
  for (const { attributes, shape } of inOrder([f, gradient])) {
    if (attributes.name !== undefined) inputs.set(attributes.name, { name: attributes.name, shape });
  }
  if (!inputs.has(variable)) inputs.set(variable, { name: variable, shape: gradient.shape });
  return [...inputs.values()];
}

/** The user-defined functions that expressions apply, those that others are made of first. */
function functionsIn(roots: readonly Expression[]): ElementwiseFunction[] {
  const found = new Map<string, ElementwiseFunction>();
  const visit = (inner: readonly Expression[]): void => {
    for (const { attributes } of inOrder(inner)) {
      const fn = attributes.apply;
      if (!fn?.definition || found.has(fn.key)) continue;
      visit([fn.definition.body]);
      found.set(fn.key, fn);
    }
  };
  visit(roots);
  return [...found.values()];
}

function functionCode(fn: ElementwiseFunction, parameter: string, around: Surroundings): FunctionCode {
  const { parameter: formal, body } = fn.definition as NonNullable<ElementwiseFunction['definition']>;
  const formalName = formal.attributes.name as string;
  const scope = { variables: new Map([[formalName, parameter]]), entrywise: true };
  const { lines, results } = printBody([body], scope, around);
  const head = commentText(`${fn.name}${"'".repeat(fn.order)}`);
  const text = toText(body);
  return {
    name: around.functionNames.get(fn.key) as string,
    comment:
      text.length > LONGEST_FORMULA
        ? `${head}, entry by entry`
        : commentText(`${head}(${formalName}) = ${text}`),
    parameter,
    lines,
    result: results[0],
    constant: !inOrder([body]).includes(formal),
  };
}

/** A derivation as a program that is still to be laid out. */
export function programOf(derivation: Derivation, target: CodeTarget): CodeProgram {
  const { f, gradient, variable } = derivation;
  const inputs = inputsOf(derivation);
  const functions = functionsIn([f, gradient]);
  const names = namesFor(target);
  const variables = names.takeAll(inputs.map(({ name }) => name));
  const functionNames = new Map(
    functions.map((fn) => [fn.key, names.take(`${fn.name}${'_prime'.repeat(fn.order)}`)]),
  );
  const parameters = functions.map((fn) => {
    const outer = namesFor(target, new Set(functionNames.values()));
    return outer.take(fn.definition?.parameter.attributes.name as string);
  });
  const around: Surroundings = {
    target,
    functionNames,
    stem: freeStemAmong([...names.taken, ...parameters]),
    definitions: new Set(),
    remarks: new Set(),
  };
  for (const [name, identifier] of variables) {
    if (name !== identifier) {
      around.remarks.add(
        `${identifier} stands for ${commentText(name)}, a name that is taken in ${targetName[target]}.`,
      );
    }
  }
  const { lines, returned } = printBody(
    [f, gradient],
    { variables, entrywise: false, own: { node: f, name: 'f' } },
    around,
  );
  const last: Line[] = [
    { name: 'f', text: returned[0], shape: f.shape },
    { name: 'gradient', text: returned[1], shape: gradient.shape },
  ];
  const input = ({ name, shape }: Input): Input => ({ name: variables.get(name) as string, shape });
  const formula = toText(f);
  return {
    target,
    inputs: inputs.map(input),
    variable: input({ name: variable, shape: gradient.shape }),
    formula: formula.length > LONGEST_FORMULA ? undefined : commentText(formula),
    functions: functions.map((fn, index) => functionCode(fn, parameters[index], around)),
    definitions: [...around.definitions],
    lines: [...lines, ...last.filter(({ name, text }) => name !== text)],
    remarks: [...around.remarks],
  };
}

/**
 * A derivation as a program: imports, the functions that it is made of, and `f_and_gradient`, which takes the variables in
 * order of first use and returns `f` and its gradient. What the two share is computed once, under a name. In every target
 * a scalar is a number, everything else has two dimensions.
 */
export function toCode(derivation: Derivation, target: CodeTarget): string {
  return layoutOf(programOf(derivation, target));
}
