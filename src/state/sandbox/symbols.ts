import { build, type Expression, inOrder, toLatex } from '../../math';

/** The LaTeX of every name in `f`, and of the variable, in the colour of its role: the variable, or a constant. */
export function symbolsOf(f: Expression, variable: string): ReadonlyMap<string, string> {
  const names = new Set([variable]);
  for (const { attributes } of inOrder([f])) {
    if (attributes.name !== undefined) names.add(attributes.name);
    if (attributes.apply?.expand) names.add(attributes.apply.name);
  }
  return new Map(
    [...names]
      .filter(Boolean)
      .map((name) => [name, symbolOf(name, name === variable ? 'var' : 'con')] as const),
  );
}

/** A name as a formula writes it, in the colour of a role. */
export function symbolOf(name: string, role: 'var' | 'con'): string {
  return `\\${role}{${toLatex(build.variable(name, { rows: 1, columns: 1 }))}}`;
}
