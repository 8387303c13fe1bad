import { inOrder } from '../expression/traverse';
import type { Expression } from '../expression/types';
import { rebuild, variable } from '../operators/build';
import { toText } from '../print/text';

/** What a variable of a written line stands for that is none of `f`: a derivative, or a value by its name. */
export type WrittenSymbol =
  | {
      readonly kind: 'derivative';
      /** The variable that stands for `df/dN`, in the shape of `N`. */
      readonly symbol: Expression;
      readonly node: Expression;
      /** Which part of a sum over the places of `N`, counted from 1; absent for `df/dN` as a whole. */
      readonly part?: number;
    }
  | {
      readonly kind: 'value';
      readonly symbol: Expression;
      readonly node: Expression;
    };

/** The symbols of a written derivation: of derivatives, and of parts of `f` that have names. */
export interface SymbolTable {
  readonly all: ReadonlyMap<string, WrittenSymbol>;
  /** The variable that stands for `df/dN`, or for a part of it. */
  derivative(node: Expression, part?: number): Expression;
  /** A node as it is written where it is used: its name, if it has one, else its parts by theirs. */
  used(node: Expression): Expression;
  /** The same without its own name: what the name is of. */
  spelledOut(node: Expression): Expression;
}

/** A derivative in the text form: `df/dW`, `df/d(X*W)`, `[df/dX]_1`. */
export function derivativeName(written: Expression, part?: number): string {
  const text = toText(written);
  const whole = `df/d${written.operands.length === 0 ? text : `(${text})`}`;
  return part === undefined ? whole : `[${whole}]_${part}`;
}

/** The symbols for a derivation of `f`. The names of derivatives are none of the language's, so they hide no variable. */
export function symbolTable(f: Expression, names: ReadonlyMap<Expression, string>): SymbolTable {
  const all = new Map<string, WrittenSymbol>();
  const derivatives = new Map<Expression, Map<number, Expression>>();
  const spelled = new Map<Expression, Expression>();
  const written = new Map<Expression, Expression>();
  for (const node of inOrder([f])) {
    const now = rebuild(
      node,
      node.operands.map((operand) => written.get(operand) as Expression),
    );
    const name = names.get(node);
    const symbol = name === undefined ? now : variable(name, node.shape);
    if (name !== undefined) all.set(name, { kind: 'value', symbol, node });
    spelled.set(node, now);
    written.set(node, symbol);
  }
  const used = (node: Expression): Expression => written.get(node) ?? node;

  function derivative(node: Expression, part?: number): Expression {
    const known = derivatives.get(node) ?? new Map<number, Expression>();
    derivatives.set(node, known);
    const before = known.get(part ?? 0);
    if (before) return before;
    const name = derivativeName(used(node), part);
    const symbol = variable(name, node.shape);
    all.set(name, { kind: 'derivative', symbol, node, ...(part === undefined ? {} : { part }) });
    known.set(part ?? 0, symbol);
    return symbol;
  }

  return { all, derivative, used, spelledOut: (node) => spelled.get(node) ?? node };
}
