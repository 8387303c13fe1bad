const LONGEST = 40;

/** A piece of source as a sentence can hold it: on one line, its middle left out where it is long. */
export function shortened(text: string): string {
  const line = text.length > 8 * LONGEST ? `${text.slice(0, 4 * LONGEST)} ${text.slice(-4 * LONGEST)}` : text;
  const plain = line.replace(/[ \t\r\n]+/g, ' ').trim();
  if (plain.length <= LONGEST && line === text) return plain;
  const half = Math.floor((LONGEST - 1) / 2);
  return `${plain.slice(0, half)}…${plain.slice(-half)}`;
}
