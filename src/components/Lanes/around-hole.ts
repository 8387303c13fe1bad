/** Stands where the value that travels through a lane would stand; no formula of the engine prints it. */
export const HOLE = '\\hole';

/** A formula with the travelling value taken out: `· W`, `g`, `Σ`. */
export function aroundHole(latex: string): string {
  return latex
    .replaceAll(`\\mathopen{}\\left(${HOLE}\\right)`, '')
    .replaceAll(`\\left\\|${HOLE}\\right\\|`, '\\left\\|\\,\\cdot\\,\\right\\|')
    .replaceAll(HOLE, '{}')
    .trim()
    .replace(/^\{\}$/, '');
}
