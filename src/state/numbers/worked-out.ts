/** Reads a plain number; undefined for any other text. */
type ReadDecimal = (text: string) => number | undefined;

/** What `pi`, `2^3`, `sqrt(2)` and a quotient of such come to, to six digits; undefined for any other text. */
export function workedOut(source: string, decimal: ReadDecimal): number | undefined {
  const values = source.split('/').map((part) => stepOf(part.trim(), decimal));
  if (values.length > 2 || values.includes(undefined)) return undefined;
  const [above, below = 1] = values as readonly number[];
  const rounded = Number((above / below).toPrecision(6));
  return Number.isFinite(rounded) ? rounded : undefined;
}

function stepOf(text: string, decimal: ReadDecimal): number | undefined {
  const number = decimal(text);
  if (number !== undefined) return number;
  const pi = /^(-?)(?:pi|π)$/i.exec(text);
  if (pi) return pi[1] === '-' ? -Math.PI : Math.PI;
  const root = /^(?:sqrt ?\((.*)\)|√ ?(.*))$/i.exec(text);
  if (root) {
    const radicand = decimal(root[1] ?? root[2]);
    return radicand === undefined ? undefined : Math.sqrt(radicand);
  }
  const power = /^([\d.]+) ?(?:\^|\*\*) ?(.*)$/.exec(text);
  const [base, exponent] = power ? [decimal(power[1]), decimal(power[2])] : [];
  return base === undefined || exponent === undefined ? undefined : base ** exponent;
}
