import { flat, type ParseNode, type SupSub, symbolOf } from './nodes';
import { bracketed, factor, held, isCompound, joined, type Said, type SayAll } from './said';
import { powerWords } from './scripts';
import { sayIndices } from './symbols';

export type Scripts = Pick<SupSub, 'sub' | 'sup'>;

/**
 * What stands between two brackets or norm bars, with what is put to the closing one.
 * @throws Error for bars and brackets that have no words
 */
export function sayFence(open: string, inner: readonly ParseNode[], scripts: Scripts, say: SayAll): Said {
  if (open === '\\|' || open === '\\Vert') return sayNorm(inner, scripts, say);
  if (open === '.') return { words: joined(say(inner)), role: 'factor', long: true };
  if (open !== '(' && open !== '[' && open !== '\\{') throw new Error(`no words for the bracket ${open}`);
  const [matrix, ...others] = flat(inner);
  if (matrix?.type === 'array' && others.length === 0) return sayMatrix(matrix.body, scripts, say);
  return sayBracket(say(inner), scripts, say);
}

/** Brackets are said where what is in them would run into what stands around them. */
function sayBracket(parts: readonly Said[], { sub, sup }: Scripts, say: SayAll): Said {
  const single = parts.length === 1 && !parts[0].long;
  if (sub) {
    const entry = `entry ${sayIndices(say([sub]))} of ${held(parts)}`;
    return factor(sup ? `${entry}, ${powerWords(sup, say)}` : entry, true);
  }
  if (sup) return factor(`${single ? joined(parts) : bracketed(parts)} ${powerWords(sup, say)}`, true);
  return { words: held(parts), role: isCompound(parts) ? 'group' : 'factor', long: !single };
}

function sayNorm(inner: readonly ParseNode[], { sub, sup }: Scripts, say: SayAll): Said {
  const parts = say(inner);
  const of = `of ${held(parts)}`;
  const below = symbolOf(sub);
  if (below === 'F' && !sup) return factor(`the Frobenius norm ${of}`, true);
  if (below === 'F' && symbolOf(sup) === '2') return factor(`the squared Frobenius norm ${of}`, true);
  if (!sub && !sup) return factor(`the norm ${of}`, true);
  const script = (node: ParseNode | undefined, where: string) =>
    node ? [`${joined(say([node]))} ${where}`] : [];
  return factor(
    `the norm with ${[...script(sub, 'below'), ...script(sup, 'above')].join(' and ')}, ${of}`,
    true,
  );
}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];
const ordinal = (index: number) => ORDINALS[index] ?? `${index + 1}th`;
const lists = new Intl.ListFormat('en-GB', { type: 'conjunction' });

function sayMatrix(rows: ParseNode[][], { sub, sup }: Scripts, say: SayAll): Said {
  if (sub) throw new Error('no words for an index of a matrix that is written out');
  const size = `${rows.length} by ${rows[0].length}`;
  const lines = rows.map(
    (row, index) => `${ordinal(index)} row ${row.map((cell) => joined(say([cell]))).join(', ')}`,
  );
  const words = `the ${size} matrix with ${lists.format(lines)}`;
  return factor(sup ? `${words}, ${powerWords(sup, say)}` : words, true);
}
