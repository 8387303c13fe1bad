/** A power of ten with the page's minus; 1 for the one of exponent 0. */
export function Power({ exponent }: { readonly exponent: number }) {
  if (exponent === 0) return <>1</>;
  return (
    <>
      10<sup>{String(exponent).replace('-', '\u2212')}</sup>
    </>
  );
}

/** The same as it is said, and as the language writes it: `10^-5`. */
export function powerText(exponent: number): string {
  return exponent === 0 ? '1' : `10^${exponent}`;
}
