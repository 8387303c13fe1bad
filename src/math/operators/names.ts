const GREEK = new Set(
  (
    'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi pi rho sigma tau upsilon phi chi psi omega ' +
    'Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega'
  ).split(' '),
);

function stem(letters: string): string {
  if (GREEK.has(letters)) return `\\${letters}`;
  return letters.length === 1 ? letters : `\\mathit{${letters}}`;
}

/** A name of the language letter by letter, which is the print of no other name. */
export function spelledOut(name: string): string {
  return `\\mathit{${name.replaceAll('_', '\\_')}}`;
}

/**
 * A name of the language as mathematics: `W_2` and `W2` with an index, `lambda` as the Greek letter, longer words in one
 * piece. The grammar's names hold letters, digits and `_` alone, so nothing here can be a command of the reader's.
 */
export function nameLatex(name: string): string {
  const parts = /^([A-Za-z]+?)(?:_?(\d+)|_([A-Za-z0-9]+))?$/.exec(name);
  if (!parts) return spelledOut(name);
  const [, letters, digits, word] = parts;
  const index = digits ?? (word === undefined ? undefined : stem(word));
  return index === undefined ? stem(letters) : `${stem(letters)}_{${index}}`;
}
