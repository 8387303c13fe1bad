/** A gradient found by nudging one entry after the other. */
export function EntryByEntry() {
  return <p>…</p>;
}
