/** The letters, digits and _ from `start` on. */
export function wordFrom(source: string, start: number): string {
  let end = start;
  while (end < source.length && /[A-Za-z0-9_]/.test(source[end])) end += 1;
  return source.slice(start, end);
}

/** The letters, digits and _ before `end`. */
export function wordBefore(source: string, end: number): string {
  let start = end;
  while (start > 0 && /[A-Za-z0-9_]/.test(source[start - 1])) start -= 1;
  return source.slice(start, end);
}

/** The place of the brace that closes the one at `start`. */
export function closingBrace(source: string, start: number): number | undefined {
  let depth = 0;
  for (let index = start; index < source.length; index += 1) {
    if (source[index] === '{') depth += 1;
    if (source[index] === '}') depth -= 1;
    if (depth === 0) return index;
  }
  return undefined;
}
