import { inOrder } from '../expression/traverse';
import type { Expression } from '../expression/types';
import { print } from './print';

const STYLE = { name: (name: string) => name, size: String };

/** The names that a text is read back among: those of a scope of the language. */
export interface Declared {
  readonly shapes: ReadonlyMap<string, unknown>;
  readonly functions?: ReadonlyMap<string, unknown>;
}

const NONE: Declared = { shapes: new Map() };

/** The names that a printed expression holds: of its variables, and of the reader's functions in it. */
export function namesIn(root: Expression): string[] {
  const names = new Set<string>();
  for (const { attributes } of inOrder([root])) {
    if (attributes.name !== undefined) names.add(attributes.name);
    if (attributes.apply?.expand) names.add(attributes.apply.name);
  }
  return [...names];
}

/** A stem for names of intermediates that none of `names` starts with. */
export function freeStemAmong(names: readonly string[], stem = 'T_'): string {
  let free = stem;
  while (names.some((name) => name.startsWith(free))) free = `T${free}`;
  return free;
}

/**
 * An expression in its own language: `parse(toText(e, scope), scope)` is `e` again. Where parts that are used several times would make
 * the text swell, they are defined first: `T_1 = X*W; sum(T_1.*T_1)`. No name is defined that the expression or the scope has, since
 * the language lets no definition hide one; without a scope, the text is for one that has the expression's names alone.
 */
export function toText(expression: Expression, { shapes, functions }: Declared = NONE): string {
  const stem = freeStemAmong([...namesIn(expression), ...shapes.keys(), ...(functions?.keys() ?? [])]);
  const { definitions, result } = print(
    expression,
    (node) => node.operator.notation.text,
    STYLE,
    (index) => `${stem}${index}`,
  );
  return [...definitions.map(({ name, text }) => `${name} = ${text}`), result.text].join('; ');
}
