/** How tightly a piece of text holds together, loosest first; the levels of the language's grammar. */
export const Level = { sum: 1, product: 2, prefix: 3, power: 4, postfix: 5, primary: 6 } as const;
export type Level = (typeof Level)[keyof typeof Level];

/** A printed piece, with what a neighbour needs to know to place brackets. */
export interface Fragment {
  readonly text: string;
  readonly level: Level;
  /** Which product it is at level `product`, since a mix of `·` and `⊙` is always bracketed. */
  readonly product?: string;
  /** In code: a number of the target itself, made of numerals alone, where all else is an array or a tensor. */
  readonly plain?: boolean;
}

/** What a reader of a formula may have set: how names and sizes are written. */
export interface Style {
  /** The LaTeX of a variable. */
  name(name: string): string;
  /** A size that stands in a formula, such as the 3 of the 3 x 3 identity: a number, or the letter of a general statement. */
  size(size: number): string;
}

/** The languages that a derivation can be printed as a program in. */
export type CodeTarget = 'numpy' | 'pytorch' | 'jax' | 'julia' | 'matlab';

/** The functions that a program defines itself where its target has none. */
export type CodeHelper = 'sigmoid' | 'softplus' | 'logdet' | 'cofactors' | 'slope_of_power';

/** A piece that needs no brackets anywhere. */
export function primary(text: string): Fragment {
  return { text, level: Level.primary };
}

/** The pieces of a name or a function call in LaTeX whose brackets grow with what they hold. */
export const TALL = { open: '\\left(', close: '\\right)' } as const;

/** An argument in growing brackets, with no gap between them and the function's name. */
export function argument(text: string): string {
  return `\\mathopen{}${TALL.open}${text}${TALL.close}`;
}

/** The piece as it stands where at least `level` is asked for, else in brackets. */
export function atLeast(fragment: Fragment, level: Level, open = '(', close = ')'): string {
  return fragment.level >= level ? fragment.text : `${open}${fragment.text}${close}`;
}

/**
 * The right operand of an infix sign: a prefix there is bracketed too (`A - (-B)`), although the grammar could do without.
 */
export function rightAtLeast(fragment: Fragment, level: Level, open = '(', close = ')'): string {
  const bare = fragment.level >= level && fragment.level !== Level.prefix;
  return bare ? fragment.text : `${open}${fragment.text}${close}`;
}

/** The levels of infix signs. */
export type InfixLevel = typeof Level.sum | typeof Level.product;

/** Two pieces joined by a left-associative infix sign. */
export function infix([left, right]: readonly Fragment[], sign: string, level: InfixLevel): Fragment {
  const above = level === Level.sum ? Level.product : Level.prefix;
  const mixed = level === Level.product && left.level === level && left.product !== sign;
  const leftText = mixed ? `(${left.text})` : atLeast(left, level);
  return { text: `${leftText}${sign}${rightAtLeast(right, above)}`, level, product: sign };
}
