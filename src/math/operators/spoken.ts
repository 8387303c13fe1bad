/** A number in a sentence: three significant digits, a true minus sign. */
export function spoken(value: number): string {
  return String(Number(value.toPrecision(3))).replaceAll('-', '−');
}
