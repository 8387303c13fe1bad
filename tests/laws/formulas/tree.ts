/*
 * A formula of the words as a tree. Every kind keeps what it is made of in `parts`, so that whoever changes a formula by hand can change
 * any part of it.
 */

/** The signs of products; `\,` stands for numbers side by side. */
export type ProductSign = '\\cdot' | '\\odot' | '\\oslash' | '\\,';

interface Made {
  readonly parts: readonly Tree[];
}

export type Tree =
  /** A number with the decimals that it is written with. */
  | (Made & { readonly kind: 'number'; readonly value: number; readonly decimals: number })
  | (Made & { readonly kind: 'symbol'; readonly name: string })
  /** `X_{ij}`: an index is a letter, or a number counted from 1. A row or a column has one. */
  | (Made & { readonly kind: 'entry'; readonly indices: readonly string[] })
  | (Made & { readonly kind: 'sum'; readonly signs: readonly (1 | -1)[] })
  /** `signs[0]` stands between the first two factors. */
  | (Made & { readonly kind: 'product'; readonly signs: readonly ProductSign[] })
  | (Made & { readonly kind: 'transpose' | 'inverse' | 'fraction' })
  | (Made & { readonly kind: 'power'; readonly exponent: number })
  /** The Frobenius norm, or its square. */
  | (Made & { readonly kind: 'norm'; readonly squared: boolean })
  /** `g'(X)`, or `G(X)`: the value `G`, said to be made from `X`. */
  | (Made & { readonly kind: 'call'; readonly name: string; readonly primes: number })
  /** `\sum_{k,\ell}`, over all values of the letters. */
  | (Made & { readonly kind: 'total'; readonly letters: readonly string[] })
  /** `\sum_{\text{rows}}` of a matrix, or `\sum` of all its entries. */
  | (Made & { readonly kind: 'along'; readonly direction: 'rows' | 'columns' | '' })
  /** `\mathbf 1[k=i]`: 1 where all the equations hold, 0 elsewhere. */
  | (Made & { readonly kind: 'indicator'; readonly equations: readonly (readonly [string, string])[] })
  /** `\mathbf 1_{m\times n}`, its sizes letters or numbers. */
  | (Made & { readonly kind: 'filled'; readonly value: 0 | 1; readonly sizes: readonly [string, string] })
  /** A matrix of written numbers, row by row. */
  | (Made & { readonly kind: 'matrix'; readonly columns: number })
  /** The derivative of the first part by the second, a matrix or one entry of it. */
  | (Made & { readonly kind: 'derivative' });

/** One relation chain of a formula: every side means the same, to the decimals written where a sign is `\approx`. */
export interface Statement {
  readonly sides: readonly Tree[];
  /** `relations[0]` stands between the first two sides. */
  readonly relations: readonly ('=' | '\\approx')[];
}

/** A tree with other parts. */
export function withParts(tree: Tree, parts: readonly Tree[]): Tree {
  return { ...tree, parts };
}

const SIGN_WORDS: Readonly<Record<ProductSign, string>> = {
  '\\cdot': '·',
  '\\odot': '⊙',
  '\\oslash': '⊘',
  '\\,': ' ',
};

const joined = (texts: readonly string[], signs: readonly string[]): string =>
  texts.reduce((left, right, index) => left + signs[index - 1] + right);

/** A tree as a text that tells it from every other one. */
export function written(tree: Tree): string {
  const parts = tree.parts.map(written);
  const [first] = parts;
  switch (tree.kind) {
    case 'number':
      return String(tree.value);
    case 'symbol':
      return tree.name;
    case 'entry':
      return `${first}_${tree.indices.join('')}`;
    case 'sum': {
      const terms = parts.map((part, index) => (tree.signs[index] < 0 ? ` - ${part}` : ` + ${part}`));
      return `(${terms.join('').trim()})`;
    }
    case 'product':
      return `(${joined(
        parts,
        tree.signs.map((sign) => SIGN_WORDS[sign]),
      )})`;
    case 'transpose':
      return `${first}ᵀ`;
    case 'inverse':
      return `${first}⁻¹`;
    case 'fraction':
      return `(${first} / ${parts[1]})`;
    case 'power':
      return `${first}^${tree.exponent}`;
    case 'norm':
      return `‖${first}‖${tree.squared ? '²' : ''}`;
    case 'call':
      return `${tree.name}${"'".repeat(tree.primes)}(${first})`;
    case 'total':
      return `Σ_${tree.letters.join('')} ${first}`;
    case 'along':
      return `Σ_${tree.direction || 'all'} ${first}`;
    case 'indicator':
      return `1[${tree.equations.map(([left, right]) => `${left}=${right}`).join(',')}]`;
    case 'filled':
      return `${tree.value}_(${tree.sizes.join('×')})`;
    case 'matrix':
      return `matrix/${tree.columns}(${parts.join(', ')})`;
    case 'derivative':
      return `∂${first}/∂${parts[1]}`;
  }
}
