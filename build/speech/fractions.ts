import { flat, type ParseNode, symbolOf } from './nodes';
import { factor, held, joined, prefix, type Said, type SayAll } from './said';

/** `d f by d X`, `partial by partial X i j of …`, or one number over another. */
export function sayFraction(numer: ParseNode, denom: ParseNode, say: SayAll): Said {
  const above = flat([numer]);
  const below = flat([denom]);
  const sign = symbolOf(above[0]);
  if (below.length > 1 && symbolOf(below[0]) === sign && (sign === 'd' || sign === '\\partial')) {
    const d = sign === 'd' ? 'd' : 'partial';
    const by = `by ${d} ${held(say(below.slice(1)))}`;
    return above.length === 1
      ? prefix(`${d} ${by}`)
      : factor(`${d} ${held(say(above.slice(1)))} ${by}`, true);
  }
  return factor(`${held(say(above))} over ${joined(say(below))},`, true);
}
