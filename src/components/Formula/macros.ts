/**
 * The LaTeX macros of the house, known to every formula: in components, in the words and proofs, in the engine's print.
 * A role macro marks its argument with the class that carries the role's colour (see `app/styles/formula.css`).
 */
export const macros: Readonly<Record<string, string>> = {
  '\\var': '\\htmlClass{role-variable}{#1}',
  '\\con': '\\htmlClass{role-constant}{#1}',
  '\\val': '\\htmlClass{role-value}{#1}',
  '\\up': '\\htmlClass{role-upstream}{#1}',
  '\\res': '\\htmlClass{role-result}{#1}',
  '\\T': '{\\mathsf{T}}',
};
