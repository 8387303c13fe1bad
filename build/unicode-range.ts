type Range = readonly [first: number, last: number];

/** The characters of a text as the value of CSS's `unicode-range`. */
export function unicodeRange(text: string): string {
  return print(rangesOf(text));
}

/** Every character that a text does not have, as the value of CSS's `unicode-range`. */
export function restOf(text: string): string {
  const gaps: Range[] = [];
  let next = 0;
  for (const [first, last] of rangesOf(text)) {
    if (first > next) gaps.push([next, first - 1]);
    next = last + 1;
  }
  return print([...gaps, [next, 0x10ffff]]);
}

function rangesOf(text: string): Range[] {
  const codes = [...new Set(text)].map((character) => character.codePointAt(0) ?? 0).sort((a, b) => a - b);
  const ranges: [number, number][] = [];
  for (const code of codes) {
    const current = ranges.at(-1);
    if (current && code === current[1] + 1) current[1] = code;
    else ranges.push([code, code]);
  }
  return ranges;
}

function print(ranges: readonly Range[]): string {
  const hex = (code: number) => code.toString(16).toUpperCase();
  return ranges
    .map(([first, last]) => (first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`))
    .join(', ');
}
