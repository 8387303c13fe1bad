import { flat, type ParseNode, type SupSub, symbolOf } from './nodes';
import { factor, joined, type Said, type SayAll } from './said';
import { sayIndices } from './symbols';

const POWERS: Readonly<Record<string, string>> = {
  '2': 'squared',
  '3': 'cubed',
  T: 'transpose',
  '\\prime': 'prime',
  '\\circ': 'entry by entry',
};

/** An exponent in words: “squared”, “transpose”, “inverse”, “to the power of p”. */
export function powerWords(sup: ParseNode, say: SayAll): string {
  const known = POWERS[symbolOf(sup) ?? ''];
  if (known) return known;
  const words = joined(say([sup]));
  return words === 'minus 1' ? 'inverse' : `to the power of ${words}`;
}

/** A base with indices and exponent: “X i j”, “W transpose”, “g prime”. */
export function sayScripts(base: readonly Said[], { sub, sup }: SupSub, say: SayAll): Said {
  if (base.length !== 1) throw new Error('no words for an index or an exponent on more than one thing');
  const [{ words, role, callable }] = base;
  const index = sub ? ` ${sayIndices(say([sub]))}` : '';
  const power = sup ? ` ${powerWords(sup, say)}` : '';
  const isPrime = sup !== undefined && flat([sup]).every((node) => symbolOf(node) === '\\prime');
  return { ...factor(words + index + power), role, callable: callable && !sub && (!sup || isPrime) };
}

/** What a brace marks, and its name. */
export function sayBrace(base: ParseNode, label: ParseNode | undefined, say: SayAll): Said {
  const name = label ? `, ${joined(say([label]))},` : '';
  return factor(joined(say([base])) + name, true);
}
