import { variableNames } from '../expression/traverse';
import type { Expression } from '../expression/types';
import { print } from './print';

const STYLE = { name: (name: string) => name, size: String };

/** A stem for names of intermediates that no variable of the expression starts with. */
export function freeStem(root: Expression, stem = 'T_'): string {
  return freeStemAmong(variableNames(root), stem);
}

/** A stem for names of intermediates that none of `names` starts with. */
export function freeStemAmong(names: readonly string[], stem = 'T_'): string {
  let free = stem;
  while (names.some((name) => name.startsWith(free))) free = `T${free}`;
  return free;
}

/**
 * An expression in its own language: `parse(toText(e))` is `e` again. Where parts that are used several times would make the
 * text swell, they are defined first: `T_1 = X*W; sum(T_1.*T_1)`.
 */
export function toText(expression: Expression): string {
  const stem = freeStem(expression);
  const { definitions, result } = print(
    expression,
    (node) => node.operator.notation.text,
    STYLE,
    (index) => `${stem}${index}`,
  );
  return [...definitions.map(({ name, text }) => `${name} = ${text}`), result.text].join('; ');
}
