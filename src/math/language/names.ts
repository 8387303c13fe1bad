import { elementwiseFunctions } from '../operators/functions';

/** The functions that are no elementwise ones, with how many arguments each takes. */
export const ARITY: ReadonlyMap<string, number> = new Map([
  ['sum', 1],
  ['norm1', 1],
  ['norm2', 1],
  ['tr', 1],
  ['det', 1],
  ['logdet', 1],
  ['inv', 1],
  ['diag', 1],
  ['sumrows', 1],
  ['sumcols', 1],
  ['eye', 1],
  ['ones', 2],
  ['zeros', 2],
  ['vector', 1],
  ['matrix', 1],
]);

/** Every name that belongs to the language. */
export const builtInNames: readonly string[] = [...elementwiseFunctions.keys(), ...ARITY.keys()];

/** Whether a name is a function of the language itself. */
export function isBuiltIn(name: string): boolean {
  return elementwiseFunctions.has(name) || ARITY.has(name);
}

/** Whether a text is a name: a letter, then letters, digits and `_`. */
export function isName(text: string): boolean {
  return /^[A-Za-z][A-Za-z0-9_]*$/.test(text);
}

/** What other systems call functions that the language has too. */
const ELSEWHERE: ReadonlyMap<string, string> = new Map([
  ['trace', 'tr'],
  ['norm', 'norm2'],
  ['fro', 'norm2'],
  ['determinant', 'det'],
  ['inverse', 'inv'],
  ['ln', 'log'],
  ['asin', 'arcsin'],
  ['acos', 'arccos'],
  ['atan', 'arctan'],
  ['sgn', 'sign'],
  ['logistic', 'sigmoid'],
  ['sigma', 'sigmoid'],
  ['sigm', 'sigmoid'],
  ['expit', 'sigmoid'],
  ['fabs', 'abs'],
  ['identity', 'eye'],
  ['I', 'eye'],
]);

/** A name beyond this length is compared with no other. */
const LONGEST_COMPARED = 40;

/** How many letters must be inserted, deleted, changed or swapped with a neighbour to turn one word into the other. */
function distance(one: string, other: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1];
      let least = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        least = Math.min(least, beforeLast[j - 2] + 1);
      }
      row.push(least);
    }
    beforeLast = last;
    last = row;
  }
  return last[other.length];
}

function sameLetters(one: string, other: string): boolean {
  return [...one].sort().join('') === [...other].sort().join('');
}

/** The name among `known` that was probably meant by `name`: equal but for capitals, or a slip of the hand away. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  if (name.length > LONGEST_COMPARED) return undefined;
  const lower = name.toLowerCase();
  let best: string | undefined;
  let least = name.length <= 2 ? 0.5 : name.length <= 5 ? 1 : 2;
  for (const candidate of known) {
    if (Math.abs(candidate.length - name.length) > least) continue;
    // Of two names equally far, the one with the same letters: tahn is tanh rather than tan.
    const apart =
      candidate.toLowerCase() === lower
        ? 0.5
        : distance(name, candidate) - (sameLetters(name, candidate) ? 0.25 : 0);
    if (apart < least || (apart === least && best === undefined)) {
      best = candidate;
      least = apart;
    }
  }
  return best;
}

/** The function that was probably meant by a name that is none. */
export function nearestFunction(name: string, known: Iterable<string>): string | undefined {
  const names = [...known];
  // With a number behind it a function is another one: log2 is no slip of log.
  const numbered = names.some((own) => name.startsWith(own) && /^\d+$/.test(name.slice(own.length)));
  return ELSEWHERE.get(name) ?? (numbered ? undefined : nearest(name, names));
}

/** Names as a sentence lists them: `X`, `X and W`, `X, W and Y`, and no more than eight. */
export function listed(names: readonly string[]): string {
  const shown = names
    .slice(0, 8)
    .map((name) => (name.length > LONGEST_COMPARED ? `${name.slice(0, 12)}…` : name));
  if (names.length > shown.length) return `${shown.join(', ')} and ${names.length - shown.length} more`;
  const last = shown.pop() ?? '';
  return shown.length === 0 ? last : `${shown.join(', ')} and ${last}`;
}
