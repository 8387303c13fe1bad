import { argument } from '../../expression/code';
import { type CodeTarget, type Fragment, primary } from '../../expression/notation';
import { inOrder } from '../../expression/traverse';
import type { CodeContext, ElementwiseFunction, Expression } from '../../expression/types';
import { printTogether } from '../print';
import { helpers } from './helpers';
import { constantsAmongThemselves, numeral } from './numerals';
import type { Line } from './program';
import { partsToName } from './share';

/** An operand text longer than this gets a line of its own. */
const LONGEST_OPERANDS = 72;

/** What all scopes of one program share. */
export interface Surroundings {
  readonly target: CodeTarget;
  readonly functionNames: ReadonlyMap<string, string>;
  /** The stem of the names of intermediates. */
  readonly stem: string;
  readonly definitions: Set<string>;
  readonly remarks: Set<string>;
}

/** One scope: the program's function, or a user-defined one. */
export interface ScopeOfCode {
  /** Identifiers of the variables, by their names in the language. */
  readonly variables: ReadonlyMap<string, string>;
  readonly entrywise: boolean;
  /** A part that gets this name wherever it has any. */
  readonly own?: { readonly node: Expression; readonly name: string };
}

/** The lines of a scope, and its results. */
export interface Body {
  readonly lines: readonly Line[];
  readonly results: readonly Fragment[];
  /** The results as values that the target's functions take. */
  readonly returned: readonly string[];
}

/** Prints what a scope computes: a line for each part that it names, and the results in terms of those. */
export function printBody(roots: readonly Expression[], scope: ScopeOfCode, around: Surroundings): Body {
  const { target } = around;
  const names = new Map<Expression, string>();
  const floating = constantsAmongThemselves(inOrder(roots));
  const context: CodeContext = {
    target,
    entrywise: scope.entrywise,
    like: [...scope.variables.values()][0],
    name: (name) => scope.variables.get(name) as string,
    functionName: (fn: ElementwiseFunction) => around.functionNames.get(fn.key) as string,
    numeral: (node) => numeral(node.attributes.value as number, target, floating.has(node)),
    named: (node) => {
      const name = names.get(node);
      return name === undefined ? undefined : primary(name);
    },
    define: (helper) => {
      const definition = helpers[helper][target];
      if (definition !== undefined) around.definitions.add(definition);
    },
    remark: (sentence) => around.remarks.add(sentence),
  };
  let count = 0;
  const { definitions, results } = printTogether(roots, (node) => node.operator.notation.code, context, {
    nameOf: (_index, node) => {
      let name = scope.own?.node === node ? scope.own.name : '';
      if (name === '') {
        count += 1;
        name = `${around.stem}${count}`;
      }
      names.set(node, name);
      return name;
    },
    choose: (all, order) => {
      const named = partsToName(all, order);
      if (scope.own && scope.own.node.operator.arity > 0) named.add(scope.own.node);
      return named;
    },
    longest: LONGEST_OPERANDS,
  });
  const lines = definitions.map(({ name, text, node }) => ({ name, text, shape: node.shape }));
  return { lines, results, returned: results.map((result) => argument(result, context)) };
}
