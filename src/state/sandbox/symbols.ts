import { build, toLatex } from '../../math';

/** Who is named: as in the sandbox's state. */
export interface Names {
  readonly matrices: readonly { readonly name: string }[];
  readonly functions: readonly { readonly name: string }[];
  readonly variable: string;
}

/** The LaTeX of every name in the colour of its role: the variable that is differentiated by, and constants. */
export function symbolsOf({ matrices, functions, variable }: Names): ReadonlyMap<string, string> {
  return new Map([
    ...matrices.map(({ name }) => [name, symbolOf(name, name === variable ? 'var' : 'con')] as const),
    ...functions.map(({ name }) => [name, symbolOf(name, 'con')] as const),
  ]);
}

/** A name as a formula writes it, in the colour of a role. */
export function symbolOf(name: string, role: 'var' | 'con'): string {
  return `\\${role}{${toLatex(build.variable(name, { rows: 1, columns: 1 }))}}`;
}
