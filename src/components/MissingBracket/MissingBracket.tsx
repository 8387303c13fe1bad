/** Two readings of one formula, and the nudge that tells them apart. */
export function MissingBracket() {
  return <p>…</p>;
}
